import { describe, expect, it } from '@jest/globals';
import { type PosterFacts, surveyPoster } from './survey-poster.ts';

const facts = (over: Partial<PosterFacts> = {}): PosterFacts => ({
  size: 'A4',
  organisation: 'Prøvebyen helse',
  title: { nb: 'Hvordan var det?', en: 'How was it?' },
  languages: ['nb', 'en', 'ar', 'tlh'],
  first: 'nb',
  anonymous: true,
  units: [{ name: 'Post A', address: 'https://svar.example/s/k3v9' }],
  ...over,
});

describe('surveyPoster', () => {
  it('asks in each of the languages, the wanted one first, each by its own name', () => {
    const [page] = surveyPoster(facts({ first: 'en' })).pages;
    expect(page?.texts.map(({ language, name, invite }) => [language, name, invite])).toEqual([
      ['en', 'English', 'How was it?'],
      ['nb', 'Bokmål', 'Hvordan var det?'],
      ['ar', 'العربية', 'كيف كانت تجربتك لدينا؟'],
    ]);
  });

  it('gives the address to a camera, and a short one to fingers', () => {
    const [page] = surveyPoster(facts()).pages;
    expect([page?.address, page?.typed]).toEqual(['https://svar.example/s/k3v9', 'svar.example/s/k3v9']);
  });

  it('promises to be anonymous only where it is', () => {
    const promise = (anonymous: boolean) => surveyPoster(facts({ anonymous })).pages[0]?.texts[0]?.promise;
    expect(promise(true)).toContain('anonymt');
    expect(promise(false)).toBe('Det er frivillig å svare.');
  });
});
