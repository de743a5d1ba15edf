import { describe, expect, it } from '@jest/globals';
import { asked, counts, scaleQuestion } from '../facts/discharge.example.ts';
import type { ValueCounts } from '../facts/picture-facts.ts';
import { sumOf } from '../figures/scale-measures.ts';
import { actionEffect, type Round, seriesOf } from './measured-series.ts';

const LOW = counts(14, 14, 14, 10, 10);
const HIGH = counts(10, 10, 14, 14, 14);
const FEW = counts(1, 0, 1, 0, 1);
const NOW = new Date('2026-11-21T12:00:00Z');
const K = 5;

/** A round with one table of answers a month from `from` on. */
function round(from: string, values: readonly ValueCounts[], comparable = true, surveyId = from): Round {
  const [year = 0, first = 0] = from.split('-').map(Number);
  const months = values.map((each, index) => ({
    month: `${year}-${String(first + index).padStart(2, '0')}`,
    values: each,
  }));
  const question = scaleQuestion('q', 'now');
  return { surveyId, question, facts: asked(question, sumOf(values), { months }), comparable };
}
const started = (startedOn: string | null) => ({ id: 'a', startedOn });
const effect = (startedOn: string | null, ...rounds: Round[]) => actionEffect(started(startedOn), rounds, K, NOW);

describe('the effect of an action', () => {
  const before = round('2025-04', [LOW, LOW, LOW]);
  const after = round('2026-04', [HIGH, HIGH, HIGH]);

  it('is measured from one round to the next', () => {
    expect(effect('2026-01-10', before, after)).toMatchObject({
      verdict: 'better',
      why: null,
      before: { n: 186 },
      after: { n: 186 },
      difference: { method: 'welch', n: 372 },
    });
    expect(effect('2026-01-10', round('2025-04', [HIGH, HIGH, HIGH]), round('2026-04', [LOW, LOW, LOW]))).toMatchObject(
      { verdict: 'worse' },
    );
    expect(effect('2026-01-10', before, round('2026-04', [LOW, LOW, LOW]))).toMatchObject({
      verdict: 'no-clear-change',
    });
  });

  it('is not measured over a place where the question was changed beyond comparison', () => {
    const changed = { ...after, comparable: false };
    expect(effect('2026-01-10', before, changed)).toMatchObject({
      verdict: 'cannot-say-yet',
      why: 'too-few-periods-before',
      before: null,
    });
  });

  it('is measured over a place where the question only got other words, and says so', () => {
    expect(effect('2026-01-10', before, { ...after, reworded: true })).toMatchObject({
      verdict: 'better',
      reworded: true,
    });
    expect(effect('2026-01-10', before, after).reworded).toBeUndefined();
  });

  it('says what is missing when nothing can be said yet', () => {
    expect(effect(null, before)).toMatchObject({ why: 'not-started' });
    expect(effect('2027-01-01', before)).toMatchObject({ why: 'not-started' });
    expect(effect('2026-01-10')).toMatchObject({ why: 'no-measure' });
    expect(effect('2026-01-10', before)).toMatchObject({ why: 'too-few-periods-after', have: 0, need: 3 });
    expect(effect('2025-06-01', before)).toMatchObject({ why: 'too-few-periods-before', have: 2, need: 3 });
  });

  it('never counts out loud how many answered when they are fewer than k', () => {
    const few = round('2026-04', [FEW, FEW]);
    const verdict = effect('2026-01-10', before, few);
    expect(verdict).toMatchObject({ verdict: 'cannot-say-yet', after: null });
    expect(verdict.have === null || verdict.have === 0 || verdict.have >= K).toBe(true);
  });
});

describe('a series over rounds', () => {
  it('holds the months of all rounds, and breaks where one can not be compared', () => {
    const points = seriesOf([round('2025-04', [LOW, LOW]), round('2026-04', [LOW], false)], K, NOW);
    expect(points.map(({ month, breaks }) => [month, breaks])).toEqual([
      ['2025-04', false],
      ['2025-05', false],
      ['2026-04', true],
    ]);
    expect(points.every(({ figure }) => figure?.n === 62)).toBe(true);
  });

  it('breaks at the next round with months where the changed question was answered by nobody', () => {
    const points = seriesOf(
      [round('2025-04', [LOW]), round('2025-06', [], false), round('2026-04', [LOW]), round('2026-06', [LOW])],
      K,
      NOW,
    );
    expect(points.map(({ breaks }) => breaks)).toEqual([false, true, false]);
  });

  it('marks where the words were changed and the line goes on', () => {
    const points = seriesOf([round('2025-04', [LOW]), { ...round('2026-04', [LOW, LOW]), reworded: true }], K, NOW);
    expect(points.map(({ breaks, reworded }) => [breaks, reworded])).toEqual([
      [false, false],
      [false, true],
      [false, false],
    ]);
  });

  it('leaves out the running month and hides months of too few', () => {
    const points = seriesOf([round('2026-09', [LOW, FEW, LOW])], K, NOW);
    expect(points.map(({ month, figure }) => [month, figure !== undefined])).toEqual([
      ['2026-09', true],
      ['2026-10', false],
    ]);
  });
});
