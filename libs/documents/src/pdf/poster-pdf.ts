import type { PosterPage, SurveyPoster } from '@medvirk/reports';
import { drawQr } from './qr-code.ts';
import { TaggedPdf, type TextLook } from './tagged-pdf.ts';

const BLACK = '#000000';
/** Everything is drawn for A4; A5 is the same at this scale. */
const A5_SCALE = Math.SQRT1_2;

/** Posters in black on white, a page for each unit: read from two metres, and by a camera. */
export async function writePoster(poster: SurveyPoster, made: Date): Promise<Uint8Array> {
  const scale = poster.size === 'A5' ? A5_SCALE : 1;
  const { title, organisation, language, size } = poster;
  const out = new TaggedPdf({ title, author: organisation, language, size, margin: 48 * scale, made });
  poster.pages.forEach((page, index) => {
    if (index > 0) out.newPage();
    drawPage(out, poster, page, scale);
  });
  return out.finish();
}

function drawPage(out: TaggedPdf, { organisation, language }: SurveyPoster, page: PosterPage, scale: number): void {
  const [main, ...others] = page.texts;
  const centred = (points: number, over: Partial<TextLook> = {}): TextLook => ({
    size: points * scale,
    align: 'centre',
    colour: BLACK,
    leading: 1.25,
    ...over,
  });
  const section = out.element('Sect');
  const under = { under: section };
  out.text('P', organisation, centred(16), under);
  out.text('P', page.unit, centred(24, { weight: 'bold' }), under);
  out.y += 18 * scale;
  out.decoration(() => out.pdf.rect(out.left, out.y, out.width, 3 * scale).fill(BLACK));
  out.y += 22 * scale;
  out.text(
    'H1',
    main?.invite ?? '',
    centred((main?.invite.length ?? 0) > 50 ? 30 : 40, { weight: 'bold', leading: 1.15 }),
    under,
  );
  out.y += 12 * scale;
  const qr = (others.length > 2 ? 220 : 270) * scale;
  const top = out.y;
  const figure = out.element('Figure', section, { alt: `QR: ${page.typed}` });
  out.content(figure, () => drawQr(out.pdf, page.address, out.left + (out.width - qr) / 2, top, qr));
  out.y += qr + 6 * scale;
  out.text('P', main?.scan ?? '', centred(15), under);
  out.y += 4 * scale;
  out.text('P', page.typed, centred(page.typed.length > 34 ? 19 : 26, { weight: 'bold' }), under);
  out.y += 12 * scale;
  out.text('P', main?.promise ?? '', centred(13), under);
  if (others.length === 0) return;
  out.y += 12 * scale;
  out.decoration(() => out.pdf.rect(out.left, out.y, out.width, 1 * scale).fill(BLACK));
  out.y += 10 * scale;
  const look = others.length > 4 ? 9.5 : 11;
  for (const text of others) {
    const over = text.language === language ? {} : { language: text.language };
    out.text('P', `${text.name}: ${text.invite}`, centred(look + 1.5, { weight: 'bold', ...over }), under);
    out.text('P', `${text.scan.replace(/[:：]$/, '')}. ${text.promise}`, centred(look, over), under);
    out.y += 4 * scale;
  }
}
