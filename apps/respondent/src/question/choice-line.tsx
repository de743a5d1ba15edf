import type { Picture } from '@medvirk/questionnaire';
import type { ReactNode } from 'react';
import type { Said } from '../listen/listen-button.tsx';
import { WithListen } from '../listen/with-listen.tsx';
import { Illustration } from './media/illustration.tsx';
import { ticking } from './ticking.ts';

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
  says?: Said | undefined;
  children: ReactNode;
}) {
  const line = (
    <label className={props.away ? 'choice choice-away' : 'choice'}>
      <input
        className="ds-input"
        type={props.type}
        id={props.id}
        name={props.name}
        value={props.value}
        autoComplete="off"
        {...ticking(props.checked, props.onChoose)}
        aria-invalid={props.invalid || undefined}
      />
      <span className="choice-text">
        {props.image && <Illustration picture={props.image} />}
        {props.children}
      </span>
    </label>
  );
  return props.says ? <WithListen says={[props.says]}>{line}</WithListen> : line;
}
