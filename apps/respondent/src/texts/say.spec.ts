import { describe, expect, it } from '@jest/globals';
import { dayIn, fill, listed } from './say.ts';

describe('texts', () => {
  it('are filled by name, and a name without a value stays visible', () => {
    expect(fill('Del {part} av {parts}: {title}', { part: 2, parts: 5 })).toBe('Del 2 av 5: {title}');
  });

  it('list things as the language does', () => {
    expect(listed(['et telefonnummer', 'en adresse'], 'nb')).toBe('et telefonnummer og en adresse');
  });

  it.each([
    ['2026-11-21', 'nb', 'without-year', '21. november'],
    ['2026-11-21', 'en', 'with-year', '21 November 2026'],
    ['2026-11-20T23:30:00.000Z', 'nn', 'with-year', '21. november 2026'],
    ['soon', 'nb', 'without-year', 'soon'],
  ] as const)('say %s in %s %s as %s', (iso, language, year, said) => {
    expect(dayIn(iso, language, year)).toBe(said);
  });
});
