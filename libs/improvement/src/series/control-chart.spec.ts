import { describe, expect, it } from '@jest/globals';
import type { Figure } from '../evidence/evidence.ts';
import { controlChart, type SeriesPoint, type SeriesRebase } from './control-chart.ts';

const figure = (estimate: number): Figure => ({
  estimate,
  low: estimate - 5,
  high: estimate + 5,
  n: 40,
  level: 0.95,
  method: 't',
});
const month = (index: number): string =>
  `202${4 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
/** One point a month from January 2024; undefined is hidden. */
const series = (scores: readonly (number | undefined)[], breaksAt?: number): SeriesPoint[] =>
  scores.map((score, index) => ({
    month: month(index),
    surveyId: 's',
    figure: score === undefined ? undefined : figure(score),
    breaks: index === breaksAt,
  }));
const steady = [60, 62, 59, 61, 63, 60, 58, 61, 62, 60, 59, 61];
const decided: SeriesRebase = { from: '2025-01', by: 'Kari', reason: 'Nytt bygg', at: '2025-03-01T10:00:00Z' };

describe('a control chart of monthly scores', () => {
  it('has no limits before eight months, and says which are for the time being', () => {
    expect(controlChart('q', series(steady.slice(0, 7))).phases).toMatchObject([{ centre: null, low: null }]);
    expect(controlChart('q', series(steady.slice(0, 8))).phases).toMatchObject([{ frozen: false, baseline: 8 }]);
    expect(controlChart('q', series(steady)).phases).toMatchObject([{ frozen: true, baseline: 12 }]);
  });

  it('draws limits at 2.66 mean moving ranges about the mean of the first twelve', () => {
    // Steps: 2 3 2 2 3 2 3 1 2 1 2 = 23 / 11; mean 60.5.
    const [phase] = controlChart('q', series(steady)).phases;
    expect(phase).toMatchObject({ centre: 60.5, low: 54.9, high: 66.1 });
  });

  it('keeps the limits where they were when later months move, and marks those outside', () => {
    const chart = controlChart('q', series([...steady, 61, 72, 40]));
    expect(chart.phases).toMatchObject([{ centre: 60.5, low: 54.9, high: 66.1, end: 14 }]);
    expect(chart.points.map((point) => (point.kind === 'shown' ? point.outside : 'hidden')).slice(12)).toEqual([
      null,
      'above',
      'below',
    ]);
  });

  it('takes a lasting change for a shift, never for a new normal', () => {
    const shifted = controlChart('q', series([...steady, 64, 64, 65, 64, 65, 64, 64, 65, 64, 65]));
    expect(shifted.phases).toMatchObject([{ signal: 'shift', centre: 60.5 }]);
  });

  it('begins anew only where a named person has decided so, and keeps who and why', () => {
    const chart = controlChart('q', series([...steady, ...steady.map((score) => score + 20)]), { rebases: [decided] });
    expect(chart.phases).toMatchObject([
      { from: '2024-01', to: '2024-12', centre: 60.5, began: 'start', decision: null },
      { from: '2025-01', centre: 80.5, began: 'rebase', decision: { by: 'Kari', reason: 'Nytt bygg' } },
    ]);
    expect(chart.points.every((point) => point.kind === 'shown' && point.outside === null)).toBe(true);
  });

  it('lets the later of two decisions about the same month stand, and passes over one before the series', () => {
    const later = { ...decided, reason: 'Flyttet', at: '2025-04-01T10:00:00Z' };
    const before = { ...decided, from: '2020-01' };
    const chart = controlChart('q', series([...steady, ...steady]), { rebases: [later, before, decided] });
    expect(chart.phases.map(({ decision }) => decision?.reason)).toEqual([undefined, 'Flyttet']);
  });

  it('breaks the line where the question can not be compared with what it was', () => {
    const chart = controlChart('q', series([...steady, ...steady], 12));
    expect(chart.phases).toMatchObject([
      { began: 'start', end: 11 },
      { began: 'not-comparable', start: 12 },
    ]);
  });

  it('breaks the line too where the first month of the changed question is hidden', () => {
    const scores = [...steady, undefined, ...steady];
    expect(controlChart('q', series(scores, 12)).phases).toMatchObject([
      { began: 'start', end: 11 },
      { began: 'not-comparable', start: 13 },
    ]);
  });

  it('goes on where the question only got other words, and says from which month', () => {
    const points = series([...steady, ...steady]).map((point, index) => ({ ...point, reworded: index === 12 }));
    expect(controlChart('q', points)).toMatchObject({ phases: [{ began: 'start', end: 23 }], reworded: [12] });
  });

  it('judges an action by the months before it and no others', () => {
    const chart = controlChart('q', series([...steady.slice(0, 9), 80, 81, 82]), { frozenBefore: '2024-10' });
    expect(chart.phases).toMatchObject([{ baseline: 9, centre: 60.7 }]);
    expect(chart.points.slice(9)).toMatchObject([{ outside: 'above' }, { outside: 'above' }, { outside: 'above' }]);
  });

  it('sees hidden months as the reader does: not at all', () => {
    const holes = steady.flatMap((score) => [score, undefined]);
    const chart = controlChart('q', series(holes));
    expect(chart.points.filter(({ kind }) => kind === 'hidden')).toHaveLength(12);
    expect(chart.phases).toMatchObject([{ centre: 60.5, start: 0, end: 22 }]);
    expect(controlChart('q', series([undefined, undefined])).phases).toEqual([]);
  });

  it('draws no limits from months that are all alike', () => {
    expect(controlChart('q', series(steady.map(() => 60))).phases).toMatchObject([{ low: null, high: null }]);
  });
});
