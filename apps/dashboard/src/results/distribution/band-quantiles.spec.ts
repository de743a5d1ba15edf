import { describe, expect, it } from '@jest/globals';
import { bandQuantiles } from './band-quantiles.ts';

const row = (label: string, share: number | null) => ({
  value: label,
  label,
  shown: share === null ? null : { count: null, share, low: share, high: share },
});

describe('the quartiles of numbers in bands', () => {
  it('lie in the bands where the shares from below reach a quarter, half and three quarters', () => {
    expect(bandQuantiles([row('0-9', 0.2), row('10-19', 0.3), row('20-29', 0.1), row('30+', 0.4)])).toEqual({
      lower: '10-19',
      median: '10-19',
      upper: '30+',
    });
  });

  it('are not told where a band is hidden, or where nobody is', () => {
    expect(bandQuantiles([row('0-9', 0.6), row('10+', null)])).toBeNull();
    expect(bandQuantiles([row('0-9', 0)])).toBeNull();
  });
});
