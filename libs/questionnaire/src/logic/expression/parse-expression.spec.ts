import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { problemOf, READING, VOCABULARY } from './an-expression.builder.ts';
import { compileExpression } from './compile-expression.ts';
import { FUNCTIONS } from './functions.ts';
import { lookedAt, parseExpression } from './parse-expression.ts';

const typeOf = (source: string) => {
  const parsed = parseExpression(source, VOCABULARY);
  return parsed.ok ? parsed.tree.type : parsed.problem.code;
};

describe('reading an expression', () => {
  it.each([
    ['1', 'number'],
    ['"x"', 'text'],
    ['true', 'yes-no'],
    ['{a}', 'number'],
    ['{ text }', 'text'],
    ['{many}', 'choices'],
    ['{born}', 'date'],
    ['{woke}', 'time'],
    ['{a} + 1 > 2 and not {sure}', 'yes-no'],
    ['sum({a}, {b})', 'number'],
    ['if({sure}, {a}, 0)', 'number'],
    ['if({sure}, "ja", "nei")', 'text'],
    ['otherwise({text}, {other}, "")', 'text'],
    ['if({sure}, {born})', 'date'],
    ['addDays({born}, 3)', 'date'],
    ['labels({many})', 'text'],
    ['band("pain")', 'text'],
  ])('%s gives the type %s', (source, type) => {
    expect(typeOf(source)).toBe(type);
  });

  it.each<[string, object]>([
    ['', { code: 'empty', from: 0, to: 0 }],
    ['   ', { code: 'empty', from: 3, to: 3 }],
    ['x'.repeat(2001), { code: 'too-long', from: 2000, to: 2001 }],
    [`${'('.repeat(41)}1${')'.repeat(41)}`, { code: 'too-deep', from: 40, to: 41 }],
    [`${'-'.repeat(41)}1`, { code: 'too-deep', from: 40, to: 41 }],
    ["{a} = 'x", { code: 'text-not-closed', from: 6, to: 7 }],
    ['"x', { code: 'text-not-closed', from: 0, to: 1 }],
    ['{a', { code: 'item-not-closed', from: 0, to: 1 }],
    ['{a b}', { code: 'item-not-closed', from: 0, to: 1 }],
    ['(1 + 2', { code: 'bracket-not-closed', from: 0, to: 1 }],
    ['sum(1, 2', { code: 'bracket-not-closed', from: 3, to: 4 }],
    ['1 + # 2', { code: 'unexpected', from: 4, to: 5, detail: '#' }],
    ['1 😀', { code: 'unexpected', from: 2, to: 4, detail: '😀' }],
    ['1 2', { code: 'unexpected', from: 2, to: 3, detail: '2' }],
    ['{a} {b}', { code: 'unexpected', from: 4, to: 7, detail: 'b' }],
    ['1 + * 2', { code: 'unexpected', from: 4, to: 5, detail: '*' }],
    ['sum', { code: 'unexpected-end', from: 3, to: 3 }],
    ['sum 1', { code: 'unexpected', from: 4, to: 5, detail: '1' }],
    ['(1 2)', { code: 'unexpected', from: 3, to: 4, detail: '2' }],
    ['sum(1 2)', { code: 'unexpected', from: 6, to: 7, detail: '2' }],
    ['sum(1,,2)', { code: 'unexpected', from: 6, to: 7, detail: ',' }],
    ['1 +', { code: 'unexpected-end', from: 3, to: 3 }],
    ['not', { code: 'unexpected-end', from: 3, to: 3 }],
    ['eval("x")', { code: 'unknown-function', from: 0, to: 4, detail: 'eval' }],
    ['toString()', { code: 'unknown-function', from: 0, to: 8, detail: 'toString' }],
    ['a + 1', { code: 'unknown-function', from: 0, to: 1, detail: 'a' }],
    ['1 + {gone}', { code: 'unknown-item', from: 4, to: 10, detail: 'gone' }],
    ['{}', { code: 'unknown-item', from: 0, to: 2, detail: '' }],
    ['{grid} + 1', { code: 'unknown-item', from: 0, to: 6, detail: 'grid' }],
    ["{one} = 'w'", { code: 'unknown-option', from: 8, to: 11, detail: 'w' }],
    ["'w' != {one}", { code: 'unknown-option', from: 0, to: 3, detail: 'w' }],
    ["selected({many}, 'x', 'w')", { code: 'unknown-option', from: 22, to: 25, detail: 'w' }],
    ["selected({text}, 'x')", { code: 'unknown-option', from: 17, to: 20, detail: 'x' }],
    ['selected({many}, {text})', { code: 'code-wanted', from: 17, to: 23 }],
    ['score({text})', { code: 'code-wanted', from: 6, to: 12 }],
    ['score(1)', { code: 'code-wanted', from: 6, to: 7 }],
    ["score('gone')", { code: 'unknown-score', from: 6, to: 12, detail: 'gone' }],
    [
      "dateDiff({born}, {visit}, 'hours')",
      { code: 'code-wanted', from: 26, to: 33, detail: 'days, weeks, months, years' },
    ],
    ['answered(1)', { code: 'item-wanted', from: 9, to: 10 }],
    ['labels({text} = 1)', { code: 'wrong-type', from: 16, to: 17, wanted: 'text' }],
    ['age()', { code: 'too-few-arguments', from: 0, to: 5, detail: 'age' }],
    ['sum()', { code: 'too-few-arguments', from: 0, to: 5, detail: 'sum' }],
    ['1 + today(2)', { code: 'too-many-arguments', from: 4, to: 12, detail: 'today' }],
    ['round(1, 2, 3)', { code: 'too-many-arguments', from: 0, to: 14, detail: 'round' }],
    ["{a} = 'x'", { code: 'wrong-type', from: 6, to: 9, wanted: 'number' }],
    ["'x' = {a}", { code: 'wrong-type', from: 0, to: 3, wanted: 'number' }],
    ['{text} + 1', { code: 'wrong-type', from: 0, to: 6, wanted: 'number' }],
    ['{a} and {sure}', { code: 'wrong-type', from: 0, to: 3, wanted: 'yes-no' }],
    ['not {a}', { code: 'wrong-type', from: 4, to: 7, wanted: 'yes-no' }],
    ['-{sure}', { code: 'wrong-type', from: 1, to: 7, wanted: 'number' }],
    ["{text} < 'b'", { code: 'wrong-type', from: 0, to: 6, wanted: 'number' }],
    ['{many} = {many}', { code: 'wrong-type', from: 0, to: 6, wanted: 'text' }],
    ['if({sure}, 1, "x")', { code: 'wrong-type', from: 14, to: 17, wanted: 'number' }],
    ["{born} = '2026-02-30'", { code: 'wrong-type', from: 9, to: 21, wanted: 'date' }],
    ["{born} = '2026-02'", { code: 'wrong-type', from: 9, to: 18, wanted: 'date' }],
    ["{woke} < '24:00'", { code: 'wrong-type', from: 9, to: 16, wanted: 'time' }],
  ])('%s is refused with a place', (source, problem) => {
    expect(problemOf(source)).toEqual(problem);
  });

  it('takes as much as its limits say', () => {
    expect(problemOf('1'.padEnd(2000))).toBeUndefined();
    expect(problemOf(`${'('.repeat(39)}1${')'.repeat(39)}`)).toBeUndefined();
  });

  it('does not let a question with many items be named until the parts are too many', () => {
    const many = Array.from({ length: 500 }, (_, row) => `grid.r${row}`);
    const wide = {
      ...VOCABULARY,
      item: (key: string) => (key.startsWith('grid.') ? ({ type: 'number' } as const) : undefined),
      itemsOf: () => many,
    };
    const source = Array.from({ length: 10 }, () => 'sum({grid})').join('+');
    expect(parseExpression(source, wide)).toMatchObject({ ok: false, problem: { code: 'too-long' } });
  });

  it('says what it looks at, each once', () => {
    const parsed = parseExpression("if({a} > sum({grid}), score('pain') + {a}, age({born}))", VOCABULARY);
    if (!parsed.ok) throw new Error(parsed.problem.code);
    expect(lookedAt(parsed.tree)).toEqual({
      items: ['a', 'grid.r1', 'grid.r2', 'grid.r3', 'born'],
      scores: ['pain'],
      today: true,
    });
  });

  it.each([
    ['today() > {born}', true],
    ['age({born}) > 1', true],
    ['age({born}, {visit}) > 1', false],
    ["band('mood') = 'low'", false],
  ])('knows whether "%s" looks at the day', (source, today) => {
    const parsed = parseExpression(source, VOCABULARY);
    expect(parsed.ok && lookedAt(parsed.tree).today).toBe(today);
  });
});

const WORDS = [
  ...Object.keys(FUNCTIONS).map((name) => `${name}(`),
  ...['{a}', '{text}', '{one}', '{many}', '{born}', '{woke}', '{sure}', '{grid}', '{x}', '{', '}', 'true', 'false'],
  ...['and', 'or', 'not', '=', '==', '!=', '<>', '<', '<=', '>', '>=', '+', '-', '*', '/', '%', '(', ')', ',', ';'],
  ...[
    '0',
    '1',
    '0.5',
    '99999999999999999999',
    "'x'",
    '"days"',
    "'2026-01-31'",
    "'12:30'",
    "'",
    '"',
    'é',
    '😀',
    '\\',
    '\n',
  ],
];
const anyText = fc.oneof(
  { arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' ')), weight: 3 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 50 }), weight: 1 },
);
const anyValue = fc.oneof(fc.string({ maxLength: 5 }), fc.double(), fc.array(fc.string({ maxLength: 3 })));

describe('any text at all', () => {
  it('is an expression, or has a problem with a place inside of it; nothing is ever thrown', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const parsed = parseExpression(source, VOCABULARY);
        if (parsed.ok) return;
        const { from, to } = parsed.problem;
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(source.length).toBeGreaterThanOrEqual(to);
      }),
      { numRuns: 10_000 },
    );
  });

  it('gives a value of its type, or a missing one, for any answers of any shape', () => {
    let worked = 0;
    const answers = fc.dictionary(
      fc.constantFrom('a', 'text', 'one', 'many', 'born', 'woke', 'sure', 'grid.r1'),
      anyValue,
    );
    fc.assert(
      fc.property(anExpression, answers, (source, given) => {
        const parsed = parseExpression(source, VOCABULARY);
        if (!parsed.ok) throw new Error(`${source}: ${parsed.problem.code}`);
        const value = compileExpression(parsed.tree, READING)({ answers: given, context: { today: '2026-06-01' } });
        if (value === undefined) return;
        worked += 1;
        const kinds = { number: 'number', text: 'string', 'yes-no': 'boolean', date: 'string', time: 'string' };
        if (parsed.tree.type !== 'choices') expect(typeof value).toBe(kinds[parsed.tree.type]);
        if (typeof value === 'number') expect(Number.isFinite(value) && !Object.is(value, -0)).toBe(true);
      }),
      { numRuns: 4000 },
    );
    expect(worked).toBeGreaterThan(1000);
  });
});

/** Expressions that are right by the rules of types, with every function and sign. */
const { anExpression } = fc.letrec<Record<'anExpression' | 'number' | 'text' | 'yesNo' | 'date', string>>((tie) => {
  const call = (name: string, ...parts: fc.Arbitrary<string>[]) =>
    fc.tuple(...parts).map((given) => `${name}(${given.join(', ')})`);
  const between = (part: fc.Arbitrary<string>, ...signs: string[]) =>
    fc.tuple(part, fc.constantFrom(...signs), part).map(([left, sign, right]) => `(${left} ${sign} ${right})`);
  const anyOf = fc.oneof(tie('number'), tie('text'), tie('yesNo'), tie('date'));
  const size = { maxDepth: 2 } as const;
  return {
    anExpression: anyOf,
    number: fc.oneof(
      size,
      fc.constantFrom('0', '1', '0.5', '99999999999999999999', '{a}', '{b}', "score('pain')", 'selectedCount({many})'),
      between(tie('number'), '+', '-', '*', '/', '%'),
      fc
        .tuple(fc.constantFrom('sum', 'mean', 'min', 'max', 'round'), tie('number'), tie('number'))
        .map(([name, left, right]) => `${name}(${left}, ${right})`),
      call('count', anyOf, anyOf),
      call('if', tie('yesNo'), tie('number'), tie('number')),
      call('otherwise', tie('number'), tie('number')),
      tie('number').map((part) => `-${part}`),
      call('age', tie('date')),
      call('dateDiff', tie('date'), tie('date'), fc.constantFrom("'days'", "'weeks'", "'months'", "'years'")),
    ),
    text: fc
      .oneof(
        size,
        fc.constantFrom("'x'", '{text}', '{one}', 'labels({many})', "band('pain')"),
        call('join', anyOf, anyOf),
        call('if', tie('yesNo'), tie('text'), fc.constantFrom('{text}', 'labels({one})')),
      )
      .filter((source) => !source.includes('if(') || !/\{one\}|'x'/.test(source)),
    yesNo: fc.oneof(
      size,
      fc.constantFrom('true', 'false', '{sure}', 'answered({one})', "selected({many}, 'x', 'y')", "({one} = 'x')"),
      between(tie('yesNo'), 'and', 'or', '=', '!='),
      between(tie('number'), '<', '<=', '>', '>=', '=', '<>'),
      between(tie('date'), '<', '<=', '>', '>=', '=', '!='),
      fc.constant("({woke} < '12:00')"),
      call('contains', tie('text'), tie('text')),
      tie('yesNo').map((part) => `(not ${part})`),
    ),
    date: fc.oneof(size, fc.constantFrom('{born}', 'today()'), call('addDays', tie('date'), tie('number'))),
  };
});
