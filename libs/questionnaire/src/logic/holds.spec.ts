import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { AnswerValue } from '../answers/answer.ts';
import { Condition } from './condition.ts';
import { type AnsweringContext, holds } from './holds.ts';

const CONTEXT: AnsweringContext = { role: 'patient', language: 'nb' };
const check = (rule: Condition, answers: Record<string, AnswerValue> = {}, context = CONTEXT) =>
  holds(rule, (code) => answers[code], context);

const RULES_ABOUT_Q: [Condition, AnswerValue, AnswerValue][] = [
  // rule, an answer for which it holds, an answer for which it does not
  [{ op: 'equals', question: 'q', value: 'a' }, 'a', 'b'],
  [{ op: 'equals', question: 'q', value: 3 }, 3, 4],
  [{ op: 'one-of', question: 'q', values: ['a', 2] }, 2, 'b'],
  [{ op: 'includes-all', question: 'q', values: ['a', 'b'] }, ['b', 'c', 'a'], ['a', 'c']],
  [{ op: 'includes-any', question: 'q', values: ['a', 'b'] }, ['b'], ['c']],
  [{ op: 'includes-none', question: 'q', values: ['a', 'b'] }, ['c'], ['c', 'a']],
  [{ op: 'at-least', question: 'q', value: 3 }, 3, 2],
  [{ op: 'at-most', question: 'q', value: 3 }, 3, 4],
  [{ op: 'before', question: 'q', date: '2026-03-01' }, '2026-02-28', '2026-03-01'],
  [{ op: 'after', question: 'q', date: '2026-03-01' }, '2026-03-02', '2026-03-01'],
];

describe('holds', () => {
  it.each(RULES_ABOUT_Q)('decides %j', (rule, yes, no) => {
    expect(check(rule, { q: yes })).toBe(true);
    expect(check(rule, { q: no })).toBe(false);
  });

  it.each(RULES_ABOUT_Q.map(([rule]) => rule))('without a value, %j is false unless it asks for absence', (rule) => {
    expect(check(rule)).toBe(rule.op === 'includes-none');
    expect(check({ op: 'not', of: rule })).toBe(rule.op !== 'includes-none');
  });

  it('reads "answered" as having a value, also when that is 0', () => {
    expect(check({ op: 'answered', question: 'q' }, { q: 0 })).toBe(true);
    expect(check({ op: 'answered', question: 'q' })).toBe(false);
  });

  it('does not take a number for a text that looks like it, or the other way round', () => {
    expect(check({ op: 'equals', question: 'q', value: '3' }, { q: 3 })).toBe(false);
    expect(check({ op: 'one-of', question: 'q', values: [3] }, { q: '3' })).toBe(false);
    expect(check({ op: 'at-least', question: 'q', value: 1 }, { q: '3' })).toBe(false);
    expect(check({ op: 'at-most', question: 'q', value: 9 }, { q: '3' })).toBe(false);
    expect(check({ op: 'before', question: 'q', date: '2026-01-01' }, { q: 3 })).toBe(false);
    expect(check({ op: 'equals', question: 'q', value: 'a' }, { q: ['a'] })).toBe(false);
  });

  it('reads one chosen option as a set of one', () => {
    expect(check({ op: 'includes-any', question: 'q', values: ['a', 'b'] }, { q: 'a' })).toBe(true);
    expect(check({ op: 'includes-none', question: 'q', values: ['a'] }, { q: 'a' })).toBe(false);
  });

  it('asks who answers and in which language', () => {
    expect(check({ op: 'respondent-role', roles: ['parent', 'patient'] })).toBe(true);
    expect(check({ op: 'respondent-role', roles: ['parent'] })).toBe(false);
    expect(check({ op: 'language', languages: ['nn', 'nb'] })).toBe(true);
    expect(check({ op: 'language', languages: ['nb'] }, {}, { ...CONTEXT, language: 'en' })).toBe(false);
  });

  it('joins nested rules as logic does', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((question): Condition => ({ op: 'answered', question }));
    if (!a || !b || !c) throw new Error('three rules');
    const rule: Condition = { op: 'all', of: [a, { op: 'any', of: [b, { op: 'not', of: c }] }] };
    expect(check(rule, { a: 1, b: 1, c: 1 })).toBe(true);
    expect(check(rule, { a: 1, c: 1 })).toBe(false);
    expect(check(rule, { a: 1 })).toBe(true);
    expect(check(rule, { b: 1 })).toBe(false);
  });

  it('is total: any rule that has the shape gives true or false for any answers', () => {
    const code = fc.constantFrom('a', 'b', 'constructor', 'toString');
    const value = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.array(fc.string()));
    const { rule } = fc.letrec<{ rule: Condition }>((tie) => ({
      rule: fc.oneof(
        { depthSize: 'small' },
        ...RULES_ABOUT_Q.map(([about]) => code.map((question): Condition => ({ ...about, question }) as Condition)),
        fc.record({ op: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('rule'), { minLength: 1 }) }),
        fc.record({ op: fc.constant('not' as const), of: tie('rule') }),
      ),
    }));
    fc.assert(
      fc.property(rule, fc.dictionary(code, value), (condition, answers) => {
        expect(typeof holds(condition, (question) => answers[question] as AnswerValue | undefined, CONTEXT)).toBe(
          'boolean',
        );
        expect(Condition.safeParse(condition).success).toBe(true);
      }),
    );
  });
});

describe('Condition', () => {
  it.each([
    [{ op: 'all', of: [] }],
    [{ op: 'equals', question: 'q', value: 'a', extra: 1 }],
    [{ op: 'equals', question: 'q' }],
    [{ op: 'before', question: 'q', date: '1.3.2026' }],
    [{ op: 'run', script: 'x' }],
    [{ op: 'not', of: { op: 'not' } }],
  ])('refuses %j', (rule) => {
    expect(Condition.safeParse(rule).success).toBe(false);
  });
});
