import type { ToldPoster } from '@medvirk/reports';
import { drawQr } from './qr-code.ts';
import { type Element, TaggedPdf, type TextLook } from './tagged-pdf.ts';

const BLACK = '#000000';
const QR = 96;

/**
 * "You said - we did" on A4, in black on white. Letters are as large as the page lets them be, from 24 points down to 13; what does not
 * fit then goes on on another page.
 */
export async function writeToldPoster(poster: ToldPoster, made: Date): Promise<Uint8Array> {
  const { title, organisation, language } = poster;
  const facts = {
    title: `${title}: ${poster.survey}`,
    author: organisation,
    language,
    size: 'A4',
    margin: 44,
    made,
  } as const;
  let size = 24;
  // Tried out on paper that is thrown away: how high lines become is known only when they are laid out.
  while (size > 13 && (await pagesOf(poster, facts, size)) > 1) size -= 1;
  const out = new TaggedPdf(facts);
  draw(out, poster, size);
  return out.finish();
}

async function pagesOf(
  poster: ToldPoster,
  facts: ConstructorParameters<typeof TaggedPdf>[0],
  size: number,
): Promise<number> {
  const trial = new TaggedPdf(facts);
  draw(trial, poster, size);
  const pages = trial.pdf.bufferedPageRange().count;
  await trial.finish();
  return pages;
}

function draw(out: TaggedPdf, poster: ToldPoster, size: number): void {
  const plain: TextLook = { size: size * 0.8, colour: BLACK, leading: 1.3 };
  const bold: TextLook = { ...plain, weight: 'bold' };
  out.text('P', `${poster.organisation} – ${poster.survey}`, { ...plain, size: 14 });
  out.text('H1', poster.title, { size: 44, weight: 'bold', colour: BLACK, leading: 1.15 });
  out.text('P', poster.basis, { ...plain, size: 14 });
  out.y += 6;
  if (poster.introduction) {
    out.text('P', poster.introduction, plain);
    out.y += 4;
  }
  for (const theme of poster.themes) {
    out.decoration(() => out.pdf.rect(out.left, out.y, out.width, 2).fill(BLACK));
    out.y += 6;
    out.need(size * 6);
    out.text('H2', theme.name, { ...bold, size });
    const both = [
      [poster.said, theme.said],
      [poster.did, theme.did],
    ] as const;
    const part = out.element('Sect');
    for (const [head, lines] of both) twoColumns(out, part, head, lines, plain, bold);
    out.y += size * 0.4;
  }
  foot(out, poster, plain);
}

function twoColumns(
  out: TaggedPdf,
  under: Element,
  head: string,
  lines: readonly string[],
  plain: TextLook,
  bold: TextLook,
): void {
  const column = Math.max(96, plain.size * 6.2);
  const height = lines.reduce((sum, line) => sum + out.heightOf(line, out.width - column, plain) + 3, 0);
  out.need(Math.min(height, 200));
  const top = out.y;
  out.text('H3', head, bold, { under, width: column });
  out.y = top;
  for (const line of lines) {
    out.text('P', line, plain, { under, left: out.left + column, width: out.width - column });
    out.y += 3;
  }
}

function foot(out: TaggedPdf, poster: ToldPoster, plain: TextLook): void {
  const look: TextLook = { ...plain, size: Math.min(plain.size, 13) };
  out.need(QR + 12);
  out.decoration(() => out.pdf.rect(out.left, out.y, out.width, 2).fill(BLACK));
  out.y += 8;
  const top = out.y;
  out.content(out.element('Figure', undefined, { alt: `QR: ${poster.typed}` }), () =>
    drawQr(out.pdf, poster.address, out.left + out.width - QR, top, QR),
  );
  const width = out.width - QR - 16;
  for (const line of poster.council) out.text('P', line, look, { width });
  out.y += 4;
  out.text('P', `${poster.more} ${poster.typed}`, { ...look, weight: 'bold' }, { width });
  out.y = Math.max(out.y, top + QR);
}
