import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { effectOnMean, effectOnShare } from './effect-of-action.ts';

const share = (...percents: number[]) => percents.map((count) => ({ count, n: 100 }));
const steady = [60, 64, 59, 63, 61, 62, 60, 65, 58, 62, 61, 63];

describe('effectOnShare', () => {
  it('is better when the interval says so, with the run chart about the frozen median beside it', () => {
    const after = [70, 74, 71, 69, 73, 72, 75, 70, 71, 74, 72, 73];
    const effect = effectOnShare(share(...steady, ...after), 12);
    expect(effect.verdict).toBe('better');
    expect(effect.notYet).toBeNull();
    expect(effect.difference?.low).toBeGreaterThan(0.05);
    expect(effect.runChart).toMatchObject({ centre: 0.615, verdict: 'signal', longRun: true });
  });

  it('is worse where a rise is what nobody hopes for', () => {
    const after = share(72, 74, 71);
    expect(effectOnShare([...share(...steady), ...after], 12, { higherIsBetter: false }).verdict).toBe('worse');
  });

  it('is no clear change when the interval holds 0', () => {
    const effect = effectOnShare(share(...steady, 61, 63, 60), 12);
    expect(effect).toMatchObject({ verdict: 'no-clear-change', notYet: null });
    expect(effect.runChart?.verdict).toBe('too-few-points');
  });

  it.each([
    [share(60, 62, 80, 81, 82), 2, { why: 'too-few-periods-before', have: 2, need: 3 }],
    [share(60, 62, 61, 80, 81), 3, { why: 'too-few-periods-after', have: 2, need: 3 }],
    [share(60, 62, 61), 3, { why: 'too-few-periods-after', have: 0, need: 3 }],
    [
      [...share(60, 62, 61), ...[5, 6, 5].map((count) => ({ count, n: 8 }))],
      3,
      { why: 'too-few-answers-after', have: 24, need: 30 },
    ],
    [
      [...[5, 6, 5].map((count) => ({ count, n: 8 })), ...share(60, 62, 61)],
      3,
      { why: 'too-few-answers-before', have: 24, need: 30 },
    ],
  ])('cannot say yet, and says why (%#)', (periods, at, notYet) => {
    expect(effectOnShare(periods, at)).toMatchObject({ verdict: 'cannot-say-yet', notYet });
  });

  it('gives an action no credit for a change that had begun before it', () => {
    const rising = [50, 51, 52, 53, 54, 55, 66, 67, 68, 69, 70, 71];
    const effect = effectOnShare(share(...rising, 74, 75, 76), 12);
    expect(effect.verdict).toBe('cannot-say-yet');
    expect(effect.notYet).toMatchObject({ why: 'already-moving', before: { verdict: 'signal' } });
    expect(effect.difference?.low).toBeGreaterThan(0);
  });

  it('leaves months without answers out of the count of periods', () => {
    const periods = [...share(60, 62, 61), { count: 0, n: 0 }, ...share(80, 81)];
    expect(effectOnShare(periods, 3).notYet).toMatchObject({ why: 'too-few-periods-after', have: 2 });
  });

  it('turns around when the measure does', () => {
    const list = fc.array(fc.nat(100), { minLength: 6, maxLength: 30 });
    const turn = { better: 'worse', worse: 'better' } as Record<string, string>;
    fc.assert(
      fc.property(list, fc.nat(30), (percents, place) => {
        const at = place % percents.length;
        const there = effectOnShare(share(...percents), at);
        const back = effectOnShare(share(...percents.map((percent) => 100 - percent)), at);
        expect(back.verdict).toBe(turn[there.verdict] ?? there.verdict);
      }),
    );
  });

  it('refuses an action outside the series', () => {
    expect(() => effectOnShare(share(50), 2)).toThrow(RangeError);
    expect(() => effectOnShare(share(50), -1)).toThrow(RangeError);
  });
});

describe('effectOnMean', () => {
  const month = (...counts: number[]) => counts.map((count, i) => ({ value: 100 - 25 * i, count }));

  it('does the same for scores', () => {
    const before = [month(5, 10, 10, 5, 0), month(6, 9, 10, 5, 1), month(5, 10, 9, 6, 0)];
    const after = [month(15, 10, 4, 1, 0), month(14, 11, 4, 2, 0), month(16, 9, 5, 1, 0)];
    const effect = effectOnMean([...before, ...after], 3);
    expect(effect).toMatchObject({ verdict: 'better', difference: { method: 'welch-t' } });
    expect(effectOnMean([...after, ...before], 3).verdict).toBe('worse');
  });

  it('cannot say anything of one answer', () => {
    const effect = effectOnMean([month(1), month(1)], 1, { fewestPeriods: 1, fewestAnswers: 1 });
    expect(effect).toMatchObject({ verdict: 'cannot-say-yet', difference: null });
  });
});
