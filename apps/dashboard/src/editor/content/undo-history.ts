/** What was, what is, and what was undone. */
export interface UndoHistory<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** What the newest change was about: more of the same joins it, so that undo takes a sentence and not a letter. */
  about: string | undefined;
}

const MOST_STEPS = 200;

export function startHistory<T>(present: T): UndoHistory<T> {
  return { past: [], present, future: [], about: undefined };
}

/** Takes a change in. Changes in a row with the same `about` count as one step. */
export function record<T>(history: UndoHistory<T>, next: T, about?: string): UndoHistory<T> {
  if (next === history.present) return history;
  const joins = about !== undefined && about === history.about && history.past.length > 0;
  const past = joins ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
  return { past, present: next, future: [], about };
}

export function undo<T>(history: UndoHistory<T>): UndoHistory<T> {
  const before = history.past.at(-1);
  if (history.past.length === 0 || before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    about: undefined,
  };
}

export function redo<T>(history: UndoHistory<T>): UndoHistory<T> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future, about: undefined };
}
