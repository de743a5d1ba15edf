import type { ResponseInput } from '@medvirk/api-contract';
import type { FirstTry } from './waiting-line.ts';

/** What the pages of this tablet send by, and how they are left; set once, when the tablet is switched on. */
interface AtWork {
  send: (response: ResponseInput) => Promise<FirstTry>;
  /** To the start page, with nothing left of whoever was here. */
  finish: () => void;
  /** Whether the last response still waits on the tablet. */
  isWaiting: boolean;
}

let current: AtWork | undefined;

export function setAtWork(work: AtWork): void {
  current = work;
}

export function atWork(): AtWork {
  if (!current) throw new Error('the tablet has not been switched on');
  return current;
}
