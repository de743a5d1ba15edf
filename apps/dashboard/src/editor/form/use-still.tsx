import type { Question } from '@medvirk/questionnaire';
import { type ReactElement, useCallback, useMemo, useRef } from 'react';
import { useLanguage } from '../../app/use-language.ts';
import { EditingProvider, useEditing } from '../editor-context.ts';

/**
 * The part of a form that has nothing to do with the words of the question: the same element with each letter that is
 * written in them. Long lists of options and rules would be felt in the typing.
 */
export function useStill(question: Question, make: (question: Question) => ReactElement): ReactElement {
  const editing = useEditing();
  const { settled, place, writing, themes } = editing;
  const language = useLanguage();
  const { texts: _, ...rest } = question;
  const shape = useSame(rest);
  return useMemo(
    () => <EditingProvider value={{ ...editing, content: settled }}>{make(question)}</EditingProvider>,
    [shape, settled, place?.section, place?.question, writing, themes, language],
  );
}

/** Takes a change of what `useStill` shows: it knew older words, and those of now stand. */
export function useWithWordsOfNow(
  question: Question,
  set: (next: Question, about: string) => void,
): (next: Question, about: string) => void {
  const latest = useRef({ question, set });
  latest.current = { question, set };
  return useCallback((next, about) => {
    const { question: now, set: write } = latest.current;
    write({ ...next, texts: now.texts }, about);
  }, []);
}

/** The object that was there before, as long as nothing in it has changed. */
function useSame<T extends object>(value: T): T {
  const kept = useRef(value);
  const [before, after] = [Object.entries(kept.current), new Map<string, unknown>(Object.entries(value))];
  const isSame =
    before.length === after.size && before.every(([key, part]) => after.has(key) && after.get(key) === part);
  if (!isSame) kept.current = value;
  return kept.current;
}
