import { describe, expect, it } from '@jest/globals';
import { LONGEST_ITEM_KEY } from '../content/item-key.ts';
import { Condition, DATE_COMPARISONS, DEEPEST_CONDITION } from './condition.ts';

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

  const many = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
  const long = (length: number): string => 'x'.repeat(length);
  const q = { question: 'q' };
  /** Each kind as small and as large as it may be. */
  const RIGHT: Condition[] = [
    ...(['all', 'any'] as const).flatMap((op) =>
      [1, 50].map((count): Condition => ({ op, of: many(count, { op: 'answered', ...q }) })),
    ),
    { op: 'answered', ...q },
    { op: 'not', of: { op: 'answered', question: long(LONGEST_ITEM_KEY) } },
    ...(['dont-know', 'not-relevant', 'prefer-not-to-say', 'skipped', 'not-shown'] as const).map(
      (state): Condition => ({ op: 'state', ...q, states: [state] }),
    ),
    { op: 'state', ...q, states: ['skipped', 'not-shown'] },
    ...(['all-answered', 'some-answered'] as const).flatMap((op) =>
      [1, 500].map((count): Condition => ({ op, questions: many(count, 'q') })),
    ),
    ...(['equals', 'not-equals'] as const).flatMap((op): Condition[] => [
      { op, ...q, value: 1.5 },
      { op, ...q, value: long(1000) },
    ]),
    ...(['one-of', 'none-of'] as const).flatMap((op) =>
      [1, 500].map((count): Condition => ({ op, ...q, values: many(count, 'a') })),
    ),
    ...(['includes-all', 'includes-any', 'includes-none'] as const).flatMap((op) =>
      [1, 500].map((count): Condition => ({ op, ...q, values: many(count, count === 1 ? 'a' : long(40)) })),
    ),
    { op: 'selected-count', ...q },
    { op: 'selected-count', ...q, from: 1, to: 2 },
    ...(['at-least', 'at-most', 'greater', 'less'] as const).map((op): Condition => ({ op, ...q, value: -1.5 })),
    { op: 'between', ...q, from: -1, to: 1 },
    ...(['contains', 'not-contains', 'starts-with', 'ends-with'] as const).flatMap((op) =>
      [1, 500].map((length): Condition => ({ op, ...q, text: long(length) })),
    ),
    { op: 'matches', ...q, pattern: 'a' },
    { op: 'matches', ...q, pattern: long(500) },
    ...DATE_COMPARISONS.map((op): Condition => ({ op, ...q, date: '2026-02-28' })),
    ...DATE_COMPARISONS.map((is): Condition => ({ op: 'relative-date', ...q, is, than: { question: 'p' } })),
    { op: 'relative-date', ...q, is: 'on', than: { question: 'p', days: 100_000 } },
    { op: 'relative-date', ...q, is: 'on', than: { today: true, days: -100_000 } },
    { op: 'score', score: 's', from: 0 },
    { op: 'score', score: long(40) },
    { op: 'score-band', score: 's', bands: ['low'] },
    { op: 'score-band', score: 's', bands: many(20, 'low') },
    ...(['patient', 'next-of-kin', 'on-behalf', 'parent', 'parent-of-youth', 'staff', 'council-member'] as const).map(
      (role): Condition => ({ op: 'respondent-role', roles: [role] }),
    ),
    { op: 'respondent-role', roles: ['patient', 'parent'] },
    { op: 'language', languages: ['nb'] },
    { op: 'language', languages: ['nb', 'ar'] },
    { op: 'unit', units: ['u'] },
    { op: 'unit', units: many(500, long(64)) },
    { op: 'drawn', draw: 'd', from: 0, to: 99 },
    { op: 'drawn', draw: 'd', from: 99, to: 0 },
    { op: 'expression', expression: '1' },
    { op: 'expression', expression: long(2000) },
  ];
  it.each(RIGHT.map((condition) => [JSON.stringify(condition).slice(0, 90), condition] as const))(
    'takes %s as it is',
    (_, condition) => {
      expect(Condition.parse(condition)).toEqual(condition);
    },
  );

  it.each<[string, object]>([
    ['no rule', { op: 'any', of: [] }],
    ['too many rules', { op: 'all', of: many(51, { op: 'answered', ...q }) }],
    ['no question', { op: 'answered', question: '' }],
    ['a key that is too long', { op: 'answered', question: long(LONGEST_ITEM_KEY + 1) }],
    ['no state', { op: 'state', ...q, states: [] }],
    ['the state of being answered, which has a rule of its own', { op: 'state', ...q, states: ['answered'] }],
    ['no questions', { op: 'all-answered', questions: [] }],
    ['too many questions', { op: 'some-answered', questions: many(501, 'q') }],
    ['a value that is too long', { op: 'equals', ...q, value: long(1001) }],
    ['no values', { op: 'one-of', ...q, values: [] }],
    ['too many values', { op: 'none-of', ...q, values: many(501, 1) }],
    ['no choices', { op: 'includes-all', ...q, values: [] }],
    ['too many choices', { op: 'includes-any', ...q, values: many(501, 'a') }],
    ['a choice that is too long', { op: 'includes-none', ...q, values: [long(41)] }],
    ['a number in words', { op: 'at-least', ...q, value: '1' }],
    ['one end only', { op: 'between', ...q, from: 1 }],
    ['no text', { op: 'contains', ...q, text: '' }],
    ['a text that is too long', { op: 'contains', ...q, text: long(501) }],
    ['no pattern', { op: 'matches', ...q, pattern: '' }],
    ['a pattern that is too long', { op: 'matches', ...q, pattern: long(501) }],
    ['a day that is none', { op: 'on', ...q, date: '2026-02-30' }],
    ['too many days', { op: 'relative-date', ...q, is: 'on', than: { today: true, days: 100_001 } }],
    ['too many days before', { op: 'relative-date', ...q, is: 'on', than: { question: 'p', days: -100_001 } }],
    ['half a day', { op: 'relative-date', ...q, is: 'on', than: { today: true, days: 0.5 } }],
    ['a day that is not today', { op: 'relative-date', ...q, is: 'on', than: { today: false } }],
    ['two days at once', { op: 'relative-date', ...q, is: 'on', than: { today: true, question: 'p' } }],
    ['no score', { op: 'score', score: '' }],
    ['a score whose code is too long', { op: 'score', score: long(41) }],
    ['no band', { op: 'score-band', score: 's', bands: [] }],
    ['too many bands', { op: 'score-band', score: 's', bands: many(21, 'low') }],
    ['no role', { op: 'respondent-role', roles: [] }],
    ['no language', { op: 'language', languages: [] }],
    ['no unit', { op: 'unit', units: [] }],
    ['a unit without a name', { op: 'unit', units: [''] }],
    ['a unit whose name is too long', { op: 'unit', units: [long(65)] }],
    ['too many units', { op: 'unit', units: many(501, 'u') }],
    ['a draw under nought', { op: 'drawn', draw: 'd', from: -1, to: 9 }],
    ['a draw over 99', { op: 'drawn', draw: 'd', from: 0, to: 100 }],
    ['a draw that begins over 99', { op: 'drawn', draw: 'd', from: 100, to: 99 }],
    ['a draw that ends under nought', { op: 'drawn', draw: 'd', from: 0, to: -1 }],
    ['no expression', { op: 'expression', expression: '' }],
    ['an expression that is too long', { op: 'expression', expression: long(2001) }],
    ['what belongs to another kind', { op: 'answered', ...q, value: 1 }],
  ])('refuses %s', (_, condition) => {
    expect(Condition.safeParse(condition).success).toBe(false);
  });

  it('says how deep rules may lie where they lie deeper', () => {
    const deep = nested(DEEPEST_CONDITION + 1, (inner) => ({ op: 'not', of: inner }));
    expect(Condition.safeParse(deep).error?.issues.map(({ message }) => message)).toEqual([
      'rules lie in rules 20 levels deep at most',
    ]);
  });

  it('names nothing that it does not know', () => {
    expect(Condition.safeParse({ op: 'not', of: { op: 'run' } }).success).toBe(false);
    expect(Condition.safeParse({ op: 'all', of: [] }).success).toBe(false);
  });
});
