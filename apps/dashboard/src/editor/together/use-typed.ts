import {
  createContext,
  type RefCallback,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { WritingDesk } from './writing-desk.ts';

/** The desk, and how many of its steps the page shows. */
export interface Typing {
  desk: WritingDesk;
  drawn: number;
}

const TypingContext = createContext<Typing | undefined>(undefined);
export const TypingProvider = TypingContext.Provider;

/** What is put on an element to write in, and whether there is nothing but space in it. */
export interface TypedField<Field> {
  field: RefCallback<Field>;
  isBlank: boolean;
}

/**
 * A field that is written in: it shows what has been typed, for as long as the page has not been drawn with it. The field is its own
 * keeper of its letters and React hears none of them: it would write the words it began with into the markup again with each one, and
 * have the page styled for it.
 * @param words as the page has them
 * @param write takes in what the field holds now
 * @throws Error outside of the editor
 */
export function useTyped<Field extends HTMLInputElement | HTMLTextAreaElement>(
  words: string,
  write: (words: string) => void,
): TypedField<Field> {
  const typing = useContext(TypingContext);
  if (!typing) throw new Error('useTyped needs the editor around it');
  const { desk, drawn } = typing;
  const at = useRef<Field>(null);
  const typedAt = useRef(0);
  const latest = useRef(write);
  const [isBlank, setBlank] = useState(words.trim() === '');
  const field = useCallback(
    (written: Field) => {
      at.current = written;
      const take = (event: Event) => {
        event.stopPropagation();
        desk.typing(() => latest.current(written.value));
        typedAt.current = desk.snapshot().steps;
        setBlank(written.value.trim() === '');
      };
      written.addEventListener('input', take);
      return () => {
        at.current = null;
        written.removeEventListener('input', take);
      };
    },
    [desk],
  );
  // As it is put on the page, not as it is worked out: a letter that came in between is newer than what is drawn.
  useLayoutEffect(() => {
    latest.current = write;
    if (!at.current || typedAt.current > drawn || at.current.value === words) return;
    at.current.value = words;
    setBlank(words.trim() === '');
  });
  return { field, isBlank };
}

/** Milliseconds between two looks whether the page has been drawn. */
const LOOK_AGAIN = 50;

/**
 * Waits until the page shows all that has been typed. What comes back late, a file that was kept, say, must not write over words that
 * were typed while it was away. Does not wait for a field that is gone: leaving it has drawn the page.
 */
export function useAllDrawn(): () => Promise<void> {
  const typing = useContext(TypingContext);
  const latest = useRef<Typing | undefined>(undefined);
  latest.current = typing;
  useEffect(
    () => () => {
      latest.current = undefined;
    },
    [],
  );
  return async () => {
    while (latest.current && latest.current.desk.snapshot().steps > latest.current.drawn) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    }
  };
}
