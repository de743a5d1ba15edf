import { describe, expect, it } from '@jest/globals';
import type { ReleasedFigure } from '@medvirk/api-contract';
import { gridFacts } from './grid-facts.ts';

const hidden = { kind: 'hidden' } as const;
const shown = (estimate: number): ReleasedFigure => ({
  kind: 'shown',
  figure: { estimate, low: estimate, high: estimate, n: 80, level: 0.95, method: 'wilson' },
});
const row = (name: string, favourable: ReleasedFigure | null, share: ReleasedFigure = shown(0.5)) => ({
  n: { kind: 'shown' as const, count: 80 },
  favourable,
  values: [{ value: '1', texts: {}, count: hidden, share }],
  part: { label: { nb: name } },
});

describe('what a grid says', () => {
  it('names the rows with most and fewest good answers', () => {
    const facts = gridFacts([row('Mat', shown(0.4)), row('Ro', shown(0.9)), row('Søvn', shown(0.2))], 'nb');
    expect(facts).toMatchObject({ best: { label: 'Ro', share: 0.9 }, worst: { label: 'Søvn', share: 0.2 } });
  });

  it('names none where a row is hidden, two are equal, or the answers have no direction', () => {
    expect(gridFacts([row('Mat', shown(0.4)), row('Ro', hidden)], 'nb')).toMatchObject({ best: null, worst: null });
    expect(gridFacts([row('Mat', shown(0.4)), row('Ro', shown(0.4))], 'nb')).toMatchObject({ best: null, worst: null });
    expect(gridFacts([row('Mat', null), row('Ro', null)], 'nb')).toMatchObject({ best: null, worst: null });
  });

  it('tells some hidden from all hidden', () => {
    expect(gridFacts([row('Mat', null), row('Ro', null, hidden)], 'nb')).toMatchObject({
      hasHidden: true,
      isAllHidden: false,
    });
    expect(gridFacts([row('Mat', null, hidden)], 'nb')).toMatchObject({ hasHidden: true, isAllHidden: true });
  });
});
