import { describe, expect, it } from '@jest/globals';
import type { ReleasedFigure } from '@medvirk/api-contract';
import { rankedOptions, rankingFacts } from './ranking-facts.ts';

const shown = (estimate: number): ReleasedFigure => ({
  kind: 'shown',
  figure: { estimate, low: estimate, high: estimate, n: 80, level: 0.95, method: 't' },
});
const hidden = { kind: 'hidden' } as const;
const option = (value: string, meanRank: ReleasedFigure, first: ReleasedFigure) => ({
  value,
  texts: { nb: value.toUpperCase() },
  meanRank,
  first,
});

describe('what a ranking says', () => {
  it('puts the highest placed option first, and those that may not be told last', () => {
    const options = rankedOptions(
      [option('a', hidden, hidden), option('b', shown(2.4), shown(0.2)), option('c', shown(1.4), shown(0.6))],
      'nb',
    );
    expect(options.map(({ label }) => label)).toEqual(['C', 'B', 'A']);
  });

  it('names the one that stands highest, and the one that most put first', () => {
    const options = rankedOptions([option('a', shown(1.6), shown(0.4)), option('b', shown(1.8), shown(0.5))], 'nb');
    expect(rankingFacts(options)).toEqual({
      highest: { label: 'A', rank: 1.6 },
      first: { label: 'B', share: 0.5 },
      hasHidden: false,
    });
  });

  it('names none where one is hidden, or two are equal', () => {
    const one = rankedOptions([option('a', shown(1.6), shown(0.4)), option('b', hidden, hidden)], 'nb');
    expect(rankingFacts(one)).toEqual({ highest: null, first: null, hasHidden: true });
    const equal = rankedOptions([option('a', shown(1.5), shown(0.5)), option('b', shown(1.5), shown(0.5))], 'nb');
    expect(rankingFacts(equal)).toEqual({ highest: null, first: null, hasHidden: false });
  });
});
