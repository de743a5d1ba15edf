import { describe, expect, it } from '@jest/globals';
import { entryOn, todayInOslo } from './unit-on.ts';

const HISTORY = [
  { validFrom: '2027-01-01', name: 'Post for alle' },
  { validFrom: '2020-01-01', name: 'Post A' },
  { validFrom: '2024-05-01', name: 'Post Ås' },
];

describe('entryOn', () => {
  it.each([
    ['2020-01-01', 'Post A'],
    ['2024-04-30', 'Post A'],
    ['2024-05-01', 'Post Ås'],
    ['2026-12-31', 'Post Ås'],
    ['2027-01-01', 'Post for alle'],
    ['2019-12-31', 'Post A'],
  ])('on %s: %s', (day, name) => {
    expect(entryOn(HISTORY, day)?.name).toBe(name);
  });

  it('is nothing where nothing was written', () => {
    expect(entryOn([], '2026-01-01')).toBeUndefined();
  });
});

describe('todayInOslo', () => {
  it('is an ISO date', () => {
    expect(todayInOslo()).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});
