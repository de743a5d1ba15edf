import { describe, expect, it } from '@jest/globals';
import { letterText } from '@medvirk/reports';
import { writeLetters } from './letters-pdf.ts';
import { inOrder, readPdf } from './read-pdf.builder.ts';

const FACTS = {
  language: 'nn',
  organisation: 'Prøvebyen helse',
  address: 'https://svar.example/s/k3v9mq',
  anonymous: true,
  closesOn: null,
  contact: 'Ring oss',
  numbered: false,
  reminder: null,
} as const;
const MADE = new Date('2026-11-26T00:00:00Z');
const said = (pdf: Uint8Array) => inOrder(readPdf(pdf).root).map(({ text }) => text);

describe('letters as PDF', () => {
  it('are a page for each code, tagged and in order, with the fonts inside', async () => {
    const text = letterText(FACTS);
    const codes = ['0123456789abcdef', 'fedcba9876543210'].map((code) => ({
      code,
      address: `https://svar.example/s/k3v9mq#${code}`,
      number: null,
    }));
    const pdf = readPdf(await writeLetters(text, codes, MADE));
    expect(pdf).toMatchObject({ language: 'nn', marked: true, fontsInside: true, stray: '', pages: 2 });
    const [first] = pdf.root.children;
    expect(first?.children.map(({ type }) => type).slice(0, 2)).toEqual(['H1', 'P']);
    expect(first?.children.map(({ type }) => type)).toContain('Figure');
  });

  it('carry their number, a new code, and that the old one holds no more, where they remind', async () => {
    const text = letterText({ ...FACTS, anonymous: false, numbered: true, reminder: 'listed' });
    const code = { code: '0123456789abcdef', address: `${FACTS.address}#0123456789abcdef`, number: 'B3-0017' };
    const words = said(await writeLetters(text, [code], MADE));
    expect(words.slice(0, 2)).toEqual(['Prøvebyen helse', 'Brev nummer B3-0017']);
    expect(words).toContain('Koden din: 0123 4567 89ab cdef');
    expect(words.join(' ')).toContain('Koden i det førre brevet verkar ikkje lenger.');
  });

  it('are one page without code or number where everybody is reminded', async () => {
    const text = letterText({ ...FACTS, reminder: 'to-all' });
    const pdf = await writeLetters(text, [{ code: null, address: FACTS.address, number: null }], MADE);
    expect(readPdf(pdf)).toMatchObject({ language: 'nn', marked: true, fontsInside: true, stray: '', pages: 1 });
    const words = said(pdf).join(' ');
    expect(words).toContain('Ingen kan sjå kven som har svart.');
    expect(words).toContain('svar.example/s/k3v9mq');
    expect(words).not.toContain('Koden din');
  });
});
