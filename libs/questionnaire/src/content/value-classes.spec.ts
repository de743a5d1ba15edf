import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileForm } from '../answers/compile-form.ts';
import { countAnswers } from '../answers/count-answers.ts';
import { aContent, aDate, aDateTime, aGrid, aNumber, aTime } from './a-question.builder.ts';
import { classWords } from './class-words.ts';
import type { Item } from './items.ts';
import { itemsOfQuestion } from './items.ts';
import type { Question } from './question.ts';
import { classesOf, classOf } from './value-classes.ts';

const itemOf = (question: Question): Item => itemsOfQuestion(question)[0] as Item;
const labels = (question: Question, language = 'nb'): string[] => {
  const scale = classesOf(itemOf(question));
  return scale?.classes.map((each) => classWords(scale, each, language)) ?? [];
};

describe('classes of numbers', () => {
  it('are the numbers themselves where there are at most twelve', () => {
    expect(labels(aNumber('q', { min: 0, max: 10 }))).toEqual('0 1 2 3 4 5 6 7 8 9 10'.split(' '));
  });

  it('are even and have nice limits, and the last takes the greatest number', () => {
    expect(labels(aNumber('q', { min: 0, max: 100 }))).toEqual(
      '0–9 10–19 20–29 30–39 40–49 50–59 60–69 70–79 80–89 90–100'.split(' '),
    );
    expect(labels(aNumber('q', { min: 18, max: 105 }))).toEqual(
      '18–19 20–29 30–39 40–49 50–59 60–69 70–79 80–89 90–99 100–105'.split(' '),
    );
  });

  it('grow where the range is wide and begins near 0, or has no end', () => {
    expect(labels(aNumber('q', { min: 0, max: 365 }))).toEqual(
      '0 1 2–4 5–9 10–19 20–49 50–99 100–199 200–365'.split(' '),
    );
    const open = labels(aNumber('q'));
    expect(open.slice(0, 3)).toEqual(['0 eller mindre', '1', '2–4']);
    expect(open.at(-1)).toMatch(/^10.000 eller mer$/);
  });

  it('say of decimals which limit is in them', () => {
    expect(labels(aNumber('q', { min: 0, max: 1, decimals: true })).slice(-2)).toEqual(['0,8 til under 0,9', '0,9–1']);
    expect(labels(aNumber('q', { min: 35, max: 42, decimals: true }), 'en')[0]).toBe('35 to under 36');
  });

  it('are those of each row of a grid of numbers', () => {
    const [x, y] = itemsOfQuestion(aGrid('g', { cells: { kind: 'number', min: 0, max: 2 } }));
    expect([x, y].map((item) => item && classesOf(item)?.classes.map(({ value }) => value))).toEqual([
      ['0', '1', '2'],
      ['0', '1', '2'],
    ]);
  });

  it('are left to the bands of the questionnaire where it has some, and to nobody where the unit is chosen', () => {
    const bands = ['few', 'many'].map((code) => ({ code, texts: {} }));
    expect(classesOf(itemOf(aNumber('q', { bands })))).toBeUndefined();
    expect(classesOf(itemOf(aNumber('q', { units: bands })))).toBeUndefined();
  });
});

describe('classes of moments', () => {
  it('are months where all days lie within two years', () => {
    expect(labels(aDate('q', { min: '2026-01-15', max: '2026-03-01' }), 'en')).toEqual([
      'Jan 2026',
      'Feb 2026',
      'Mar 2026',
    ]);
    expect(classesOf(itemOf(aDateTime('q', { min: '2025-12-01T00:00', max: '2026-01-31T23:59' })))?.measure).toBe(
      'month',
    );
  });

  it('are years within twenty years, and where only the year is asked for', () => {
    expect(labels(aDate('q', { min: '2015-01-01', max: '2018-12-31' }))).toEqual(['2015', '2016', '2017', '2018']);
    expect(labels(aDate('q', { precision: 'year', min: '2025-01-01', max: '2026-12-31' }))).toEqual(['2025', '2026']);
  });

  it('are decades, open to where there is no limit, and years towards the end', () => {
    expect(labels(aDate('q', { min: '1925-01-01', max: '2026-12-31' })).slice(0, 2)).toEqual([
      '1925–1929',
      '1930–1939',
    ]);
    const open = labels(aDate('q'));
    expect(open.slice(0, 2)).toEqual(['1929 eller før', '1930–1939']);
    expect(open.slice(-3)).toEqual(['2038', '2039', '2040 eller senere']);
  });

  it('are hours of half a day, and parts of three hours of a whole one', () => {
    expect(labels(aTime('q', { min: '08:00', max: '11:30' }))).toEqual(['08–09', '09–10', '10–11', '11–12']);
    expect(labels(aTime('q'))).toEqual(['00–03', '03–06', '06–09', '09–12', '12–15', '15–18', '18–21', '21–24']);
  });
});

describe('every class', () => {
  const number = fc.record(
    {
      min: fc.integer({ min: -2000, max: 5000 }),
      max: fc.integer({ min: -2000, max: 200_000 }),
      decimals: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const question: fc.Arbitrary<Question> = fc.oneof(
    number.map((limits) => aNumber('q', limits)),
    fc.record({ min: day, max: day }, { requiredKeys: [] }).map((limits) => aDate('q', limits)),
  );

  it('lies right beside the next: together they take every value once, and are few', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const classes = classesOf(itemOf(asked))?.classes ?? [];
        expect(classes.length).toBeGreaterThan(0);
        expect(classes.length).toBeLessThanOrEqual(40);
        expect(new Set(classes.map(({ value }) => value)).size).toBe(classes.length);
        for (const [index, { from }] of classes.entries()) if (index > 0) expect(from).toBe(classes[index - 1]?.below);
        for (const { from, below } of classes.slice(1, -1)) expect(Number(from)).toBeLessThan(Number(below));
      }),
    );
  });

  it('is found for each answer, so that counts add up to those who answered', () => {
    const answer = fc.oneof(fc.integer({ min: -10_000, max: 1_000_000 }), day);
    fc.assert(
      fc.property(question, fc.array(answer, { maxLength: 20 }), (asked, answers) => {
        const form = compileForm(aContent([asked]));
        const fit = answers.filter((value) => (typeof value === 'number') === (asked.type === 'number'));
        const cells = fit.flatMap((value) => countAnswers(form, { q: { state: 'answered', value } }));
        expect(cells.filter(({ kind }) => kind === 'value')).toHaveLength(fit.length);
        const classes = classesOf(itemOf(asked))?.classes ?? [];
        for (const value of fit) {
          const found = classes.find((each) => each.value === classOf(itemOf(asked), value));
          if (typeof value !== 'number' || !found) continue;
          const [first, last] = [classes[0], classes.at(-1)];
          if (found !== first) expect(value).toBeGreaterThanOrEqual(found.from ?? Number.NEGATIVE_INFINITY);
          if (found !== last) expect(value).toBeLessThan(found.below ?? Number.POSITIVE_INFINITY);
        }
      }),
    );
  });
});
