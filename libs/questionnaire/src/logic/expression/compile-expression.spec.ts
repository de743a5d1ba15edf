import { describe, expect, it } from '@jest/globals';
import type { AnswerValue } from '../../answers/answer.ts';
import { worth } from './an-expression.builder.ts';
import type { ExpressionValue } from './expression-type.ts';

const with_ = (answers: Record<string, AnswerValue>) => ({ answers });
const on = (today: string, answers: Record<string, AnswerValue> = {}) => ({ answers, context: { today } });

describe('working out', () => {
  it.each<[string, ExpressionValue]>([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['12 / 2 / 3', 2],
    ['7 % 4', 3],
    ['-2 + 3', 1],
    ['- -2', 2],
    ['2 * -3', -6],
    ['0 * -3', 0],
    ['-0', 0],
    ['1 + 2 = 3', true],
    ['1 == 1', true],
    ['1 <> 1', false],
    ['1 != 2', true],
    ['1 < 1', false],
    ['1 <= 1', true],
    ['1 > 1', false],
    ['1 >= 1', true],
    ['2 > 1 and 1 > 2', false],
    ['2 > 1 or 1 > 2', true],
    ['true or true and false', true],
    ['not 1 = 2', true],
    ['not true and false', false],
    ['not (true and false)', true],
    ["'ja' = 'ja'", true],
    ["'ja' = 'Ja'", false],
    ["'\u00e5' = 'a\u030a'", true],
    ["'it''s' = \"it's\"", true],
    ['"say ""hi""" = \'say "hi"\'', true],
    ['sum(1, 2, 3.5)', 6.5],
    ['sum(1; 2)', 3],
    ['mean(1, 2, 6)', 3],
    ['min(3, 1, 2)', 1],
    ['max(3, 1, 2)', 3],
    ['count(1, "x", true)', 3],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(2.4)', 2],
    ['round(-0.2)', 0],
    ['round(1.005, 2)', 1.01],
    ['round(2.345, 2)', 2.35],
    ['round(1234.5, -2)', 1235],
    ['round(0.123456789012, 50)', 0.123456789],
    ['if(1 < 2, "ja", "nei")', 'ja'],
    ['if(1 > 2, "ja", "nei")', 'nei'],
    ['if(1 > 2, "ja")', undefined],
    ['otherwise({a}, 5)', 5],
    ['join("a", 1, {b}, "c")', 'a1c'],
    ['contains("Vondt i ryggen", "RYGG")', true],
    ['contains("Vondt i ryggen", "hode")', false],
    ["dateDiff(addDays(today(), 0), today(), 'days')", undefined],
  ])('%s gives %p', (source, value) => {
    expect(worth(source)).toBe(value);
  });

  it('reads answers with their types', () => {
    const given = with_({ a: 4, b: 0.5, text: 'Hei', one: 'x', many: ['x', 'z'], sure: 'yes', woke: '07:30' });
    expect(worth('{a} * {b}', given)).toBe(2);
    expect(worth("{text} = 'Hei'", given)).toBe(true);
    expect(worth("{one} = 'x'", given)).toBe(true);
    expect(worth("selected({one}, 'x')", given)).toBe(true);
    expect(worth("selected({many}, 'y')", given)).toBe(false);
    expect(worth("selected({many}, 'y', 'z')", given)).toBe(true);
    expect(worth('selectedCount({many})', given)).toBe(2);
    expect(worth('{sure}', given)).toBe(true);
    expect(worth('{sure}', with_({ sure: 'no' }))).toBe(false);
    expect(worth("{woke} < '08:00'", given)).toBe(true);
    expect(worth('labels({one})', given)).toBe('«x»');
    expect(worth('join({many})', given)).toBe('x, z');
    expect(worth('sum({grid})', with_({ 'grid.r1': 2, 'grid.r3': 3 }))).toBe(5);
    expect(worth('count({grid})', with_({ 'grid.r1': 2, 'grid.r3': 3 }))).toBe(2);
  });

  it('takes an answer of another shape for a missing one', () => {
    const odd = with_({ a: '4', text: 3, born: '2026-02-30', sure: 'perhaps', woke: 'late' });
    for (const item of ['a', 'text', 'born', 'sure', 'woke']) expect(worth(`{${item}}`, odd)).toBeUndefined();
  });

  it('reads scores and their bands', () => {
    const given = { scores: { pain: 60 } };
    expect([worth("score('pain')", given), worth("band('pain')", given)]).toEqual([60, 'high']);
    expect([worth("score('mood')", given), worth("band('mood')", given)]).toEqual([undefined, undefined]);
  });

  it('cuts what is put together before it gets out of hand', () => {
    const long = with_({ text: 'x'.repeat(3000) });
    expect(worth('join({text}, {text})', long)).toHaveLength(4000);
  });
});

describe('days', () => {
  it.each<[string, ExpressionValue]>([
    ['age({born})', 26],
    ['age({born}, {visit})', 25],
    ['age(today(), {born})', undefined],
    ["dateDiff({born}, {visit}, 'days')", 9495],
    ["dateDiff({born}, {visit}, 'weeks')", 1356],
    ["dateDiff({born}, {visit}, 'months')", 311],
    ["dateDiff({born}, {visit}, 'years')", 25],
    ["dateDiff({visit}, {born}, 'years')", -25],
    ["dateDiff({visit}, {born}, 'weeks')", -1356],
    ['addDays({visit}, 2)', '2026-03-01'],
    ['addDays({visit}, -27.9)', '2026-01-31'],
    ["{visit} = '2026-02-27'", true],
    ["{visit} < '2026-02-28'", true],
    ['{visit} > today()', false],
    ['addDays({visit}, 99999999)', undefined],
  ])('%s gives %p', (source, value) => {
    expect(worth(source, on('2026-03-01', { born: '2000-02-29', visit: '2026-02-27' }))).toBe(value);
  });

  it('knows no today where nobody has said', () => {
    expect(worth('today()')).toBeUndefined();
    expect(worth('age({born})', with_({ born: '2000-01-01' }))).toBeUndefined();
  });
});

describe('what is missing', () => {
  it.each([
    '{a} + 1',
    '1 - {a}',
    '-{a}',
    '{a} = 1',
    '{a} != 1',
    '1 < {a}',
    'not {sure}',
    'not ({a} > 1)',
    'sum({a}, {b})',
    'mean({grid})',
    'min({a})',
    'max({a})',
    'round({a})',
    'round(1, {a})',
    'if({sure}, 1, 2)',
    'otherwise({a}, {b})',
    'join({text}, {a})',
    'labels({one})',
    "contains({text}, 'x')",
    'age({born})',
    'addDays({born}, 1)',
    'addDays(today(), {a})',
    '{sure} and true',
    'true and {sure}',
    '{sure} or false',
    'false or {sure}',
    '{sure} and {sure}',
    '1 / 0',
    '1 % 0',
    '99999999999999999999 * 9 / 0',
    'sum(1, 2) / ({b} - {b})',
  ])('makes %s missing', (source) => {
    expect(worth(source, on('2026-01-01'))).toBeUndefined();
  });

  it.each<[string, ExpressionValue]>([
    ['{sure} and false', false],
    ['false and {sure}', false],
    ['{sure} or true', true],
    ['true or {sure}', true],
    ['sum({a}, 2)', 2],
    ['mean({a}, 2, 4)', 3],
    ['min({a}, 2)', 2],
    ['max({a}, 2)', 2],
    ['count({a}, {b})', 0],
    ['answered({a})', false],
    ["selected({many}, 'x')", false],
    ['selectedCount({many})', 0],
    ['join({text}, "x")', 'x'],
    ['otherwise({a}, {b}, 3)', 3],
  ])('does not in %s', (source, value) => {
    expect(worth(source)).toBe(value);
  });

  it('is what numbers too large to write down are', () => {
    const huge = with_({ a: Number.MAX_VALUE, b: Number.POSITIVE_INFINITY });
    expect(worth('{a} * 2', huge)).toBeUndefined();
    expect(worth('sum({a}, {a})', huge)).toBeUndefined();
    expect(worth('{b}', huge)).toBeUndefined();
    expect(worth('round({a}, 2)', huge)).toBe(Number.MAX_VALUE);
  });
});
