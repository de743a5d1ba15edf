/** How the text on the screen stands to the text on the server. Said to the writer as it is. */
export type SavingPhase = 'saved' | 'waiting' | 'sending' | 'no-connection' | 'conflict' | 'refused';

export interface Saving {
  phase: SavingPhase;
  /** The newest revision known to be ours to build on. */
  revision: number;
  /** Something was written while the last save was on its way. */
  editedSince: boolean;
  /** Failed tries in a row. */
  attempts: number;
  /** The error code of a refusal. */
  code: string | undefined;
}

export type SavingEvent =
  | { type: 'edited' }
  | { type: 'sending' }
  | { type: 'saved'; revision: number }
  | { type: 'failed'; code: string }
  | { type: 'kept-mine'; revision: number }
  | { type: 'took-theirs'; revision: number };

export function startSaving(revision: number): Saving {
  return { phase: 'saved', revision, editedSince: false, attempts: 0, code: undefined };
}

/** Passes by itself: worth trying again without asking. */
const PASSING = new Set(['NETWORK', 'OVERLOADED', 'TOO_MANY_REQUESTS', 'UNKNOWN']);

export function saving(state: Saving, event: SavingEvent): Saving {
  switch (event.type) {
    case 'edited':
      if (state.phase === 'sending') return { ...state, editedSince: true };
      // A conflict is the person's to settle; a lost connection keeps its own pace of trying.
      if (state.phase === 'conflict' || state.phase === 'no-connection') return state;
      return { ...state, phase: 'waiting', code: undefined };
    case 'sending':
      return { ...state, phase: 'sending', editedSince: false };
    case 'saved':
      return { ...startSaving(event.revision), phase: state.editedSince ? 'waiting' : 'saved' };
    case 'failed':
      if (event.code === 'VERSION_CHANGED_MEANWHILE') return { ...state, phase: 'conflict', code: event.code };
      if (PASSING.has(event.code)) return { ...state, phase: 'no-connection', attempts: state.attempts + 1 };
      return { ...state, phase: 'refused', code: event.code, attempts: 0 };
    case 'kept-mine':
      return { ...startSaving(event.revision), phase: 'waiting' };
    case 'took-theirs':
      return startSaving(event.revision);
  }
}

/** Milliseconds until the next send; undefined when none is due. */
export function sendAfter(state: Saving): number | undefined {
  if (state.phase === 'waiting') return 900;
  if (state.phase === 'no-connection') return Math.min(30_000, 1000 * 2 ** state.attempts);
  return undefined;
}

/** Whether closing the page now would lose something. */
export function hasUnsaved(state: Saving): boolean {
  return state.phase !== 'saved';
}
