import { type AskedItem, DEFAULT_LONG_TEXT, DEFAULT_SHORT_TEXT } from '@medvirk/questionnaire';
import { useEffect, useState } from 'react';
import { useSpeech } from '../texts/speech.tsx';
import { AwayChoices } from './away-choices.tsx';
import { QuestionFrame } from './question-frame.tsx';
import { describedBy, firstFieldOf, type QuestionProps } from './question-props.ts';
import { RemovalNotice } from './removal-notice.tsx';

type Written = Extract<AskedItem, { type: 'short-text' | 'long-text' }>;

/** A comment in one's own words. Nothing is cut off: what is too long is said while writing and stops at "Neste". */
export function TextAnswer(props: QuestionProps<Written>) {
  const { question, answer, onAnswer, problem } = props;
  const { say } = useSpeech();
  const text = answer?.state === 'answered' ? String(answer.value) : '';
  const most = question.maxLength ?? (question.type === 'short-text' ? DEFAULT_SHORT_TEXT : DEFAULT_LONG_TEXT);
  const field = {
    className: 'ds-input',
    id: firstFieldOf(question.code),
    name: question.code,
    autoComplete: 'off',
    value: text,
    'aria-invalid': problem !== undefined || undefined,
    'aria-required': question.required,
    'aria-describedby': describedBy(props, true),
    dir: 'auto',
  };
  const write = (value: string) => onAnswer(value === '' ? undefined : { state: 'answered', value });
  return (
    <QuestionFrame question={question} problem={problem} as="field" help={say('text.no-names')}>
      {question.type === 'short-text' ? (
        <input {...field} type="text" onChange={(event) => write(event.target.value)} />
      ) : (
        <textarea {...field} rows={6} onChange={(event) => write(event.target.value)} />
      )}
      <RemovalNotice text={text} />
      <Count left={most - text.length} most={most} />
      <AwayChoices question={question} answer={answer} onAnswer={onAnswer} type="checkbox" />
    </QuestionFrame>
  );
}

/** Room left, once it is getting short; read aloud only when the writing pauses, not for each letter. */
function Count({ left, most }: { left: number; most: number }) {
  const { say } = useSpeech();
  const near = left <= Math.max(20, Math.min(most * 0.2, 200));
  const text = near ? say(left < 0 ? 'text.over' : 'text.left', { count: Math.abs(left) }) : '';
  const [aloud, setAloud] = useState('');
  useEffect(() => {
    const pause = setTimeout(() => setAloud(text), 1200);
    return () => clearTimeout(pause);
  }, [text]);
  return (
    <>
      {near && (
        <p className={left < 0 ? 'ds-validation-message count' : 'count'} aria-hidden="true">
          {text}
        </p>
      )}
      <p className="ds-sr-only" role="status">
        {aloud}
      </p>
    </>
  );
}
