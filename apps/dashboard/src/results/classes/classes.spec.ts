import { describe, expect, it } from '@jest/globals';
import { classesOf, joinedClasses } from '@medvirk/questionnaire';
import { classPicture } from './class-bars.ts';
import { classQuantiles } from './class-quantiles.ts';
import { type Classes, classRows } from './class-rows.ts';

const scale = classesOf({ type: 'number', code: 'q', texts: {}, min: 0, max: 365 });
if (!scale) throw new Error('numbers have classes');
const classes: Classes = { ...scale, unit: { nb: 'minutter' } };
/** Shares in the order of the classes 0, 1, 2–4, 5–9, 10–19, 20–49, 50–99, 100–199, 200–365; null is hidden. */
const rowsOf = (shares: readonly (number | null)[], of: Classes = classes) =>
  classRows(
    of,
    shares.map((share, index) => ({
      value: of.classes[index]?.value ?? '',
      label: '',
      shown: share === null ? null : { count: 100 * share, share, low: share / 2, high: share * 1.5 },
    })),
    'nb',
  );
const SHARES = [null, null, 0.2, 0.3, 0.3, null, 0.1, null, null];

describe('the rows of a question in classes', () => {
  it('have their unit, and one line for hidden classes that lie side by side', () => {
    expect(rowsOf(SHARES).map(({ label, shown }) => [label, shown?.share ?? null])).toEqual([
      ['0–1 minutter', null],
      ['2–4 minutter', 0.2],
      ['5–9 minutter', 0.3],
      ['10–19 minutter', 0.3],
      ['20–49 minutter', null],
      ['50–99 minutter', 0.1],
      ['100–365 minutter', null],
    ]);
  });
});

describe('the quartiles of numbers in classes', () => {
  it('are told where they are the same wherever the hidden ones lie', () => {
    // A tenth is hidden: below, between or above. The median is in 5–9 or in 10–19, depending on that.
    expect(classQuantiles(rowsOf([null, null, 0.2, 0.4, 0.3, null, null, null, null]))).toEqual({
      lower: null,
      median: '5–9 minutter',
      upper: '10–19 minutter',
    });
    expect(classQuantiles(rowsOf([null, null, 0.2, 0.25, 0.35, null, 0.1, null, null])).median).toBeNull();
  });

  it('are those of all where nothing is hidden', () => {
    expect(classQuantiles(rowsOf([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2]))).toEqual({
      lower: '2–4 minutter',
      median: '10–19 minutter',
      upper: '100–199 minutter',
    });
  });
});

describe('the columns of a histogram', () => {
  const even = classesOf({ type: 'number', code: 'q', texts: {}, min: 0, max: 100 });
  if (!even) throw new Error('numbers have classes');

  it('have areas as the shares are, however wide their classes', () => {
    const joined: Classes = {
      ...joinedClasses(even, [
        { first: 0, last: 4 },
        { first: 5, last: 5 },
        { first: 6, last: 6 },
        { first: 7, last: 9 },
      ]),
      unit: null,
    };
    const { bars, isUneven, ticks } = classPicture(joined, rowsOf([0.4, 0.2, 0.2, 0.2], joined), 'nb');
    const areas = bars.map(({ left, right, tops }) => (right - left) * (tops?.at ?? 0));
    expect(areas.map((area) => area / (areas[1] ?? 1))).toEqual([2, 1, 1, 1].map((times) => expect.closeTo(times, 6)));
    expect(isUneven).toBe(true);
    expect(ticks.map(({ text }) => text)).toEqual(['0', '50', '60', '70', '100']);
  });

  it('leave hidden ends a narrow field, with no height of their own', () => {
    const { bars, ends } = classPicture(classes, rowsOf(SHARES), 'nb');
    expect(bars.filter(({ tops }) => tops === null)).toHaveLength(3);
    const [first] = bars;
    expect((first?.right ?? 0) - (first?.left ?? 0)).toBeLessThan(0.1 * (ends[1] - ends[0]));
  });

  it('are one hidden field where all is hidden', () => {
    const { bars } = classPicture(classes, rowsOf(SHARES.map(() => null)), 'nb');
    expect(bars.map(({ tops }) => tops)).toEqual([null]);
  });
});
