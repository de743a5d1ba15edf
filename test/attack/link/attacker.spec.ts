import { describe, expect, it } from '@jest/globals';
import { attack, rankCorrelation, WAYS } from './attacker.ts';
import type { DumpedRow } from './dump.ts';

const row = (id: string, at: number, more: Record<string, unknown> = {}): DumpedRow => ({
  xmin: at,
  cmin: 0,
  place: at,
  values: { id, unit_id: 'u', state: 'opened', ...more },
});

describe('the attacker', () => {
  it('finds everybody where both sides were written in the same order', () => {
    const invitations = [3, 1, 2].map((at) => row(`i${at}`, at));
    const responses = [2, 3, 1].map((at) => row(`r${at}`, 100 + at));
    const dump = { invitations, responses, everything: '' };
    const all = new Map([1, 2, 3].map((at) => [`i${at}`, `r${at}`]));
    expect(attack(dump, 'by transaction')).toEqual(all);
    expect(attack(dump, 'by place on disk')).toEqual(all);
  });

  it('finds everybody by an id that both sides share, and by a shared transaction', () => {
    const invitations = [row('i1', 1, { key: 'x' }), row('i2', 7)];
    const responses = [row('r1', 50, { body: 'x', state: 'a' }), row('r2', 7, { state: 'b' })];
    const found = attack({ invitations, responses, everything: '' }, 'by anything in common');
    expect([...found.values()]).toContain('r1');
    expect(found.get('i2')).toBe('r2');
  });

  it('leaves out invitations that were never opened', () => {
    const invitations = [row('i1', 1, { state: 'made' })];
    for (const way of WAYS) {
      expect(attack({ invitations, responses: [row('r1', 2)], everything: '' }, way).size).toBe(0);
    }
  });
});

describe('rankCorrelation', () => {
  it('is 1 for the same order, -1 for the opposite, 0 where one side has no order', () => {
    const pairs = [1, 2, 3, 4].map((at) => [at, 10 * at] as const);
    expect(rankCorrelation(pairs)).toBeCloseTo(1);
    expect(rankCorrelation(pairs.map(([a, b]) => [a, -b] as const))).toBeCloseTo(-1);
    expect(rankCorrelation(pairs.map(([a]) => [a, 5] as const))).toBe(0);
  });

  it('gives ties the middle of their ranks', () => {
    // Ranks 0.5 0.5 2 against 0 1 2.
    expect(
      rankCorrelation([
        [1, 1],
        [1, 2],
        [3, 3],
      ]),
    ).toBeCloseTo(Math.sqrt(3) / 2);
  });
});
