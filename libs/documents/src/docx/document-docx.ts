import type { Block, ReadingDocument } from '@medvirk/reports';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { isRightToLeft } from '../pdf/fonts.ts';

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const GREY = '4B5563';
const BULLETS = 'bullets';

/** A document as DOCX, with real headings, lists and tables, so that people can go on writing in it. */
export async function writeDocx(document: ReadingDocument): Promise<Uint8Array> {
  const bidirectional = isRightToLeft(document.language);
  const children = [
    new Paragraph({ children: [new TextRun({ text: document.author, color: GREY })], bidirectional }),
    new Paragraph({ text: document.title, heading: HeadingLevel.TITLE, bidirectional }),
    new Paragraph({ children: [new TextRun({ text: document.subtitle, color: GREY, size: 26 })], bidirectional }),
    ...document.blocks.flatMap((block) => partsOf(block, bidirectional)),
  ];
  const file = new Document({
    title: document.title,
    creator: document.author,
    description: document.subtitle,
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: document.language } },
          paragraph: { spacing: { after: 120 } },
        },
        title: { run: { size: 48, bold: true, font: 'Calibri' } },
      },
    },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
            {
              level: 1,
              format: LevelFormat.BULLET,
              text: '–',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 720, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [{ footers: { default: footerOf(document) }, children }],
  });
  return Packer.toBuffer(file);
}

function footerOf({ footer, pageWord }: ReadingDocument): Footer {
  const run = { color: GREY, size: 16 };
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ ...run, text: `${footer} · ${pageWord} ` }),
          new TextRun({ ...run, children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

function partsOf(block: Block, bidirectional: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: block.text,
          heading: LEVELS[block.level],
          keepNext: true,
          bidirectional,
          spacing: { before: 240, after: 80 },
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          children: [
            new TextRun({
              text: block.text,
              ...(block.tone === 'lead' ? { size: 26 } : {}),
              ...(block.tone === 'quiet' ? { color: GREY, size: 19 } : {}),
            }),
          ],
          bidirectional,
        }),
      ];
    case 'list':
      return block.items.flatMap(({ text, under = [] }) => [
        new Paragraph({ text, numbering: { reference: BULLETS, level: 0 }, bidirectional, spacing: { after: 60 } }),
        ...under.map(
          (line) =>
            new Paragraph({
              children: [new TextRun({ text: line, color: GREY, size: 19 })],
              numbering: { reference: BULLETS, level: 1 },
              bidirectional,
              spacing: { after: 40 },
            }),
        ),
      ]);
    case 'note':
      return [block.title, ...block.lines].map(
        (text, index) =>
          new Paragraph({
            children: [new TextRun({ text, bold: index === 0 })],
            bidirectional,
            border: {
              [bidirectional ? 'right' : 'left']: { style: BorderStyle.SINGLE, size: 18, space: 8, color: '9CA3AF' },
            },
            spacing: { after: 60 },
          }),
      );
    case 'table':
      return [
        new Paragraph({ children: [new TextRun({ text: block.caption, bold: true })], keepNext: true, bidirectional }),
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          visuallyRightToLeft: bidirectional,
          rows: [rowOf(block.header, true), ...block.rows.map((cells) => rowOf(cells, false))],
        }),
        new Paragraph({ text: '' }),
      ];
    case 'page-break':
      return [new Paragraph({ text: '', pageBreakBefore: true })];
  }
}

function rowOf(cells: readonly string[], isHead: boolean): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (text, index) =>
        new TableCell({
          children: [new Paragraph({ children: [new TextRun({ text, size: 19, bold: isHead || index === 0 })] })],
        }),
    ),
  });
}
