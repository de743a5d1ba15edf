import { describe, expect, it } from '@jest/globals';
import { letterText } from '@medvirk/reports';
import { writeLetters } from './letters-pdf.ts';
import { readPdf } from './read-pdf.builder.ts';

describe('letters as PDF', () => {
  it('are a page for each code, tagged and in order, with the fonts inside', async () => {
    const text = letterText({
      language: 'nn',
      organisation: 'Prøvebyen helse',
      address: 'https://svar.example/s/k3v9mq',
      anonymous: true,
      closesOn: null,
      contact: 'Ring oss',
    });
    const codes = ['0123456789abcdef', 'fedcba9876543210'].map((code) => ({
      code,
      address: `https://svar.example/s/k3v9mq#${code}`,
    }));
    const pdf = readPdf(await writeLetters(text, codes, new Date('2026-11-26T00:00:00Z')));
    expect(pdf).toMatchObject({ language: 'nn', marked: true, fontsInside: true, stray: '', pages: 2 });
    const [first] = pdf.root.children;
    expect(first?.children.map(({ type }) => type).slice(0, 2)).toEqual(['H1', 'P']);
    expect(first?.children.map(({ type }) => type)).toContain('Figure');
  });
});
