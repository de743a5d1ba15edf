import { describe, expect, it } from '@jest/globals';
import type { Block, ReadingDocument } from '@medvirk/reports';
import { writePdf } from './document-pdf.ts';
import { inOrder, type ReadElement, readPdf } from './read-pdf.builder.ts';

const MADE = new Date('2026-11-26T00:00:00Z');
const long = (words: string, times: number): string => Array.from({ length: times }, () => words).join(' ');
const BLOCKS: Block[] = [
  { kind: 'paragraph', tone: 'lead', text: '312 har svart. Blåbærsyltetøy, Šaddočáhppi.' },
  { kind: 'heading', level: 1, text: 'Informasjon' },
  { kind: 'heading', level: 2, text: 'Hvordan er det nå?' },
  {
    kind: 'list',
    items: Array.from({ length: 40 }, (_, index) => ({
      text: `Utsagn ${index}: ${long('om lag sju av ti (72 %) svarte ja', 4)}`,
      under: ['Moderat belegg.'],
    })),
  },
  { kind: 'note', title: 'Noe vises ikke', lines: ['Færre enn 5 har svart.'] },
  {
    kind: 'table',
    caption: 'Kort fortalt',
    header: ['Tema', 'Nå'],
    rows: [
      ['Ventetid', 'For lang'],
      ['Respekt', 'God'],
    ],
  },
];
const report = (language: string, blocks: Block[]): ReadingDocument => ({
  title: 'Rapport til brukerutvalget',
  subtitle: 'Post A',
  author: 'Prøvebyen helse',
  language,
  footer: 'Rapport',
  pageWord: 'Side',
  blocks,
});

describe('a report as PDF', () => {
  it('tells its title, its language and its structure, with its fonts inside', async () => {
    const pdf = readPdf(await writePdf(report('nb', BLOCKS), MADE));
    expect(pdf).toMatchObject({
      title: 'Rapport til brukerutvalget',
      language: 'nb',
      marked: true,
      fontsInside: true,
      stray: '',
    });
    expect(pdf.pages).toBeGreaterThan(2);
    expect(pdf.root).toMatchObject({ type: 'Document', language: 'nb' });
  });

  it('is read in the order in which it was written, over all pages', async () => {
    const { root } = readPdf(await writePdf(report('nb', BLOCKS), MADE));
    const read = inOrder(root).map(({ type, text }) => [type, text]);
    const [first, second, third, ...rest] = read;
    expect([first, second, third]).toEqual([
      ['P', 'Prøvebyen helse'],
      ['H1', 'Rapport til brukerutvalget'],
      ['P', 'Post A'],
    ]);
    const statement = `om lag sju av ti (72 %) svarte ja`;
    expect(rest).toEqual([
      ['P', '312 har svart. Blåbærsyltetøy, Šaddočáhppi.'],
      ['H2', 'Informasjon'],
      ['H3', 'Hvordan er det nå?'],
      ...Array.from({ length: 40 }, (_, index) => [
        ['Lbl', '•'],
        ['P', `Utsagn ${index}: ${long(statement, 4)}`],
        ['P', 'Moderat belegg.'],
      ]).flat(),
      ['P', 'Noe vises ikke'],
      ['P', 'Færre enn 5 har svart.'],
      ['Caption', 'Kort fortalt'],
      ['TH', 'Tema'],
      ['TH', 'Nå'],
      ['TH', 'Ventetid'],
      ['TD', 'For lang'],
      ['TH', 'Respekt'],
      ['TD', 'God'],
    ]);
  });

  it('is one text where a paragraph goes over pages', async () => {
    const text = Array.from({ length: 1500 }, (_, index) => `ord${index}`).join(' ');
    const pdf = readPdf(await writePdf(report('nb', [{ kind: 'paragraph', text }]), MADE));
    expect(pdf.pages).toBeGreaterThan(2);
    expect(pdf.stray).toBe('');
    const read = inOrder(pdf.root).at(-1)?.text.split(' ') ?? [];
    expect([read.length, read[0], read.at(-1)]).toEqual([1500, 'ord0', 'ord1499']);
  });

  it('has lists and tables that are lists and tables', async () => {
    const { root } = readPdf(await writePdf(report('nb', BLOCKS), MADE));
    const shape = (element: ReadElement | undefined): unknown =>
      element && [element.type, element.children.map(({ type }) => type)];
    const list = root.children.find(({ type }) => type === 'L');
    expect(list?.children).toHaveLength(40);
    expect(shape(list?.children[0])).toEqual(['LI', ['Lbl', 'LBody']]);
    expect(shape(root.children.find(({ type }) => type === 'Table'))).toEqual(['Table', ['Caption', 'TR', 'TR', 'TR']]);
  });

  it('says what letters from right to left say, beside their shapes', async () => {
    const text = 'أجاب 312 شخصاً في Post A';
    const { root, language } = readPdf(await writePdf(report('ar', [{ kind: 'paragraph', text }]), MADE));
    expect(language).toBe('ar');
    expect(root.children.at(-1)).toMatchObject({ type: 'P', actual: text });
  });

  it('is the same file when it is written again', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => writePdf(report('nb', BLOCKS), MADE)));
    expect(one?.length).toBe(other?.length);
  });
});
