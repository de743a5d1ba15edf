import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { WritingDesk } from './writing-desk.ts';

/** The desk, and how many of its steps the page shows. */
export interface Typing {
  desk: WritingDesk;
  drawn: number;
}

const TypingContext = createContext<Typing | undefined>(undefined);
export const TypingProvider = TypingContext.Provider;

/**
 * The words of a field that is written in: what has been typed, for as long as the page has not been drawn with it.
 * @param words as the page has them
 * @param write takes in what the field holds now
 * @throws Error outside of the editor
 */
export function useTyped(words: string, write: (words: string) => void): [string, (typed: string) => void] {
  const typing = useContext(TypingContext);
  if (!typing) throw new Error('useTyped needs the editor around it');
  const { desk, drawn } = typing;
  const [typed, setTyped] = useState({ words, step: 0 });
  const take = (next: string) => {
    desk.typing(() => write(next));
    setTyped({ words: next, step: desk.snapshot().steps });
  };
  return [typed.step > drawn ? typed.words : words, take];
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
