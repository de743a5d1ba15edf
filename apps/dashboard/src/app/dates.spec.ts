import { describe, expect, it } from '@jest/globals';
import { isoDateOf, sayDate } from './dates.ts';

const now = new Date('2026-11-21T10:00:00');

describe('sayDate', () => {
  it('leaves out the year when it is this year', () => {
    expect(sayDate('2026-11-03', 'nb', now)).toBe('3. november');
    expect(sayDate('2026-11-03', 'en', now)).toBe('3 November');
  });
  it('says the year when it is another', () => {
    expect(sayDate('2027-02-01', 'nb', now)).toBe('1. februar 2027');
  });
});

describe('isoDateOf', () => {
  it('pads month and day', () => {
    expect(isoDateOf(new Date(2026, 0, 5))).toBe('2026-01-05');
  });
});
