import type { AskedItem } from '@medvirk/questionnaire';
import { type ReactNode, useState } from 'react';
import { Own, type Speech, useSpeech } from '../texts/speech.tsx';
import { AwayChoices } from './away-choices.tsx';
import { numberTyped } from './number-typed.ts';
import { QuestionFrame } from './question-frame.tsx';
import { describedBy, firstFieldOf, type QuestionProps } from './question-props.ts';

type Counted = Extract<AskedItem, { type: 'number' }>;

/** A number as text with a number keyboard: no wheel or arrows that change it by accident, comma or point as you like. */
export function NumberAnswer(props: QuestionProps<Counted> & { unit?: ReactNode }) {
  const { question, answer, onAnswer, problem } = props;
  const { say, words, screenLanguage } = useSpeech();
  const value = answer?.state === 'answered' ? answer.value : '';
  const [typed, setTyped] = useState(() => String(value).replace('.', screenLanguage === 'en' ? '.' : ','));
  // Another answer ("Vet ikke") has taken the number away: the field must not go on showing it.
  const shown = value === '' ? '' : typed;
  const help = limits(question, say, new Intl.NumberFormat(screenLanguage));
  const unit = words(question.unit);
  return (
    <QuestionFrame question={question} problem={problem} as="field" help={help}>
      <div className="with-unit">
        <input
          className="ds-input"
          id={firstFieldOf(question.code)}
          name={question.code}
          type="text"
          size={10}
          inputMode={question.decimals ? 'decimal' : (question.min ?? 0) < 0 ? 'text' : 'numeric'}
          autoComplete="off"
          value={shown}
          aria-invalid={problem !== undefined || undefined}
          aria-required={question.required}
          aria-describedby={
            [describedBy(props, help !== undefined || words(question.hint) !== ''), unit && `unit-${question.code}`]
              .filter(Boolean)
              .join(' ') || undefined
          }
          onChange={(event) => {
            setTyped(event.target.value);
            const number = numberTyped(event.target.value);
            onAnswer(number === '' ? undefined : { state: 'answered', value: number });
          }}
        />
        {props.unit}
        {unit && (
          <span id={`unit-${question.code}`}>
            <Own>{unit}</Own>
          </span>
        )}
      </div>
      <AwayChoices question={question} answer={answer} onAnswer={onAnswer} type="checkbox" />
    </QuestionFrame>
  );
}

function limits({ min, max }: Counted, say: Speech['say'], format: Intl.NumberFormat): string | undefined {
  if (min !== undefined && max !== undefined) {
    return say('number.between', { min: format.format(min), max: format.format(max) });
  }
  if (min !== undefined) return say('number.at-least', { min: format.format(min) });
  if (max !== undefined) return say('number.at-most', { max: format.format(max) });
  return undefined;
}
