import type { AskedItem } from '@medvirk/questionnaire';
import { useState } from 'react';
import { type Speech, useSpeech } from '../texts/speech.tsx';
import { AwayChoices } from './away-choices.tsx';
import { isoOfParts, PARTS, type Precision, partsOfIso } from './date-parts.ts';
import { partField } from './field-names.ts';
import { QuestionFrame } from './question-frame.tsx';
import { firstFieldOf, type QuestionProps } from './question-props.ts';

type Dated = Extract<AskedItem, { type: 'date' | 'date-time' }>;
const NOTHING = partsOfIso('');

/** A date in a field for each part: works alike in all browsers and languages, and needs no calendar to click through. */
export function DateAnswer(props: QuestionProps<Dated>) {
  const { question, answer, onAnswer, problem } = props;
  const { say, day } = useSpeech();
  const precision = precisionOf(question);
  const iso = answer?.state === 'answered' ? String(answer.value) : '';
  const [typed, setTyped] = useState(() => partsOfIso(iso));
  const shown = iso === '' ? NOTHING : typed;
  return (
    <QuestionFrame question={question} problem={problem} as="group" help={limits(question, precision, say, day)}>
      <div className="date">
        {PARTS[precision].map((part, index) => {
          const id = index === 0 ? firstFieldOf(question.code) : `${question.code}-${part}`;
          return (
            <div key={part}>
              <label htmlFor={id}>{say(`date.${part}`)}</label>
              <input
                className="ds-input"
                id={id}
                name={partField(question.code, part)}
                {...(part === 'time'
                  ? { type: 'time' }
                  : { type: 'text', size: part === 'year' ? 4 : 2, inputMode: 'numeric' })}
                autoComplete="off"
                value={shown[part]}
                aria-invalid={problem !== undefined || undefined}
                onChange={(event) => {
                  const parts = { ...shown, [part]: event.target.value };
                  setTyped(parts);
                  const value = isoOfParts(parts, precision);
                  onAnswer(value === '' ? undefined : { state: 'answered', value });
                }}
              />
            </div>
          );
        })}
      </div>
      <AwayChoices question={question} answer={answer} onAnswer={onAnswer} type="checkbox" />
    </QuestionFrame>
  );
}

export function precisionOf(question: Dated): Precision {
  return question.type === 'date' ? (question.precision ?? 'day') : question.type;
}

/** Limits are said as days, whatever is asked for; without any, an example is. */
function limits({ min, max }: Dated, precision: Precision, say: Speech['say'], day: Speech['day']): string {
  const cut = (iso: string) => (precision === 'year' ? iso.slice(0, 4) : day(iso.slice(0, 10)));
  if (min && max) return say('date.between', { min: cut(min), max: cut(max) });
  if (min) return say('date.from', { min: cut(min) });
  if (max) return say('date.until', { max: cut(max) });
  return say(`date.example-${precision}`);
}
