import type { GivenAnswer, ItemOf } from '@medvirk/questionnaire';
import { type ReactNode, useState } from 'react';
import type { Said } from '../../listen/listen-button.tsx';
import { WithListen } from '../../listen/with-listen.tsx';
import { Own, useSpeech } from '../../texts/speech.tsx';
import { numberTyped } from '../number-typed.ts';
import { firstFieldOf, problemOf } from '../question-props.ts';

/** A number about one row or option. */
export function GridNumber(props: {
  item: ItemOf<'number'>;
  label: ReactNode;
  says: Said;
  answer: GivenAnswer | undefined;
  onAnswer: (answer: GivenAnswer | undefined) => void;
  problem: string | undefined;
  /** Buttons that give one step more or less. */
  tools?: ReactNode;
}) {
  const { item, answer, problem } = props;
  const { words, screenLanguage } = useSpeech();
  const value = answer?.state === 'answered' ? answer.value : '';
  const inWords = String(value).replace('.', screenLanguage === 'en' ? '.' : ',');
  const [typed, setTyped] = useState(inWords);
  // What was typed stands as it was typed ("3,50"), unless the answer has changed in another way.
  const shown = numberTyped(typed) === value ? typed : inWords;
  const id = firstFieldOf(item.code);
  const unit = words(item.unit);
  return (
    <div className="grid-number" data-wrong={problem !== undefined || undefined}>
      <WithListen says={[props.says]}>
        <label htmlFor={id}>{props.label}</label>
      </WithListen>
      {problem && (
        <p className="ds-validation-message" id={problemOf(item.code)}>
          {problem}
        </p>
      )}
      <span className="with-unit">
        <input
          className="ds-input"
          id={id}
          name={item.code}
          type="text"
          size={6}
          inputMode={item.decimals ? 'decimal' : 'numeric'}
          autoComplete="off"
          value={shown}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={
            [problem && problemOf(item.code), unit && `unit-${item.code}`].filter(Boolean).join(' ') || undefined
          }
          onChange={({ target }) => {
            setTyped(target.value);
            const number = numberTyped(target.value);
            props.onAnswer(number === '' ? undefined : { state: 'answered', value: number });
          }}
        />
        {unit && (
          <span id={`unit-${item.code}`}>
            <Own>{unit}</Own>
          </span>
        )}
        {props.tools}
      </span>
    </div>
  );
}
