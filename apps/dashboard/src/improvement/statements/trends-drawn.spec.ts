import { describe, expect, it } from '@jest/globals';
import type { Trend } from '@medvirk/improvement';
import { trendsDrawn } from './trends-drawn.ts';

const aTrend = (question: string): Trend => ({
  question,
  measure: 'mean-score',
  points: [],
  median: null,
  signal: 'none',
});

describe('the run charts of statements', () => {
  const [knew, call] = [aTrend('knew'), aTrend('call')];
  const drawn = (...statements: Parameters<typeof trendsDrawn>[0][number][]) => trendsDrawn(statements, [knew, call]);

  it('stand with sentences about time, each with that of its own question', () => {
    expect(
      drawn({ code: 'experience-worsened', question: 'call' }, { code: 'experience-shift-signal', question: 'knew' }),
    ).toEqual([call, knew]);
  });

  it('are none for sentences about one moment, or without a trend', () => {
    expect(
      drawn({ code: 'experience-score', question: 'call' }, { code: 'experience-improved', question: 'other' }),
    ).toEqual([undefined, undefined]);
  });

  it('are drawn once where two sentences speak of the same line', () => {
    expect(
      drawn({ code: 'experience-worsened', question: 'call' }, { code: 'experience-shift-signal', question: 'call' }),
    ).toEqual([call, undefined]);
  });
});
