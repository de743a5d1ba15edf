import { describe, expect, it } from '@jest/globals';
import { dayIn, fill, listed, momentIn } from './say.ts';

describe('texts', () => {
  it('are filled by name, and a name without a value stays visible', () => {
    expect(fill('Del {part} av {parts}: {title}', { part: 2, parts: 5 })).toBe('Del 2 av 5: {title}');
  });

  it('list things as the language does', () => {
    expect(listed(['et telefonnummer', 'en adresse'], 'nb')).toBe('et telefonnummer og en adresse');
    expect(listed(['telefonnummira', 'nama'], 'se')).toBe('telefonnummira, nama');
    expect(listed(['telefonnummira', 'nama'], 'se')).toBe('telefonnummira, nama');
  });

  it.each([
    ['2026-11-21', 'nb', '21. november 2026'],
    ['2026-11-21', 'en', '21 November 2026'],
    ['2026-11-20T23:30:00.000Z', 'nn', '21. november 2026'],
    ['2026-11-21', 'ar', '21 نوفمبر 2026'],
    ['2026-11-21', 'se', '21.11.2026'],
    ['2026-11-21', 'so', '21.11.2026'],
    ['soon', 'nb', 'soon'],
  ])('say %s in %s as %s', (iso, language, said) => {
    expect(dayIn(iso, language)).toBe(said);
  });

  it.each([
    ['2026-03', 'nb', 'mars 2026'],
    ['2026-03', 'so', '3.2026'],
    ['2026', 'nb', '2026'],
    ['2026-11-03T07:30', 'en', '3 November 2026 07:30'],
    ['2026-99', 'nb', '2026-99'],
  ])('say the moment %s in %s as %s', (iso, language, said) => {
    expect(momentIn(iso, language)).toBe(said);
  });
});
