import type { AskedItem } from '@medvirk/questionnaire';
import { useState } from 'react';
import { type Speech, useSpeech } from '../texts/speech.tsx';
import { AwayChoices } from './away-choices.tsx';
import { type DateParts, isoOfParts, partsOfIso } from './date-parts.ts';
import { partField } from './field-names.ts';
import { QuestionFrame } from './question-frame.tsx';
import { firstFieldOf, type QuestionProps } from './question-props.ts';

type Dated = Extract<AskedItem, { type: 'date' }>;
const PARTS = ['day', 'month', 'year'] as const;
const NOTHING: DateParts = { day: '', month: '', year: '' };

/** A date in three fields: works alike in all browsers and languages, and needs no calendar to click through. */
export function DateAnswer(props: QuestionProps<Dated>) {
  const { question, answer, onAnswer, problem } = props;
  const { say, day } = useSpeech();
  const iso = answer?.state === 'answered' ? String(answer.value) : '';
  const [typed, setTyped] = useState(() => partsOfIso(iso));
  const shown = iso === '' ? NOTHING : typed;
  return (
    <QuestionFrame question={question} problem={problem} as="group" help={limits(question, say, day)}>
      <div className="date">
        {PARTS.map((part, index) => {
          const id = index === 0 ? firstFieldOf(question.code) : `${question.code}-${part}`;
          return (
            <div key={part}>
              <label htmlFor={id}>{say(`date.${part}`)}</label>
              <input
                className="ds-input"
                id={id}
                name={partField(question.code, part)}
                type="text"
                size={part === 'year' ? 4 : 2}
                inputMode="numeric"
                autoComplete="off"
                value={shown[part]}
                aria-invalid={problem !== undefined || undefined}
                onChange={(event) => {
                  const parts = { ...shown, [part]: event.target.value };
                  setTyped(parts);
                  const value = isoOfParts(parts);
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

function limits({ min, max }: Dated, say: Speech['say'], day: Speech['day']): string {
  if (min && max) return say('date.between', { min: day(min), max: day(max) });
  if (min) return say('date.from', { min: day(min) });
  if (max) return say('date.until', { max: day(max) });
  return say('date.example');
}
