import { describe, expect, it } from '@jest/globals';
import { type MeanRow, standsOut } from './mean-rows.ts';

const mean = (estimate: number) => ({
  estimate,
  low: estimate,
  high: estimate,
  n: 80,
  level: 0.95,
  method: 't' as const,
});
const row = (label: string, ...means: MeanRow['means']): MeanRow => ({ key: label, label, means });

describe('the line that stands out among means', () => {
  it('has most points', () => {
    expect(standsOut([row('Mat', mean(30)), row('Ro', mean(55)), row('Søvn', mean(15))])).toEqual({
      label: 'Ro',
      value: 55,
    });
  });

  it('has the widest gap from how important it is down to how it was', () => {
    expect(standsOut([row('Mat', mean(90), mean(80)), row('Ro', mean(70), mean(30))])).toEqual({
      label: 'Ro',
      value: 40,
    });
  });

  it('is none where one is hidden, two are equal, or nothing is worse than it is important', () => {
    expect(standsOut([row('Mat', mean(30)), row('Ro', null)])).toBeNull();
    expect(standsOut([row('Mat', mean(30)), row('Ro', mean(30))])).toBeNull();
    expect(standsOut([row('Mat', mean(30), mean(80)), row('Ro', mean(20), mean(30))])).toBeNull();
  });
});
