import { describe, expect, it } from '@jest/globals';
import { Condition, DEEPEST_CONDITION } from './condition.ts';

const nested = (levels: number, wrap: (inner: Condition) => Condition): Condition => {
  let condition: Condition = { op: 'answered', question: 'q' };
  for (let level = 1; level < levels; level += 1) condition = wrap(condition);
  return condition;
};

describe('Condition', () => {
  it.each([
    ['not', (inner: Condition): Condition => ({ op: 'not', of: inner })],
    ['all', (inner: Condition): Condition => ({ op: 'all', of: [{ op: 'answered', question: 'p' }, inner] })],
  ])('may hold rules in rules by "%s" as deep as people can follow, and not deeper', (_, wrap) => {
    expect(Condition.safeParse(nested(DEEPEST_CONDITION, wrap)).success).toBe(true);
    expect(Condition.safeParse(nested(DEEPEST_CONDITION + 1, wrap)).success).toBe(false);
  });

  it('names nothing that it does not know', () => {
    expect(Condition.safeParse({ op: 'not', of: { op: 'run' } }).success).toBe(false);
    expect(Condition.safeParse({ op: 'all', of: [] }).success).toBe(false);
  });
});
