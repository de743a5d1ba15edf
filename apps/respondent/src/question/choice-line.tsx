import type { Audio, Picture } from '@medvirk/questionnaire';
import type { ReactNode } from 'react';
import { useAloud } from '../listen/aloud.ts';
import { ListenButton } from '../listen/listen-button.tsx';
import { Illustration } from './media/illustration.tsx';

/** One line to choose: the whole line is the target, at least 44 px high. */
export function ChoiceLine(props: {
  type: 'radio' | 'checkbox';
  id?: string;
  name: string;
  /** What a browser without scripts sends for this line. */
  value: string | number;
  checked: boolean;
  invalid: boolean;
  away?: boolean;
  /** Stands above the words. */
  image?: Picture | undefined;
  onChoose: (checked: boolean) => void;
  /** The words of the line, where it may be listened to by itself. */
  aloud?: string | undefined;
  /** The words read by a person. */
  audio?: Audio | undefined;
  children: ReactNode;
}) {
  const isAloud = useAloud();
  const line = (
    <label className={props.away ? 'choice choice-away' : 'choice'}>
      <input
        className="ds-input"
        type={props.type}
        id={props.id}
        name={props.name}
        value={props.value}
        autoComplete="off"
        checked={props.checked}
        aria-invalid={props.invalid || undefined}
        onChange={(event) => props.onChoose(event.target.checked)}
      />
      <span className="choice-text">
        {props.image && <Illustration picture={props.image} />}
        {props.children}
      </span>
    </label>
  );
  // Somebody has read it: it can be listened to from the start, also where the device has no voice for the language.
  if (!(props.audio || isAloud) || !props.aloud) return line;
  return (
    <div className="choice-row">
      {line}
      <ListenButton title={props.aloud} text={props.aloud} audio={props.audio} />
    </div>
  );
}
