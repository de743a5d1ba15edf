import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { AnswerValue } from '../answers/answer.ts';
import { compileCondition, type Truth, type WithoutValue } from './compile-condition.ts';
import { Condition } from './condition.ts';
import { type Facts, READING } from './expression/an-expression.builder.ts';

const decide = (rule: Condition, facts: Facts, withoutValue: WithoutValue): Truth =>
  compileCondition(rule, READING, withoutValue)(facts);
/** As a rule about what is shown, and as a check between answers. */
const both = (rule: Condition, facts: Facts = {}) => [decide(rule, facts, false), decide(rule, facts, undefined)];

const q = { question: 'a' };
/** A comparison, answers for which it holds, and answers for which it does not. */
const COMPARISONS: [Condition, AnswerValue[], AnswerValue[]][] = [
  [{ op: 'equals', ...q, value: 'x' }, ['x'], ['y', '', ['x']]],
  [{ op: 'equals', ...q, value: 3 }, [3], [4, '3']],
  [{ op: 'not-equals', ...q, value: 'x' }, ['y', 3, ['x']], ['x']],
  [{ op: 'one-of', ...q, values: ['x', 2] }, ['x', 2], ['y', '2', ['x']]],
  [{ op: 'none-of', ...q, values: ['x', 2] }, ['y', 3], ['x', 2]],
  [{ op: 'includes-all', ...q, values: ['x', 'y'] }, [['y', 'z', 'x']], [['x', 'z'], 'x', 7]],
  [{ op: 'includes-any', ...q, values: ['x', 'y'] }, [['y'], 'x'], [['z'], 'z', 7]],
  [{ op: 'includes-none', ...q, values: ['x', 'y'] }, [['z'], 'z', 7], [['z', 'x'], 'y']],
  [{ op: 'selected-count', ...q, from: 2 }, [['x', 'y'], { instances: [{}, {}] }], [['x'], { instances: [{}] }, 2]],
  [{ op: 'selected-count', ...q, to: 1 }, [['x'], 'x', 7], [['x', 'y']]],
  [{ op: 'at-least', ...q, value: 3 }, [3, 4], [2.9, '4']],
  [{ op: 'at-most', ...q, value: 3 }, [3, 2], [3.1, '2']],
  [{ op: 'greater', ...q, value: 3 }, [3.1], [3, '4']],
  [{ op: 'less', ...q, value: 3 }, [2.9, 0], [3, '2']],
  [{ op: 'between', ...q, from: 2, to: 3 }, [2, 2.5, 3], [1.9, 3.1, '2']],
  [{ op: 'contains', ...q, text: 'Rygg' }, ['vondt i RYGGEN'], ['hodet', 3, ['rygg']]],
  [{ op: 'contains', ...q, text: '\u00e5r' }, ['Fo\u030ar, a\u030ar'], ['aar']],
  [{ op: 'not-contains', ...q, text: 'Rygg' }, ['hodet'], ['i ryggen', 3]],
  [{ op: 'starts-with', ...q, text: 'ja' }, [' Ja, gjerne'], ['nei ja', 3]],
  [{ op: 'ends-with', ...q, text: 'takk ' }, ['Nei TAKK'], ['takk nei', 3]],
  [{ op: 'matches', ...q, pattern: '\\d{4}' }, ['0150', ' 0150 '], ['150', 'a0150', 1500]],
  [
    { op: 'before', ...q, date: '2026-03-01' },
    ['2026-02-28', '2026-02', '2026'],
    ['2026-03-01', '2026-03', 'snart', 7],
  ],
  [{ op: 'on-or-before', ...q, date: '2026-03-01' }, ['2026-02-28', '2026-03-01T23:59'], ['2026-03-02']],
  [{ op: 'on', ...q, date: '2026-03-01' }, ['2026-03-01', '2026-03'], ['2026-03-02', '2026-02-28']],
  [{ op: 'on-or-after', ...q, date: '2026-03-01' }, ['2026-03-01', '2026-03-02'], ['2026-02-28']],
  [{ op: 'after', ...q, date: '2026-03-01' }, ['2026-03-02'], ['2026-03-01', 'snart']],
  [{ op: 'relative-date', ...q, is: 'before', than: { today: true } }, ['2026-05-31'], ['2026-06-01', '2026-06-02']],
  [{ op: 'relative-date', ...q, is: 'on', than: { today: true, days: -14 } }, ['2026-05-18'], ['2026-06-15']],
  [{ op: 'relative-date', ...q, is: 'after', than: { question: 'visit' } }, ['2026-01-11'], ['2026-01-10']],
  [{ op: 'relative-date', ...q, is: 'on', than: { question: 'visit', days: 1 } }, ['2026-01-11'], ['2026-01-10']],
];
const CONTEXT = { today: '2026-06-01' };
const given = (a: AnswerValue): Facts => ({ answers: { a, visit: '2026-01-10' }, context: CONTEXT });

describe('a comparison', () => {
  it.each(COMPARISONS)('%j', (rule, right, wrong) => {
    for (const value of right) expect([value, ...both(rule, given(value))]).toEqual([value, true, true]);
    for (const value of wrong) expect([value, ...both(rule, given(value))]).toEqual([value, false, false]);
    expect(Condition.parse(rule)).toEqual(rule);
  });

  it.each(COMPARISONS.map(([rule]) => rule))('without an answer, %j does not hold, and no check can tell', (rule) => {
    const absence = rule.op === 'includes-none';
    expect(both(rule, { context: CONTEXT })).toEqual([absence, undefined]);
    expect(both({ op: 'not', of: rule }, { context: CONTEXT })).toEqual([!absence, undefined]);
  });

  it('with another day does not hold without that day', () => {
    const than = (day: { today: true } | { question: string }): Condition => ({
      op: 'relative-date',
      ...q,
      is: 'before',
      than: day,
    });
    expect(both(than({ today: true }), { answers: { a: '2026-01-01' } })).toEqual([false, undefined]);
    expect(both(than({ question: 'visit' }), { answers: { a: '2026-01-01' } })).toEqual([false, undefined]);
  });

  it('with a pattern that can not be read never holds', () => {
    expect(both({ op: 'matches', ...q, pattern: '(' }, given('('))).toEqual([false, undefined]);
  });
});

describe('a rule about', () => {
  it('an answer being there takes 0 for one', () => {
    expect(both({ op: 'answered', ...q }, given(0))).toEqual([true, true]);
    expect(both({ op: 'answered', ...q })).toEqual([false, false]);
  });

  it('states tells the five apart', () => {
    const states = ['dont-know', 'not-relevant', 'prefer-not-to-say', 'skipped', 'not-shown'] as const;
    for (const state of states) {
      for (const asked of states) {
        expect(both({ op: 'state', ...q, states: [asked] }, { states: { a: state } })).toEqual([
          asked === state,
          asked === state,
        ]);
      }
    }
    expect(both({ op: 'state', ...q, states: ['skipped', 'dont-know'] }, given(1))).toEqual([false, false]);
  });

  it('several questions looks at those that are shown', () => {
    const all: Condition = { op: 'all-answered', questions: ['grid', 'b'] };
    const some: Condition = { op: 'some-answered', questions: ['grid', 'b', 'gone'] };
    const rows = { 'grid.r1': 1, 'grid.r2': 2, 'grid.r3': 3, b: 4 };
    const hidden = { 'grid.r1': 'not-shown', 'grid.r2': 'not-shown', 'grid.r3': 'not-shown', b: 'not-shown' } as const;
    expect(both(all, { answers: rows })).toEqual([true, true]);
    expect(both(all, { answers: { ...rows, b: 0 }, states: { b: 'skipped' } })).toEqual([false, false]);
    expect(both(all, { answers: rows, states: { b: 'not-shown' } })).toEqual([true, true]);
    expect(both(all, { states: hidden })).toEqual([false, false]);
    expect(both(some, { answers: { 'grid.r2': 1 } })).toEqual([true, true]);
    expect(both(some)).toEqual([false, false]);
    expect(both(some, { states: hidden })).toEqual([false, false]);
  });

  it('a score and its band', () => {
    const facts = { scores: { pain: 60 } };
    expect(both({ op: 'score', score: 'pain', from: 60 }, facts)).toEqual([true, true]);
    expect(both({ op: 'score', score: 'pain', to: 60 }, facts)).toEqual([true, true]);
    expect(both({ op: 'score', score: 'pain', from: 60.1 }, facts)).toEqual([false, false]);
    expect(both({ op: 'score', score: 'pain', from: 1 })).toEqual([false, undefined]);
    expect(both({ op: 'score-band', score: 'pain', bands: ['middle', 'high'] }, facts)).toEqual([true, true]);
    expect(both({ op: 'score-band', score: 'pain', bands: ['low'] }, facts)).toEqual([false, false]);
    expect(both({ op: 'score-band', score: 'pain', bands: ['low'] })).toEqual([false, undefined]);
  });

  it('who answers, where and in which language', () => {
    const ward = { context: { units: ['ward', 'clinic'], language: 'nn', role: 'parent' } as const };
    expect(both({ op: 'respondent-role', roles: ['patient', 'parent'] }, ward)).toEqual([true, true]);
    expect(both({ op: 'respondent-role', roles: ['patient'] }, ward)).toEqual([false, false]);
    expect(both({ op: 'language', languages: ['nb', 'nn'] }, ward)).toEqual([true, true]);
    expect(both({ op: 'language', languages: ['nb'] }, ward)).toEqual([false, false]);
    expect(both({ op: 'unit', units: ['clinic'] }, ward)).toEqual([true, true]);
    expect(both({ op: 'unit', units: ['other'] }, ward)).toEqual([false, false]);
    expect(both({ op: 'unit', units: ['clinic'] })).toEqual([false, undefined]);
  });

  it('a draw parts people, and each person always to the same side', () => {
    const seeds = Array.from({ length: 1000 }, (_, seed) => seed);
    const drawn = (from: number, to: number) =>
      seeds.filter((seed) => both({ op: 'drawn', draw: 'd', from, to }, { context: { seed } })[0]);
    expect(drawn(0, 99)).toEqual(seeds);
    expect([...drawn(0, 49), ...drawn(50, 99)].sort((a, b) => a - b)).toEqual(seeds);
    expect(Math.abs(drawn(0, 49).length - 500)).toBeLessThan(60);
    expect(both({ op: 'drawn', draw: 'd', from: 0, to: 99 })).toEqual([false, undefined]);
  });

  it('an expression holds when it gives yes', () => {
    const rule: Condition = { op: 'expression', expression: '{a} + {b} > 5' };
    expect(both(rule, { answers: { a: 3, b: 3 } })).toEqual([true, true]);
    expect(both(rule, { answers: { a: 3, b: 2 } })).toEqual([false, false]);
    expect(both(rule, { answers: { a: 3 } })).toEqual([false, undefined]);
    expect(both({ op: 'expression', expression: '{a} +' }, given(1))).toEqual([false, undefined]);
    expect(both({ op: 'expression', expression: '{a} + 1' }, given(1))).toEqual([false, undefined]);
  });
});

describe('rules in rules', () => {
  const [yes, no, open]: [Condition, Condition, Condition] = [
    { op: 'answered', question: 'b' },
    { op: 'answered', question: 'text' },
    { op: 'equals', question: 'one', value: 'x' },
  ];
  const facts = { answers: { b: 1 } };

  it.each<[Condition['op'], Condition[], boolean, Truth]>([
    ['all', [yes, yes], true, true],
    ['all', [yes, no], false, false],
    ['all', [yes, open], false, undefined],
    ['all', [open, no], false, false],
    ['any', [no, yes], true, true],
    ['any', [no, no], false, false],
    ['any', [no, open], false, undefined],
    ['any', [open, yes], true, true],
  ])('%s of %j', (op, of, asRule, asCheck) => {
    expect(both({ op, of } as Condition, facts)).toEqual([asRule, asCheck]);
  });

  it('are turned round by "not"', () => {
    expect(both({ op: 'not', of: yes }, facts)).toEqual([false, false]);
    expect(both({ op: 'not', of: no }, facts)).toEqual([true, true]);
    expect(both({ op: 'not', of: open }, facts)).toEqual([true, undefined]);
  });

  it('are total: any rule of the right shape is decided for any answers', () => {
    const key = fc.constantFrom('a', 'b', 'constructor', 'toString');
    const value = fc.oneof(
      fc.string(),
      fc.double(),
      fc.array(fc.string()),
      fc.constant<AnswerValue>({ instances: [{}] }),
    );
    const { rule } = fc.letrec<{ rule: Condition }>((tie) => ({
      rule: fc.oneof(
        { depthSize: 'small' },
        ...COMPARISONS.map(([about]) => key.map((question): Condition => ({ ...about, question }) as Condition)),
        fc.record({ op: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('rule'), { minLength: 1 }) }),
        fc.record({ op: fc.constant('not' as const), of: tie('rule') }),
        fc.string().map((expression): Condition => ({ op: 'expression', expression })),
      ),
    }));
    fc.assert(
      fc.property(rule, fc.dictionary(key, value), (condition, answers) => {
        const [asRule, asCheck] = both(condition, { answers });
        expect(typeof asRule).toBe('boolean');
        expect([true, false, undefined]).toContain(asCheck);
      }),
    );
  });
});

describe('Condition', () => {
  it.each([
    [{ op: 'all', of: [] }],
    [{ op: 'equals', ...q, value: 'a', extra: 1 }],
    [{ op: 'equals', ...q }],
    [{ op: 'before', ...q, date: '1.3.2026' }],
    [{ op: 'relative-date', ...q, is: 'near', than: { today: true } }],
    [{ op: 'relative-date', ...q, is: 'on', than: { today: false } }],
    [{ op: 'drawn', draw: 'd', from: 0, to: 100 }],
    [{ op: 'state', ...q, states: ['answered'] }],
    [{ op: 'run', script: 'x' }],
    [{ op: 'not', of: { op: 'not' } }],
  ])('refuses %j', (rule) => {
    expect(Condition.safeParse(rule).success).toBe(false);
  });
});
