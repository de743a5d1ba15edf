import type { PaperForm, PaperQuestion, PenAnswer } from '@medvirk/reports';
import { type Element, TaggedPdf, type TextLook } from './tagged-pdf.ts';

const BLACK = '#000000';
/** 12 points at least: many who answer on paper read with difficulty. */
const BODY: TextLook = { size: 12, colour: BLACK, leading: 1.35 };
const BOLD: TextLook = { ...BODY, weight: 'bold' };
const SMALL: TextLook = { ...BODY, size: 10.5 };
const BOX = 12;

/** A questionnaire to be printed and answered with a pen, A4, black on white. */
export async function writePaperForm(form: PaperForm, made: Date): Promise<Uint8Array> {
  const { title, organisation, unit, language, intro, sections, outro, pageWord } = form;
  const out = new TaggedPdf({ title, author: organisation, language, size: 'A4', margin: 54, made });
  out.text('P', unit ? `${organisation} – ${unit}` : organisation, BODY);
  out.text('H1', title, { size: 26, weight: 'bold', colour: BLACK, leading: 1.2 });
  out.y += 6;
  for (const line of intro.filter((each) => each !== '')) {
    out.text('P', line, BODY);
    out.y += 3;
  }
  for (const section of sections) {
    out.y += 14;
    out.need(120);
    if (section.title) out.text('H2', section.title, { size: 17, weight: 'bold', colour: BLACK, leading: 1.25 });
    for (const question of section.questions) drawQuestion(out, question);
  }
  out.y += 16;
  out.need(60);
  for (const line of outro) out.text('P', line, BODY);
  return out.finish((page, pages) => `${title}   ·   ${pageWord} ${page}/${pages}`);
}

function drawQuestion(out: TaggedPdf, { number, text, notes, answers, away }: PaperQuestion): void {
  out.y += 12;
  const words = number === undefined ? text : `${number}. ${text}`;
  const look = number === undefined ? BODY : BOLD;
  // A question and its answers stay on one page wherever they can.
  const wanted =
    out.heightOf(words, out.width, look) + 24 + answers.reduce((sum, answer) => sum + heightOf(out, answer), 0);
  out.need(Math.min(wanted + away.length * 20, 420));
  const part = out.element('Sect');
  out.text(number === undefined ? 'P' : 'H3', words, look, { under: part });
  for (const note of notes) out.text('P', note, SMALL, { under: part });
  out.y += 3;
  for (const answer of answers) drawAnswer(out, part, answer);
  if (away.length > 0) {
    out.y += 3;
    drawBoxes(out, part, away, false);
  }
}

function heightOf(out: TaggedPdf, answer: PenAnswer): number {
  switch (answer.kind) {
    case 'boxes':
    case 'numbers':
      return answer.options.reduce((sum, option) => sum + out.heightOf(option, out.width - 24, BODY) + 4, 0);
    case 'row':
      return 50;
    case 'lines':
      return answer.count * 24 + (answer.label ? 18 : 0);
    case 'table':
      return (answer.rows.length + 1) * 30;
  }
}

function drawAnswer(out: TaggedPdf, part: Element, answer: PenAnswer): void {
  switch (answer.kind) {
    case 'boxes':
      drawBoxes(out, part, answer.options, answer.several);
      break;
    case 'numbers':
      drawNumbers(out, part, answer.options);
      break;
    case 'row':
      drawRow(out, part, answer.points);
      break;
    case 'lines':
      drawLines(out, part, answer.count, answer.label);
      break;
    case 'table':
      drawTable(out, part, answer);
      break;
  }
}

/** A round box where one is chosen, a square one where several are: as on the screen. */
function box(out: TaggedPdf, left: number, top: number, several: boolean): void {
  out.decoration(() => {
    out.pdf.lineWidth(1.1);
    if (several) out.pdf.rect(left, top, BOX, BOX).stroke(BLACK);
    else out.pdf.circle(left + BOX / 2, top + BOX / 2, BOX / 2).stroke(BLACK);
  });
}

function drawBoxes(out: TaggedPdf, part: Element, options: readonly string[], several: boolean): void {
  const list = out.element('L', part);
  for (const option of options) {
    out.need(out.heightOf(option, out.width - 24, BODY) + 4);
    box(out, out.isRightToLeft ? out.left + out.width - BOX : out.left, out.y + 2.5, several);
    const item = out.element('LI', list);
    const left = out.isRightToLeft ? out.left : out.left + 24;
    out.text('LBody', option, BODY, { under: item, left, width: out.width - 24 });
    out.y += 4;
  }
}

function drawNumbers(out: TaggedPdf, part: Element, options: readonly string[]): void {
  const list = out.element('L', part);
  for (const option of options) {
    out.need(26);
    const left = out.isRightToLeft ? out.left + out.width - 30 : out.left;
    out.decoration(() => out.pdf.lineWidth(1.1).rect(left, out.y, 30, 20).stroke(BLACK));
    const item = out.element('LI', list);
    out.y += 2;
    out.text('LBody', option, BODY, {
      under: item,
      left: out.isRightToLeft ? out.left : out.left + 40,
      width: out.width - 40,
    });
    out.y += 7;
  }
}

/** Numbers with words at the ends: 0 to 10. */
function drawRow(out: TaggedPdf, part: Element, points: Extract<PenAnswer, { kind: 'row' }>['points']): void {
  const inOrder = out.isRightToLeft ? [...points].reverse() : points;
  const step = out.width / inOrder.length;
  out.need(58);
  const top = out.y;
  for (const index of inOrder.keys()) box(out, out.left + step * (index + 0.5) - BOX / 2, top, false);
  const list = out.element('L', part);
  let lowest = top;
  // Read in the order of the scale, whichever way it is drawn.
  points.forEach(({ value, label }, index) => {
    const place = out.isRightToLeft ? inOrder.length - 1 - index : index;
    out.y = top + BOX + 2;
    const item = out.element('LI', list);
    const words = label ? `${value}\n${label}` : value;
    out.text(
      'LBody',
      words,
      { ...SMALL, align: 'centre' },
      { under: item, left: out.left + step * place, width: step },
    );
    lowest = Math.max(lowest, out.y);
  });
  out.y = lowest + 4;
}

function drawLines(out: TaggedPdf, part: Element, count: number, label: string | undefined): void {
  if (label) out.text('P', label, SMALL, { under: part });
  for (let line = 0; line < count; line += 1) {
    out.need(24);
    out.y += 22;
    const y = out.y;
    out.decoration(() =>
      out.pdf
        .lineWidth(0.7)
        .moveTo(out.left, y)
        .lineTo(out.left + out.width, y)
        .stroke('#555555'),
    );
  }
  out.y += 4;
}

function drawTable(
  out: TaggedPdf,
  part: Element,
  { columns, rows, several }: Extract<PenAnswer, { kind: 'table' }>,
): void {
  const first = out.width * (columns.length > 6 ? 0.34 : 0.42);
  const step = (out.width - first) / columns.length;
  const head: TextLook = { ...SMALL, size: columns.length > 5 ? 8.5 : 9.5, align: 'centre', leading: 1.2 };
  const table = out.element('Table', part);
  const leftOf = (index: number): number =>
    out.isRightToLeft ? out.left + step * (columns.length - 1 - index) : out.left + first + step * index;
  const rowLeft = out.isRightToLeft ? out.left + step * columns.length : out.left;
  const headHeight = Math.max(...columns.map((column) => out.heightOf(column, step - 4, head)));
  out.need(headHeight + 60);
  const headRow = out.element('TR', table);
  const top = out.y;
  out.element('TD', headRow);
  columns.forEach((column, index) => {
    out.y = top;
    out.text('TH', column, head, { under: headRow, left: leftOf(index) + 2, width: step - 4 });
  });
  out.y = top + headHeight + 4;
  for (const row of rows) {
    const height = Math.max(out.heightOf(row, first - 8, SMALL), BOX) + 10;
    out.need(height);
    const from = out.y;
    out.decoration(() =>
      out.pdf
        .lineWidth(0.5)
        .moveTo(out.left, from)
        .lineTo(out.left + out.width, from)
        .stroke('#555555'),
    );
    const element = out.element('TR', table);
    out.y = from + 4;
    out.text('TH', row, SMALL, { under: element, left: rowLeft, width: first - 8 });
    columns.forEach((_, index) => {
      out.element('TD', element);
      box(out, leftOf(index) + step / 2 - BOX / 2, from + (height - BOX) / 2, several);
    });
    out.y = from + height;
  }
}
