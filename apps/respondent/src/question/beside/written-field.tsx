import { DEFAULT_LONG_TEXT, DEFAULT_SHORT_TEXT } from '@medvirk/questionnaire';
import { useEffect, useState } from 'react';
import { useSpeech } from '../../texts/speech.tsx';
import { RemovalNotice } from '../removal-notice.tsx';

export interface WrittenFieldProps {
  id: string;
  name: string;
  text: string;
  /** Several lines to write on. */
  lines?: number;
  maxLength?: number | undefined;
  type?: 'text' | 'email' | 'tel' | 'url' | undefined;
  inputMode?: 'numeric' | undefined;
  invalid: boolean;
  required?: boolean | undefined;
  label?: string | undefined;
  describedBy?: string | undefined;
  /** The item whose text may be quoted, where it may. */
  quote?: string | undefined;
  onWrite: (text: string) => void;
}

/**
 * A field for own words. Nothing is cut off: what is too long is said while writing and stops at "Neste". What will be
 * taken out before storing is said, too.
 */
export function WrittenField(props: WrittenFieldProps) {
  const { lines, text, type = 'text' } = props;
  const most = props.maxLength ?? (lines === undefined ? DEFAULT_SHORT_TEXT : DEFAULT_LONG_TEXT);
  const field = {
    className: 'ds-input',
    id: props.id,
    name: props.name,
    autoComplete: 'off',
    value: text,
    'aria-invalid': props.invalid || undefined,
    'aria-required': props.required,
    'aria-label': props.label,
    'aria-describedby': props.describedBy,
  };
  const write = (event: { target: { value: string } }) => props.onWrite(event.target.value);
  return (
    <>
      {lines === undefined ? (
        <input
          {...field}
          type={type}
          inputMode={props.inputMode}
          dir={type === 'text' ? 'auto' : 'ltr'}
          onChange={write}
        />
      ) : (
        <textarea {...field} rows={lines} dir="auto" onChange={write} />
      )}
      <RemovalNotice text={text} quote={props.quote} />
      <Count left={most - text.length} most={most} />
    </>
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
