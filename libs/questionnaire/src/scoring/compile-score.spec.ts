import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { AnswerValue } from '../answers/answer.ts';
import {
  aCalculated,
  aMultipleChoice,
  aNumber,
  aRanking,
  aScale,
  aShortText,
  aSingleChoice,
} from '../content/a-question.builder.ts';
import type { Item } from '../content/items.ts';
import { zeroToTenPoints } from '../content/scale-presets.ts';
import { compileScore } from './compile-score.ts';
import type { ScoreDefinition } from './score-definition.ts';

const FOUR = ['q1', 'q2', 'q3', 'q4'].map((code) => aScale(code));
const weighed = (code: string, scores: (number | undefined)[]) =>
  aSingleChoice(code, {
    options: scores.map((score, index) => ({
      code: `o${index}`,
      texts: {},
      ...(score !== undefined && { score }),
    })),
  });

function score(
  definition: Partial<ScoreDefinition>,
  values: (AnswerValue | undefined)[],
  items: readonly Item[] = FOUR,
): number | undefined {
  return compileScore({ code: 's', texts: {}, items: ['x'], rule: 'mean', ...definition }, items).of(values);
}

describe('a score', () => {
  it.each<[Partial<ScoreDefinition>, (number | undefined)[], number | undefined]>([
    [{ rule: 'mean' }, [1, 2, 3, 4], 2.5],
    [{ rule: 'sum' }, [1, 2, 3, 4], 10],
    [{ rule: 'mean', scale: '0-100' }, [1, 2, 3, 4], 37.5],
    [{ rule: 'sum', scale: '0-100' }, [5, 5, 5, 5], 100],
    [{ rule: 'top-box' }, [5, 4, 3, 1], 50],
    [{ rule: 'mean', reversed: ['q1'] }, [1, 5, 5, 5], 5],
    [{ rule: 'sum', reversed: ['q4'] }, [1, 1, 1, 1], 8],
    [{ rule: 'mean', scale: '0-100', reversed: ['q1', 'q2', 'q3', 'q4'] }, [1, 1, 1, 1], 100],
    [{ rule: 'top-box', reversed: ['q1'] }, [1, 1, 1, 1], 25],
  ])('%j of %j is %p', (definition, values, expected) => {
    expect(score(definition, values)).toBe(expected);
  });

  it('needs half of its items, and takes the left out ones for the mean of the others', () => {
    expect(score({ rule: 'mean' }, [1, 3, undefined, undefined])).toBe(2);
    expect(score({ rule: 'sum' }, [1, 3, undefined, undefined])).toBe(8);
    expect(score({ rule: 'sum', scale: '0-100' }, [1, 3, undefined, undefined])).toBe(25);
    expect(score({ rule: 'mean' }, [1, undefined, undefined, undefined])).toBeUndefined();
    expect(score({ rule: 'mean' }, [1, 3, undefined], FOUR.slice(0, 3))).toBe(2);
    expect(score({ rule: 'mean' }, [1, undefined, undefined], FOUR.slice(0, 3))).toBeUndefined();
  });

  it('may need more, or a single one, but never none', () => {
    expect(score({ minAnsweredShare: 1 }, [1, 3, 3, undefined])).toBeUndefined();
    expect(score({ minAnsweredShare: 1 }, [1, 3, 3, 1])).toBe(2);
    expect(score({ minAnsweredShare: 0 }, [5, undefined, undefined, undefined])).toBe(5);
    expect(score({ minAnsweredShare: 0 }, [undefined, undefined, undefined, undefined])).toBeUndefined();
    expect(score({}, [], [])).toBeUndefined();
  });

  it('weighs options, and takes one without a weight for not answered', () => {
    const items = [weighed('a', [0, 3, undefined]), weighed('b', [-1, 5])];
    expect(score({ rule: 'sum' }, ['o1', 'o1'], items)).toBe(8);
    expect(score({ rule: 'sum' }, ['o0', 'o0'], items)).toBe(-1);
    expect(score({ rule: 'sum', minAnsweredShare: 1 }, ['o2', 'o1'], items)).toBeUndefined();
    expect(score({ rule: 'sum', scale: '0-100' }, ['o1', 'o0'], items)).toBeCloseTo(33.33, 2);
    expect(score({ rule: 'mean', scale: '0-100' }, ['o1', 'o0'], items)).toBe(50);
    expect(score({ rule: 'sum', reversed: ['b'] }, ['o0', 'o0'], items)).toBe(5);
    expect(score({ rule: 'sum' }, [7, ['o1']], items)).toBeUndefined();
  });

  it('adds up what several chosen options weigh', () => {
    const options = [4, -1, 2, undefined].map((own, index) => ({
      code: `o${index}`,
      texts: {},
      ...(own !== undefined && { score: own }),
    }));
    const items = [aMultipleChoice('m', { options })];
    expect(score({ rule: 'sum' }, [['o0', 'o2', 'o3']], items)).toBe(6);
    expect(score({ rule: 'sum', scale: '0-100' }, [['o1']], items)).toBe(0);
    expect(score({ rule: 'sum', scale: '0-100' }, [['o0', 'o2']], items)).toBe(100);
    expect(score({ rule: 'sum', reversed: ['m'] }, [['o1']], items)).toBe(6);
    expect(score({ rule: 'sum' }, ['o1'], items)).toBeUndefined();
  });

  it('takes numbers as they are, and turns them round only between limits', () => {
    const open = [aNumber('n'), aCalculated('c')];
    expect(score({ rule: 'sum' }, [7, 1.5], open)).toBe(8.5);
    expect(score({ rule: 'sum', scale: '0-100' }, [7, 1.5], open)).toBeUndefined();
    expect(score({ rule: 'mean', scale: '0-100' }, [7, 1.5], open)).toBeUndefined();
    expect(score({ rule: 'top-box' }, [7, 1.5], open)).toBeUndefined();
    expect(score({ rule: 'mean', reversed: ['n', 'c'] }, [7, 1.5], open)).toBeUndefined();
    expect(score({ rule: 'mean', reversed: ['n'] }, [7], [aNumber('n', { min: 0, max: 10 })])).toBe(3);
    expect(score({ rule: 'sum', scale: '0-100' }, [7], [aNumber('n', { min: 0 })])).toBeUndefined();
    expect(score({ scale: '0-100' }, [3], [aNumber('n', { min: 3, max: 3 })])).toBeUndefined();
    expect(score({ rule: 'sum' }, [Number.NaN], [aNumber('n')])).toBeUndefined();
  });

  it('passes over items that give no points at all', () => {
    const items = [aShortText('t'), aScale('q'), aRanking('r'), aSingleChoice('unweighed'), aMultipleChoice('m')];
    const compiled = compileScore({ code: 's', texts: {}, items: ['x'], rule: 'sum' }, items);
    expect(compiled.items).toEqual(['q']);
    expect(compiled.of([4])).toBe(4);
  });

  it('lies in the first band that it fits', () => {
    const bands = [
      { code: 'low', texts: {}, to: 2 },
      { code: 'middle', texts: {}, from: 2, to: 4 },
      { code: 'high', texts: {}, from: 4.5 },
    ];
    const { bandOf } = compileScore({ code: 's', texts: {}, items: ['x'], rule: 'mean', bands }, FOUR);
    expect([-1, 2, 2.1, 4, 4.2, 4.5, 99].map(bandOf)).toEqual([
      'low',
      'low',
      'middle',
      'middle',
      undefined,
      'high',
      'high',
    ]);
  });

  it('of items with the same scale is the same on 0-100 by sum and by mean, whatever is left out', () => {
    const items = ['q1', 'q2', 'q3'].map((code) => aScale(code, { points: zeroToTenPoints({}, {}) }));
    const answer = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined });
    fc.assert(
      fc.property(fc.tuple(answer, answer, answer), fc.subarray(['q1', 'q2', 'q3']), (values, reversed) => {
        const both = (['sum', 'mean'] as const).map((rule) => score({ rule, scale: '0-100', reversed }, values, items));
        if (both[0] === undefined) expect(both[1]).toBeUndefined();
        else expect(both[0]).toBeCloseTo(both[1] ?? Number.NaN, 9);
      }),
    );
  });
});
