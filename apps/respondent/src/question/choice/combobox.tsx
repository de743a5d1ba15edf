import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useIsPlain } from '../../plain/plain-form.tsx';
import { useSpeech } from '../../texts/speech.tsx';

export interface ComboboxProps {
  id: string;
  /** Left out where the field itself is not what is sent. */
  name?: string;
  text: string;
  options: readonly string[];
  invalid: boolean;
  required?: boolean | undefined;
  describedBy: string | undefined;
  field?: RefObject<HTMLInputElement | null>;
  onType: (text: string) => void;
}

/** Options shown at once at most: more are found by typing on. */
const MOST_SHOWN = 30;

/**
 * A field with a list of what can be typed in it: the editable combobox with list autocomplete of the ARIA Authoring
 * Practices (W3C, "Combobox Pattern"). Without scripts the browser's own list stands in.
 */
export function Combobox(props: ComboboxProps) {
  const { say } = useSpeech();
  const isPlain = useIsPlain();
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { id, text, options, onType } = props;
  const shared = {
    className: 'ds-input',
    id,
    name: props.name,
    type: 'text',
    autoComplete: 'off',
    'aria-invalid': props.invalid || undefined,
    'aria-required': props.required,
    'aria-describedby': props.describedBy,
  };
  if (isPlain) {
    return (
      <>
        <input {...shared} list={listId} defaultValue={text} />
        <datalist id={listId}>
          {options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      </>
    );
  }

  const typed = text.trim().toLocaleLowerCase();
  const isWhole = options.some((option) => option.toLocaleLowerCase() === typed);
  const hits = isWhole ? options : options.filter((option) => option.toLocaleLowerCase().includes(typed));
  const shown = hits.slice(0, MOST_SHOWN);
  const isListed = isOpen && shown.length > 0;
  const optionId = (at: number) => `${listId}-${at}`;
  const close = () => {
    setIsOpen(false);
    setActive(-1);
  };
  const choose = (at: number) => {
    const option = shown[at];
    if (option === undefined) return;
    onType(option);
    close();
  };
  const walk = (step: 1 | -1) => {
    setIsOpen(true);
    const from = active < 0 && step < 0 ? 0 : active;
    const next = (from + step + shown.length) % Math.max(shown.length, 1);
    setActive(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        walk(event.key === 'ArrowDown' ? 1 : -1);
        break;
      case 'Enter':
        if (!isListed || active < 0) return;
        choose(active);
        break;
      case 'Escape':
        if (!isOpen) return;
        close();
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  return (
    <div className="combobox">
      <input
        {...shared}
        ref={props.field}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={listId}
        aria-activedescendant={isListed && active >= 0 ? optionId(active) : undefined}
        value={text}
        onChange={({ target }) => {
          setIsOpen(true);
          setActive(-1);
          onType(target.value);
        }}
        onClick={() => setIsOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <div className="suggestions" id={listId} role="listbox" aria-label={say('choice.suggestions')} hidden={!isListed}>
        {shown.map((option, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus, and its keys walk here
          <div
            key={option}
            id={optionId(at)}
            role="option"
            aria-selected={at === active}
            tabIndex={-1}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(at)}
          >
            {option}
          </div>
        ))}
      </div>
      <p className="ds-sr-only" role="status">
        {isOpen && say(hits.length === 1 ? 'choice.hit' : 'choice.hits', { count: hits.length })}
      </p>
    </div>
  );
}
