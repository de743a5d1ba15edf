import { describe, expect, it } from '@jest/globals';
import type { PaperForm, SurveyPoster, ToldPoster } from '@medvirk/reports';
import { writePaperForm } from './paper-form-pdf.ts';
import { writePoster } from './poster-pdf.ts';
import { inOrder, readPdf } from './read-pdf.builder.ts';
import { writeToldPoster } from './told-poster-pdf.ts';

const MADE = new Date('2026-11-26T00:00:00Z');
const ADDRESS = { address: 'https://svar.example/s/k3v9', typed: 'svar.example/s/k3v9' };
const text = (language: string, invite: string) => ({
  language,
  name: language,
  invite,
  scan: 'Skann:',
  promise: 'Frivillig.',
});

describe('a poster as PDF', () => {
  const poster = (size: 'A4' | 'A5'): SurveyPoster => ({
    kind: 'poster',
    size,
    title: 'Hvordan var det?',
    organisation: 'Prøvebyen',
    language: 'nb',
    pages: ['Post A', 'Post B'].map((unit) => ({
      unit,
      ...ADDRESS,
      texts: [text('nb', 'Hvordan var det?'), text('ar', 'كيف كانت تجربتك؟'), text('en', 'How was it?')],
    })),
  });

  it.each(['A4', 'A5'] as const)('is a page for each unit on %s, tagged, each language told', async (size) => {
    const pdf = readPdf(await writePoster(poster(size), MADE));
    expect(pdf).toMatchObject({
      title: 'Hvordan var det?',
      language: 'nb',
      marked: true,
      fontsInside: true,
      stray: '',
      pages: 2,
    });
    const first = pdf.root.children[0];
    expect(first?.children.map(({ type }) => type)).toEqual([
      'P',
      'P',
      'H1',
      'Figure',
      'P',
      'P',
      'P',
      'P',
      'P',
      'P',
      'P',
    ]);
    expect(first?.children.find(({ language }) => language === 'ar')?.actual).toBe('ar: كيف كانت تجربتك؟');
    expect(inOrder(pdf.root).map((element) => element.text)).toContain('svar.example/s/k3v9');
  });

  it('is black on white alone', async () => {
    const file = Buffer.from(await writePoster(poster('A4'), MADE)).toString('latin1');
    expect(file).not.toContain('/Subtype /Image');
  });
});

describe('"Dere sa - vi gjorde" as PDF', () => {
  const told = (themes: number): ToldPoster => ({
    kind: 'told-poster',
    language: 'nb',
    title: 'Dere sa – vi gjorde',
    organisation: 'Prøvebyen',
    survey: 'Hvordan var det?',
    basis: '2064 svarte.',
    introduction: '',
    said: 'Dere sa',
    did: 'Vi gjorde',
    themes: Array.from({ length: themes }, (_, index) => ({
      name: `Tema ${index}`,
      said: ['Sju av ti sa noe.'],
      did: ['Telefontid. Gjennomført.'],
    })),
    council: ['Laget sammen med utvalget.'],
    more: 'Les mer her:',
    ...ADDRESS,
  });

  it('fits on one page with large letters, and smaller ones when there is more to tell', async () => {
    for (const themes of [1, 3, 6]) expect(readPdf(await writeToldPoster(told(themes), MADE)).pages).toBe(1);
  });

  it('is read theme by theme: what was said, then what was done', async () => {
    const { root, stray } = readPdf(await writeToldPoster(told(1), MADE));
    expect(stray).toBe('');
    const read = inOrder(root).map((element) => element.text);
    expect(read.slice(3)).toEqual([
      'Tema 0',
      'Dere sa',
      'Sju av ti sa noe.',
      'Vi gjorde',
      'Telefontid. Gjennomført.',
      'Laget sammen med utvalget.',
      'Les mer her: svar.example/s/k3v9',
    ]);
  });
});

describe('a paper form as PDF', () => {
  const form: PaperForm = {
    kind: 'paper-form',
    language: 'nb',
    title: 'Hvordan var det?',
    organisation: 'Prøvebyen',
    unit: 'Post A',
    intro: ['Det er frivillig.'],
    sections: [
      {
        title: 'Møtet',
        questions: [
          {
            number: 1,
            text: 'Ble du møtt med respekt?',
            notes: [],
            answers: [{ kind: 'boxes', options: ['Ja', 'Nei'], several: false }],
            away: ['Vet ikke'],
          },
          {
            number: 2,
            text: 'Hvor bra?',
            notes: ['Sett ett kryss.'],
            answers: [
              {
                kind: 'row',
                points: [
                  { value: '0', label: 'Dårlig' },
                  { value: '1', label: '' },
                ],
              },
            ],
            away: [],
          },
          {
            number: 3,
            text: 'Hva betyr mest?',
            notes: [],
            answers: [
              { kind: 'table', columns: ['Lite', 'Mye'], rows: ['Ventetid', 'Respekt'], several: false },
              { kind: 'lines', count: 3, label: 'Hvorfor?' },
              { kind: 'numbers', options: ['A'] },
            ],
            away: [],
          },
        ],
      },
    ],
    outro: ['Takk.'],
    pageWord: 'Side',
  };

  it('reads as questions with lists of answers, in order, with nothing outside the structure', async () => {
    const { root, stray, fontsInside } = readPdf(await writePaperForm(form, MADE));
    expect([stray, fontsInside]).toEqual(['', true]);
    expect(inOrder(root).map(({ type, text: words }) => `${type} ${words}`)).toEqual([
      'P Prøvebyen – Post A',
      'H1 Hvordan var det?',
      'P Det er frivillig.',
      'H2 Møtet',
      'H3 1. Ble du møtt med respekt?',
      'LBody Ja',
      'LBody Nei',
      'LBody Vet ikke',
      'H3 2. Hvor bra?',
      'P Sett ett kryss.',
      'LBody 0 Dårlig',
      'LBody 1',
      'H3 3. Hva betyr mest?',
      'TH Lite',
      'TH Mye',
      'TH Ventetid',
      'TH Respekt',
      'P Hvorfor?',
      'LBody A',
      'P Takk.',
    ]);
  });
});
