import { DomainError } from '../errors/domain-error.ts';

/** Levels of objects and arrays in a body at most: a questionnaire with rules as deep as they may be has far fewer. */
export const DEEPEST_BODY = 64;

/** What a body with more levels than that is told. */
export const tooDeep = (): DomainError =>
  new DomainError('INPUT_NOT_VALID', { details: [{ path: '', code: 'too-deep', limit: DEEPEST_BODY }] });

/**
 * Whether a JSON value holds more levels than allowed. Walks level by level and never into itself, so that what was made to
 * exhaust the stack of those who do is found before they meet it.
 */
export function isNestedDeeperThan(most: number, value: unknown): boolean {
  let level = [value].filter(isNested);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === most) return true;
    level = level.flatMap((each) => Object.values(each).filter(isNested));
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
