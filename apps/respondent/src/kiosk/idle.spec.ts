import { describe, expect, it } from '@jest/globals';
import { idleStep } from './idle.ts';

describe('a tablet that nobody touches', () => {
  it('leaves its start page in peace', () => {
    expect(idleStep(undefined, 1e9, 60)).toEqual({ kind: 'calm' });
  });

  it.each([
    [0, { kind: 'calm' }],
    [59_999, { kind: 'calm' }],
    [60_000, { kind: 'warn', secondsLeft: 30 }],
    [61_001, { kind: 'warn', secondsLeft: 29 }],
    [89_999, { kind: 'warn', secondsLeft: 1 }],
    [90_000, { kind: 'over' }],
    // A tablet that slept begins anew when it wakes.
    [9_000_000, { kind: 'over' }],
  ])('asks in time whether anybody is there, and begins anew after that: %d ms', (since, step) => {
    expect(idleStep(1000, 1000 + since, 60)).toEqual(step);
  });
});
