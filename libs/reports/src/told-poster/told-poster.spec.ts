import { describe, expect, it } from '@jest/globals';
import { type ToldFacts, toldPoster } from './told-poster.ts';

const figure = { estimate: 0.38, low: 0.35, high: 0.41, n: 1905 };
const facts = (over: Partial<ToldFacts> = {}): ToldFacts => ({
  language: 'nb',
  easy: false,
  organisation: 'Prøvebyen helse',
  survey: 'Hvordan var det?',
  period: { from: '2026-05-01', to: '2026-10-31' },
  responses: 2064,
  introduction: 'Takk.',
  themes: [
    {
      name: 'Informasjon',
      said: [{ question: 'Visste du hvem du kunne ringe?', measure: 'favourable-share', figure }],
      quotes: ['Ingen svarte da jeg ringte.', 'Jeg visste ikke hvem jeg skulle spørre.'],
      did: [
        {
          title: 'Telefontid',
          description: 'Hver dag 8–20',
          status: 'done',
          dueOn: '2026-09-01',
          outcome: 'Flere vet det.',
        },
      ],
    },
    { name: 'Ventetid', said: [], quotes: [], did: [] },
  ],
  council: { name: 'Utvalget', approvals: 6, members: 7, dissents: 1 },
  address: 'https://svar.example/told/abc',
  ...over,
});

describe('toldPoster', () => {
  it('says numbers as people say them, with their base, then what was done and whether it worked', () => {
    const poster = toldPoster(facts());
    expect(poster.themes[0]).toEqual({
      name: 'Informasjon',
      said: [
        'Om lag 4 av 10 (38 %) ga et av de beste svarene på «Visste du hvem du kunne ringe?» (n 1905).',
        '«Ingen svarte da jeg ringte.»',
      ],
      did: ['Telefontid. Hver dag 8–20. Gjennomført. Flere vet det.'],
    });
    expect(poster.themes[1]?.did).toEqual(['Ingen tiltak ennå.']);
    expect(poster.council.join(' ')).toContain('Ett medlem var uenig');
  });

  it('says it in short sentences without brackets in easy language', () => {
    const words = JSON.stringify(toldPoster(facts({ easy: true })).themes);
    expect(words).toContain('Vi spurte: Visste du hvem du kunne ringe? Om lag 4 av 10 svarte noe bra.');
    expect(words).not.toMatch(/[()]/);
    expect(words).not.toContain('Hver dag');
  });

  it.each(['nb', 'nn', 'en'] as const)('is whole in %s', (language) => {
    expect(JSON.stringify(toldPoster(facts({ language })))).not.toMatch(/undefined|NaN/);
  });
});
