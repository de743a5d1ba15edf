import { describe, expect, it } from '@jest/globals';
import { dateText, monthText, periodText } from './period-text.ts';

describe('dates and periods in words', () => {
  it.each([
    ['nb', '21. november 2026'],
    ['nn', '21. november 2026'],
    ['en', '21 November 2026'],
  ])('writes a date in %s', (language, text) => {
    expect(dateText('2026-11-21', language)).toBe(text);
  });

  it('never moves a calendar date to the day before', () => {
    expect(dateText('2026-01-01', 'nb')).toBe('1. januar 2026');
    expect(dateText('2026-12-31', 'nb')).toBe('31. desember 2026');
  });

  it('says the year of a period once', () => {
    const text = periodText({ from: '2026-05-01', to: '2026-10-31' }, 'nb');
    expect(text).toMatch(/1\. mai/);
    expect(text).toMatch(/31\. oktober 2026/);
    expect(text.match(/2026/g)).toHaveLength(1);
  });

  it('writes a month from a month or a date', () => {
    expect(monthText('2026-05', 'nb')).toBe('mai 2026');
    expect(monthText('2026-05-17', 'en')).toBe('May 2026');
  });
});
