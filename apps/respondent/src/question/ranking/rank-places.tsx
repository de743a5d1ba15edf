import { Own, useSpeech } from '../../texts/speech.tsx';
import { rankField } from '../field-names.ts';
import type { KindOf } from '../kinds/kind.ts';
import { firstFieldOf } from '../question-props.ts';

/** An order without scripts: a place to choose at each option. */
export function RankPlaces(props: { question: KindOf<'ranking'>['question']; order: readonly string[]; most: number }) {
  const { say, words } = useSpeech();
  const { question, order, most } = props;
  return (
    <div className="rank-places">
      {question.options.map((option, index) => {
        const id = index === 0 ? firstFieldOf(question.code) : `${question.code}-place-${option.code}`;
        const place = order.indexOf(option.code);
        return (
          <div key={option.code}>
            <label htmlFor={id}>
              <Own>{words(option.texts)}</Own>
            </label>
            <select
              className="ds-input"
              id={id}
              name={rankField(question.code, option.code)}
              autoComplete="off"
              defaultValue={place < 0 ? '' : String(place + 1)}
            >
              <option value="">{say('rank.no-place')}</option>
              {Array.from({ length: most }, (_, at) => (
                <option key={at} value={at + 1}>
                  {at + 1}
                </option>
              ))}
            </select>
          </div>
        );
      })}
    </div>
  );
}
