import type { GivenAnswer } from '@medvirk/questionnaire';
import type { ReactNode } from 'react';
import type { Said } from '../../listen/listen-button.tsx';
import { WithListen } from '../../listen/with-listen.tsx';
import { firstFieldOf, problemOf } from '../question-props.ts';
import { WrittenField } from './written-field.tsx';

/** A labelled field for own words that belongs to a question: an item of its own beside the answer. */
export function OwnWords(props: {
  item: string;
  label: ReactNode;
  /** The words of the label, where they may be listened to. */
  says?: Said | undefined;
  lines?: number;
  maxLength?: number | undefined;
  answer: GivenAnswer | undefined;
  onAnswer: (answer: GivenAnswer | undefined) => void;
  problem: string | undefined;
}) {
  const { item, answer, problem } = props;
  const id = firstFieldOf(item);
  const label = <label htmlFor={id}>{props.label}</label>;
  return (
    <div className="own-words">
      {props.says ? <WithListen says={[props.says]}>{label}</WithListen> : label}
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
