import { describe, expect, it } from '@jest/globals';
import type { Evidence, Figure } from '@medvirk/improvement';
import { placeOf, stripOf } from './strip-rows.ts';

const figure = (estimate: number): Figure => ({
  estimate,
  low: estimate,
  high: estimate,
  n: 50,
  level: 0.95,
  method: 't',
});
const period = { from: '2026-05-01', to: '2026-10-31' };
const about = { question: 'q', versionId: 'v', unitId: 'u' };

describe('the picture of a statement', () => {
  it('draws a statistic as one row on its own scale', () => {
    const share: Evidence = { kind: 'statistic', ...about, measure: 'favourable-share', figure: figure(0.72), period };
    expect(stripOf(share)).toEqual({ scale: 'share', rows: [{ name: 'only', figure: figure(0.72) }] });
    expect(stripOf({ ...share, measure: 'mean-score', figure: figure(61) }).scale).toBe('score');
  });

  it('draws a change as before and after, and leaves out the difference, which is on another scale', () => {
    const change: Evidence = {
      kind: 'change',
      ...about,
      measure: 'mean-score',
      before: figure(72),
      beforePeriod: period,
      after: figure(61),
      afterPeriod: period,
      difference: figure(-11),
      clear: true,
    };
    expect(stripOf(change).rows).toEqual([
      { name: 'before', figure: figure(72) },
      { name: 'after', figure: figure(61) },
    ]);
  });

  it('draws only what was measured of an earlier action', () => {
    const action: Evidence = {
      kind: 'earlier-action',
      actionId: 'a',
      title: 'Utskrivningsark',
      date: '2026-06-01',
      before: figure(55),
      effect: 'too-early-to-say',
    };
    expect(stripOf(action).rows).toEqual([{ name: 'before', figure: figure(55) }]);
  });

  it('draws nothing for what people say', () => {
    const said: Evidence = {
      kind: 'council',
      id: 'e',
      text: 'x',
      source: 'møte',
      date: '2026-06-01',
      author: 'Kari',
    };
    expect(stripOf(said).rows).toEqual([]);
  });

  it('places shares and scores on the same hundred and never outside', () => {
    expect(placeOf(0.72, 'share')).toBeCloseTo(72);
    expect(placeOf(61, 'score')).toBe(61);
    expect(placeOf(1.2, 'share')).toBe(100);
    expect(placeOf(-3, 'score')).toBe(0);
  });
});
