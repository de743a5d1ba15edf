import { describe, expect, it } from '@jest/globals';
import type { Trend } from '@medvirk/improvement';
import { trendOf } from './trend-of.ts';

const aTrend = (question: string): Trend => ({
  question,
  measure: 'mean-score',
  points: [],
  median: null,
  signal: 'none',
});

describe('the run chart of a statement', () => {
  const trends = [aTrend('knew'), aTrend('call')];

  it('is that of its own question, for sentences about time', () => {
    expect(trendOf({ code: 'experience-worsened', question: 'call' }, trends)).toBe(trends[1]);
    expect(trendOf({ code: 'experience-shift-signal', question: 'knew' }, trends)).toBe(trends[0]);
  });

  it('is none for sentences about one moment, or without a trend', () => {
    expect(trendOf({ code: 'experience-score', question: 'call' }, trends)).toBeUndefined();
    expect(trendOf({ code: 'experience-improved', question: 'other' }, trends)).toBeUndefined();
  });
});
