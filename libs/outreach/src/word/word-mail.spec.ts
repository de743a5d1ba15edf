import { describe, expect, it } from '@jest/globals';
import { wordMail } from './word-mail.ts';
import words from './word-texts.json' with { type: 'json' };

const mail = (languages: readonly string[]) =>
  wordMail({ organisation: 'Fjordbyen', languages, url: 'https://medvirk.example/told/abc123' });

describe('word of what was done', () => {
  it('is told in every language of the survey, the first of them first, each with the way to the page', () => {
    const { subject, text, html } = mail(['nn', 'en', 'ar']);
    expect(subject).toBe('De sa – vi gjorde. Helsing Fjordbyen');
    expect(text.match(/https:\/\/medvirk\.example\/told\/abc123/g)).toHaveLength(3);
    expect(text.indexOf('Du bad om')).toBeLessThan(text.indexOf('You asked'));
    expect(html).toMatch(/<p lang="ar" dir="rtl"/);
  });

  it('says that the address is gone, in the same languages', () => {
    expect(mail(['nb', 'en']).text).toMatch(/Adressen din er slettet[\s\S]*We have deleted your address/);
  });

  it('speaks bokmål where it knows none of the languages', () => {
    expect(mail(['fi']).text).toContain('Du ba om å få vite');
  });

  it('has the same texts with the same places in all languages', () => {
    const places = (texts: Record<string, string>) =>
      Object.entries(texts).map(([key, text]) => [key, text.match(/\{\{\w+\}\}/g) ?? []]);
    for (const texts of Object.values(words)) expect(places(texts)).toEqual(places(words.nb));
  });
});
