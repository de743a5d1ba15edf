import type { GivenAnswer } from '@medvirk/questionnaire';
import type { ReactNode } from 'react';
import { firstFieldOf, problemOf } from '../question-props.ts';
import { WrittenField } from './written-field.tsx';

/** A labelled field for own words that belongs to a question: an item of its own beside the answer. */
export function OwnWords(props: {
  item: string;
  label: ReactNode;
  lines?: number;
  maxLength?: number | undefined;
  answer: GivenAnswer | undefined;
  onAnswer: (answer: GivenAnswer | undefined) => void;
  problem: string | undefined;
}) {
  const { item, answer, problem } = props;
  const id = firstFieldOf(item);
  return (
    <div className="own-words">
      <label htmlFor={id}>{props.label}</label>
      {problem && (
        <p className="ds-validation-message" id={problemOf(item)}>
          {problem}
        </p>
      )}
      <WrittenField
        id={id}
        name={item}
        {...(props.lines !== undefined && { lines: props.lines })}
        maxLength={props.maxLength}
        text={answer?.state === 'answered' ? String(answer.value) : ''}
        invalid={problem !== undefined}
        describedBy={problem && problemOf(item)}
        onWrite={(text) => props.onAnswer(text === '' ? undefined : { state: 'answered', value: text })}
      />
    </div>
  );
}
