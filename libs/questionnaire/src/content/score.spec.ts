import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { aScale } from './a-question.builder.ts';
import { zeroToTenPoints } from './scale-presets.ts';
import { FAVOURABLE_FROM, scoreOf, UNFAVOURABLE_TO } from './score.ts';

const scores = (question: Parameters<typeof scoreOf>[0]) =>
  question.points.map(({ value }) => Math.round(scoreOf(question, value) * 10) / 10);
const withValues = (values: number[], higherIsBetter = true) =>
  aScale('q', { points: values.map((value) => ({ value, texts: {} })), higherIsBetter });

describe('scoreOf', () => {
  it('gives five points 0 25 50 75 100', () => {
    expect(scores(aScale('q'))).toEqual([0, 25, 50, 75, 100]);
  });

  it('is turned round where the lowest value is the best answer', () => {
    expect(scores(aScale('q', { higherIsBetter: false }))).toEqual([100, 75, 50, 25, 0]);
  });

  it('gives 0 to 10 the scores 0 to 100', () => {
    const scale = aScale('q', { points: zeroToTenPoints({}, {}) });
    expect(scores(scale)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
  });

  it('counts the two best of five, 8 to 10 of ten and the best of four as favourable', () => {
    const favourable = (question: Parameters<typeof scoreOf>[0]) =>
      question.points.map(({ value }) => value).filter((value) => scoreOf(question, value) >= FAVOURABLE_FROM);
    expect(favourable(aScale('q'))).toEqual([4, 5]);
    expect(favourable(aScale('q', { higherIsBetter: false }))).toEqual([1, 2]);
    expect(favourable(aScale('q', { points: zeroToTenPoints({}, {}) }))).toEqual([8, 9, 10]);
    expect(favourable(withValues([1, 2, 3, 4]))).toEqual([4]);
  });

  it('counts the two worst of five as unfavourable', () => {
    const scale = aScale('q');
    expect(scale.points.map(({ value }) => value).filter((value) => scoreOf(scale, value) <= UNFAVOURABLE_TO)).toEqual([
      1, 2,
    ]);
  });

  it('lies between 0 and 100 for any scale, and both ends are taken', () => {
    const values = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(values, fc.boolean(), (points, higherIsBetter) => {
        const scale = withValues(points, higherIsBetter);
        const all = points.map((value) => scoreOf(scale, value));
        expect([Math.min(...all), Math.max(...all)]).toEqual([0, 100]);
      }),
    );
  });
});
