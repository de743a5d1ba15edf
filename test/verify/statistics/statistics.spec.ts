import { describe, expect, it } from '@jest/globals';
import { anhojValues } from './anhoj-values.ts';
import { publishedValues } from './published-values.ts';
import { simulations } from './simulations.ts';

/** The short form of `npm run verify -- statistics`: the same values, fewer random series. */
describe('the methods of the statistics room', () => {
  it('give every published value to the digits that were published', () => {
    const values = [...publishedValues(), ...anhojValues()];
    expect(values.filter(({ agrees }) => !agrees)).toEqual([]);
    expect(values.length).toBeGreaterThan(130);
  });

  it('behave in the long run as they did when they were chosen', () => {
    expect(simulations({ seed: 7, series: 1_000 }).filter(({ agrees }) => !agrees)).toEqual([]);
  });
});
