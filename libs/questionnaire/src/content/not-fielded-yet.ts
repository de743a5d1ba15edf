import type { Question } from './question.ts';

/**
 * What a draft may hold, but no screen shows yet to those who answer: a version with it can't be published, since it would
 * be answered as something else. Each line goes when the screens have it.
 */
export function notFieldedYet(question: Question): string[] {
  return NOT_SHOWN.has(question.type) ? [question.type] : [];
}

const NOT_SHOWN: ReadonlySet<Question['type']> = new Set(['attachment']);
