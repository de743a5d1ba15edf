import { describe, expect, it } from '@jest/globals';
import type { SeriesView } from '@medvirk/api-contract';
import { actionMarks, controlRows } from './control-rows.ts';

const figure = { estimate: 60, low: 55, high: 65, n: 40, level: 0.95, method: 't' as const };
const point = (month: string) => ({ kind: 'shown' as const, month, surveyId: 's', figure, outside: null });
const phase = {
  from: '2026-03',
  to: '2026-05',
  start: 0,
  end: 2,
  centre: 60,
  low: 50,
  high: 70,
  baseline: 12,
  frozen: true,
  began: 'start' as const,
  decision: null,
  signal: 'none' as const,
};
const series = (startedOn: string[]): Pick<SeriesView, 'chart' | 'actions'> => ({
  chart: {
    question: 'q',
    measure: 'mean-score',
    points: [point('2026-03'), { kind: 'hidden', month: '2026-04', surveyId: 's' }, point('2026-05')],
    phases: [phase],
    reworded: [],
  },
  actions: startedOn.map((on, index) => ({ id: `a${index}`, title: `Tiltak ${index}`, startedOn: on })),
});

describe('the rows of a control chart', () => {
  it('keep hidden months, without a figure', () => {
    expect(controlRows(series([])).map(({ hidden, estimate }) => [hidden, estimate])).toEqual([
      [false, 60],
      [true, null],
      [false, 60],
    ]);
  });
});

describe('a question that was changed', () => {
  it('is told of in the row where it happened, and in no other', () => {
    const { chart, actions } = series([]);
    const changedIn = (given: Partial<typeof chart>) =>
      controlRows({ chart: { ...chart, ...given }, actions }).map(({ changed }) => changed);
    expect(changedIn({ reworded: [1] })).toEqual([null, 'reworded', null]);
    const later = { ...phase, start: 2, began: 'not-comparable' as const };
    expect(changedIn({ phases: [{ ...phase, end: 1 }, later] })).toEqual([null, null, 'broken']);
  });
});

describe('the marks of actions', () => {
  it.each([
    ['2026-05-10', 2, 'in the middle of a month: at it'],
    ['2026-05-01', 1.5, 'on the first day: before it'],
    ['2026-01-01', -0.5, 'before the series: at its beginning'],
    ['2026-09-01', 2.5, 'after it: at its end'],
  ])('%s stands at %d, %s', (startedOn, place) => {
    expect(actionMarks(series([startedOn]))[0]?.place).toBe(place);
  });

  it('have letters in order of time', () => {
    expect(actionMarks(series(['2026-05-10', '2026-03-10'])).map(({ letter, title }) => `${letter} ${title}`)).toEqual([
      'A Tiltak 1',
      'B Tiltak 0',
    ]);
  });
});
