import { describe, expect, it } from '@jest/globals';
import { releaseDistributions } from './release-distributions.ts';

const WARDS = 50;
const SCALE = [1, 2, 3, 4, 5].map((value) => ({ value: String(value), score: 25 * (value - 1) }));

/** Numbers from 0 up to 1, the same each time. */
function draws(): () => number {
  let state = 11;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Search steps for each ward of a house with so many clinics of 50 wards, where each ward draws its answers from `pick`. */
function stepsPerWard(clinics: number, answers: number, pick: (ward: number, draw: number) => number): number {
  const draw = draws();
  const units: { id: string; parentId: string | null }[] = [{ id: 'top', parentId: null }];
  const counts = new Map<string, Map<string, number>>();
  for (let c = 0; c < clinics; c += 1) {
    units.push({ id: `c${c}`, parentId: 'top' });
    for (let w = 0; w < WARDS; w += 1) {
      const id = `w${c}.${w}`;
      units.push({ id, parentId: `c${c}` });
      const own = new Map<string, number>();
      for (let i = 0; i < answers; i += 1) {
        const value = String(pick(c * WARDS + w, draw()));
        own.set(value, (own.get(value) ?? 0) + 1);
      }
      counts.set(id, own);
    }
  }
  const work = { steps: 0 };
  releaseDistributions(units, SCALE, counts, { k: 5, margin: (n) => 2 / Math.sqrt(n), work });
  return work.steps / (clinics * WARDS);
}

const mixed = (_: number, draw: number): number => 1 + Math.floor(5 * Math.sqrt(draw));
/** Wards that give two of the five answers only, each another two. */
const alike = (ward: number, draw: number): number => 1 + ((ward * 7 + (draw < 0.5 ? 0 : 1 + (ward % 3))) % 5);

describe('the work of releasing one question in a large house', () => {
  it('is a bounded number of search steps a ward, however many answers a ward has', () => {
    for (const answers of [1, 8, 40]) expect(stepsPerWard(6, answers, mixed)).toBeLessThan(5_000);
  });

  it('stays so where whole wards answer alike and most of their values are empty', () => {
    expect(stepsPerWard(6, 40, alike)).toBeLessThan(8_000);
  });

  it('grows with the number of wards, not with its square', () => {
    expect(stepsPerWard(8, 20, mixed)).toBeLessThan(2 * stepsPerWard(2, 20, mixed));
  });
});
