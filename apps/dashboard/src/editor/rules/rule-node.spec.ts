import { describe, expect, it } from '@jest/globals';
import { type AnswerValue, type Condition, holds } from '@medvirk/questionnaire';
import fc from 'fast-check';
import { toCondition, toGroup } from './rule-node.ts';

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom('a', 'b').map((question): Condition => ({ op: 'answered', question })),
  fc.record({
    op: fc.constant('equals' as const),
    question: fc.constantFrom('a', 'b'),
    value: fc.constantFrom('x', 'y'),
  }),
);
const condition = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({
      op: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ op: fc.constant('not' as const), of: tie('node') }),
  ),
})).node;

describe('rules on the screen', () => {
  it('mean the same after being opened and saved', () => {
    const answers = fc.record({ a: fc.option(fc.constantFrom('x', 'y')), b: fc.option(fc.constantFrom('x', 'y')) });
    fc.assert(
      fc.property(condition, answers, (rule, given) => {
        const answerTo = (code: string): AnswerValue | undefined => given[code as 'a' | 'b'] ?? undefined;
        const context = { role: 'patient' as const, language: 'nb' };
        const back = toCondition(toGroup(rule));
        expect(back && holds(back, answerTo, context)).toBe(holds(rule, answerTo, context));
      }),
    );
  });

  it('write a lone comparison without a group around it', () => {
    const line: Condition = { op: 'equals', question: 'a', value: 'x' };
    expect(toCondition(toGroup(line))).toEqual(line);
  });

  it('write "none of" as not any of', () => {
    const rule: Condition = {
      op: 'not',
      of: {
        op: 'any',
        of: [
          { op: 'answered', question: 'a' },
          { op: 'answered', question: 'b' },
        ],
      },
    };
    expect(toGroup(rule)).toMatchObject({ mode: 'none', parts: [{ kind: 'line' }, { kind: 'line' }] });
    expect(toCondition(toGroup(rule))).toEqual(rule);
  });

  it('are gone when their last line is removed', () => {
    expect(
      toCondition({ kind: 'group', mode: 'all', parts: [{ kind: 'group', mode: 'any', parts: [] }] }),
    ).toBeUndefined();
  });
});
