import { useSpeech } from '../../texts/speech.tsx';
import { alone } from '../kinds/common-kinds.tsx';
import type { KindOf } from '../kinds/kind.ts';
import { NumberAnswer } from '../number-answer.tsx';
import { firstFieldOf, problemOf as problemId } from '../question-props.ts';

/** A number with its unit to choose beside it: two answers that belong together. */
export function NumberWithUnits(props: KindOf<'number'>) {
  const { question, answers, onAnswer, problemOf } = props;
  const { say, words } = useSpeech();
  const item = `${question.code}.unit`;
  const answer = answers[item];
  const problem = problemOf(item);
  return (
    <NumberAnswer
      {...alone(props)}
      unit={
        <span className="unit-choice">
          {problem && (
            <span className="ds-validation-message" id={problemId(item)}>
              {problem}
            </span>
          )}
          <select
            className="ds-input"
            id={firstFieldOf(item)}
            name={item}
            autoComplete="off"
            aria-label={say('number.unit')}
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={problem && problemId(item)}
            value={answer?.state === 'answered' ? String(answer.value) : ''}
            onChange={({ target }) =>
              onAnswer(item, target.value === '' ? undefined : { state: 'answered', value: target.value })
            }
          >
            <option value="">{say('choice.choose')}</option>
            {question.units?.map(({ code, texts }) => (
              <option key={code} value={code}>
                {words(texts)}
              </option>
            ))}
          </select>
        </span>
      }
    />
  );
}
