import { codeInGroups, type LetterText } from '@medvirk/reports';
import { drawQr } from './qr-code.ts';
import { TaggedPdf, type TextLook } from './tagged-pdf.ts';

const BLACK = '#000000';
const BODY: TextLook = { size: 13, colour: BLACK, leading: 1.4 };
const QR = 150;

/** What is each person's own: the code, the address with it, and the letter's number. */
export interface LetterCode {
  /** Null in a letter that sends its reader back to the code of an earlier one. */
  code: string | null;
  address: string;
  /** Null where letters carry none. */
  number: string | null;
}

/** Letters, a page each: black on white, large enough for who reads with difficulty, with a code for the camera and one to type. */
export async function writeLetters(text: LetterText, codes: readonly LetterCode[], made: Date): Promise<Uint8Array> {
  const { organisation, language } = text;
  const out = new TaggedPdf({ title: organisation, author: organisation, language, size: 'A4', margin: 70, made });
  codes.forEach((code, index) => {
    if (index > 0) out.newPage();
    drawLetter(out, text, code);
  });
  return out.finish();
}

function drawLetter(out: TaggedPdf, text: LetterText, { code, address, number }: LetterCode): void {
  const section = out.element('Sect');
  const under = { under: section };
  const gap = (points: number) => {
    out.y += points;
  };
  out.text('H1', text.organisation, { ...BODY, size: 18, weight: 'bold' }, under);
  if (number && text.number) out.text('P', `${text.number} ${number}`, { ...BODY, size: 11 }, under);
  // Room for a window in the envelope, with an address that is written elsewhere.
  gap(number ? 74 : 90);
  out.text('P', text.greeting, BODY, under);
  gap(8);
  for (const line of text.lines) {
    out.text('P', line, BODY, under);
    gap(8);
  }
  gap(12);
  out.text('P', text.withPhone, { ...BODY, weight: 'bold' }, under);
  gap(6);
  const top = out.y;
  const figure = out.element('Figure', section, { alt: `QR: ${code ? text.code : address}` });
  out.content(figure, () => drawQr(out.pdf, address, out.left, top, QR));
  out.y = top + QR + 12;
  out.text('P', text.withTyping, { ...BODY, weight: 'bold' }, under);
  gap(8);
  if (code) out.text('P', `${text.code}: ${codeInGroups(code)}`, { ...BODY, size: 20, weight: 'bold' }, under);
  gap(18);
  for (const line of text.foot) {
    out.text('P', line, { ...BODY, size: 12 }, under);
    gap(6);
  }
}
