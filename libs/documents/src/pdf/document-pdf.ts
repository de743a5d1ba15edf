import type { Block, ListItem, ReadingDocument } from '@medvirk/reports';
import { BLACK, type Element, TaggedPdf, type TextLook } from './tagged-pdf.ts';

const BODY: TextLook = { size: 10.5 };
const QUIET: TextLook = { size: 9, colour: '#4b5563' };
const LEAD: TextLook = { size: 12.5, leading: 1.5 };
const HEADINGS: Readonly<Record<1 | 2 | 3, TextLook>> = {
  1: { size: 18, weight: 'bold', leading: 1.3 },
  2: { size: 13.5, weight: 'bold', leading: 1.3 },
  3: { size: 11, weight: 'bold', leading: 1.35 },
};
const SPACE_BEFORE: Readonly<Record<1 | 2 | 3, number>> = { 1: 22, 2: 16, 3: 10 };
const LINE = '#9ca3af';
const ACCENT = '#1e3a5f';

/** A document as tagged PDF, A4. @param made printed into the file's facts */
export async function writePdf(document: ReadingDocument, made: Date): Promise<Uint8Array> {
  const { title, subtitle, author, language, footer, pageWord, blocks } = document;
  const out = new TaggedPdf({ title, author, language, size: 'A4', margin: 56, made });
  out.decoration(() => out.pdf.rect(out.left, out.y, 44, 4).fill(ACCENT));
  out.y += 16;
  out.text('P', author, { size: 10.5, colour: '#4b5563' });
  out.y += 2;
  out.text('H1', title, { size: 25, weight: 'bold', leading: 1.25 });
  if (subtitle) out.text('P', subtitle, { size: 12.5, colour: '#374151' });
  out.y += 8;
  for (const block of blocks) drawBlock(out, block);
  return out.finish((page, pages) => `${footer}   ·   ${pageWord} ${page}/${pages}`);
}

function drawBlock(out: TaggedPdf, block: Block): void {
  switch (block.kind) {
    case 'heading':
      drawHeading(out, block.level, block.text);
      break;
    case 'paragraph':
      out.text('P', block.text, block.tone === 'lead' ? LEAD : block.tone === 'quiet' ? QUIET : BODY);
      out.y += 5;
      break;
    case 'list':
      drawList(out, block.items);
      break;
    case 'note':
      drawNote(out, block.title, block.lines);
      break;
    case 'table':
      drawTable(out, block);
      break;
    case 'page-break':
      out.newPage();
      break;
  }
}

function drawHeading(out: TaggedPdf, level: 1 | 2 | 3, text: string): void {
  const look = HEADINGS[level];
  out.y += SPACE_BEFORE[level];
  // A heading is not left alone at the foot of a page.
  out.need(out.heightOf(text, out.width, look) + (level === 1 ? 120 : 40));
  out.text(`H${level + 1}`, text, { ...look, colour: level === 1 ? ACCENT : BLACK });
  out.y += 3;
}

function drawList(out: TaggedPdf, items: readonly ListItem[]): void {
  const list = out.element('L');
  for (const { text, under = [] } of items) {
    const item = out.element('LI', list);
    out.need(out.heightOf(text, out.width - 14, BODY));
    bullet(out, item);
    const body = out.element('LBody', item);
    out.text('P', text, BODY, { under: body, ...indented(out, 14) });
    for (const line of under) out.text('P', line, QUIET, { under: body, ...indented(out, 26) });
    out.y += 4;
  }
  out.y += 2;
}

/** Room on the side where lines begin. */
function indented(out: TaggedPdf, by: number): { left: number; width: number } {
  return { left: out.isRightToLeft ? out.left : out.left + by, width: out.width - by };
}

function bullet(out: TaggedPdf, item: Element): void {
  const left = out.isRightToLeft ? out.left + out.width - 14 : out.left;
  const label = out.element('Lbl', item);
  const [line] = out.linesOf('•', 14, BODY);
  out.content(label, () => {
    if (line) out.line(line, BODY, left, 14, out.isRightToLeft);
  });
}

function drawNote(out: TaggedPdf, title: string, lines: readonly string[]): void {
  const [left, width] = [out.left + 14, out.width - 14];
  const look: TextLook = { ...BODY, size: 10 };
  out.y += 4;
  out.need(60);
  const note = out.element('Sect');
  const texts = [{ text: title, look: { ...look, weight: 'bold' as const } }, ...lines.map((text) => ({ text, look }))];
  for (const { text, look: each } of texts) {
    const from = out.y;
    const page = out.pdf.page;
    out.text('P', text, each, { under: note, left, width });
    out.y += 2;
    const top = page === out.pdf.page ? from : out.left;
    out.decoration(() => out.pdf.rect(out.left, top, 3, out.y - top).fill(LINE));
  }
  out.y += 8;
}

function drawTable(out: TaggedPdf, table: Extract<Block, { kind: 'table' }>): void {
  const look: TextLook = { size: 9, leading: 1.35 };
  const parts = table.widths ?? table.header.map(() => 1);
  const all = parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => (out.width * part) / all);
  const element = out.element('Table');
  out.need(60);
  out.text('Caption', table.caption, { size: 10, weight: 'bold' }, { under: element });
  out.y += 3;
  const drawRow = (cells: readonly string[], isHead: boolean): void => {
    const cellLook: TextLook = isHead ? { ...look, weight: 'bold' } : look;
    const height = Math.max(...cells.map((cell, index) => out.heightOf(cell, (widths[index] ?? 0) - 8, cellLook))) + 7;
    out.need(height);
    const row = out.element('TR', element);
    const top = out.y;
    let left = out.left;
    cells.forEach((cell, index) => {
      out.y = top + 3;
      const isHeader = isHead || index === 0;
      const kind = out.pdf.struct(isHeader ? 'TH' : 'TD');
      if (isHeader) scopeOf(out, kind, isHead ? 'Column' : 'Row');
      row.add(kind);
      out.content(kind, () => {
        for (const line of out.linesOf(cell, (widths[index] ?? 0) - 8, cellLook)) {
          out.line(line, cellLook, left, (widths[index] ?? 0) - 8);
          out.y += cellLook.size * (cellLook.leading ?? 1);
        }
      });
      left += widths[index] ?? 0;
    });
    out.y = top + height;
    out.decoration(() =>
      out.pdf
        .moveTo(out.left, out.y)
        .lineTo(out.left + out.width, out.y)
        .lineWidth(isHead ? 1 : 0.4)
        .stroke(LINE),
    );
  };
  drawRow(table.header, true);
  for (const cells of table.rows) drawRow(cells, false);
  out.y += 10;
}

/** A heading of a column or of a row says so (PDF/UA-1, 7.5). */
function scopeOf(out: TaggedPdf, cell: Element, scope: 'Column' | 'Row'): void {
  const { dictionary } = cell as unknown as { dictionary: { data: Record<string, unknown> } };
  dictionary.data.A = out.pdf.ref({ O: 'Table', Scope: scope });
  (dictionary.data.A as { end(): void }).end();
}
