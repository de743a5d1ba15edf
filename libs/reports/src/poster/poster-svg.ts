import type { PosterPage, SurveyPoster } from './survey-poster.ts';

/** A QR code: its squares a side, and which of them are dark. */
export interface QrSquares {
  size: number;
  isDark: (row: number, column: number) => boolean;
}

/** Millimetres; A5 is A4 at the root of a half. */
const PAPER = { A4: [210, 297], A5: [148, 210] } as const;
/** Everything is laid out in points of an A4 page, as on the PDF. */
const [WIDTH, HEIGHT, MARGIN] = [595, 842, 48] as const;
/** Light squares around a code, without which cameras do not find it (ISO/IEC 18004). */
const QUIET = 4;
const RIGHT_TO_LEFT = /^(ar|fa|ur|he|ckb|ps|prs|sd|ug|yi)\b/;

interface Look {
  size: number;
  bold?: boolean;
  language?: string;
}

/**
 * One page of a poster as SVG: text stays text, so that a printer or an intranet can change it, set in whatever the machine's own
 * sans serif is. Lines are broken by estimated widths, on the wide side.
 */
export function posterSvg(
  { size, title, language, organisation }: SurveyPoster,
  page: PosterPage,
  qr: QrSquares,
): string {
  const [main, ...others] = page.texts;
  const parts: string[] = [];
  let y = MARGIN;
  const write = (text: string, look: Look): void => {
    for (const line of linesOf(text, look)) {
      y += look.size * 1.25;
      parts.push(textElement(line, y - look.size * 0.3, look));
    }
  };
  const rule = (height: number): void => {
    parts.push(`<rect x="${MARGIN}" y="${round(y)}" width="${WIDTH - 2 * MARGIN}" height="${height}"/>`);
  };
  write(organisation, { size: 16 });
  write(page.unit, { size: 24, bold: true });
  y += 18;
  rule(3);
  y += 18;
  write(main?.invite ?? '', { size: (main?.invite.length ?? 0) > 50 ? 30 : 40, bold: true });
  y += 12;
  const side = others.length > 2 ? 220 : 270;
  parts.push(codeElement(qr, (WIDTH - side) / 2, y, side, page.typed));
  y += side + 2;
  write(main?.scan ?? '', { size: 15 });
  y += 4;
  write(page.typed, { size: page.typed.length > 34 ? 19 : 26, bold: true, language: 'zxx' });
  y += 10;
  write(main?.promise ?? '', { size: 13 });
  if (others.length > 0) {
    y += 14;
    rule(1);
    y += 6;
    const small = others.length > 4 ? 9.5 : 11;
    for (const text of others) {
      write(`${text.name}: ${text.invite}`, { size: small + 1.5, bold: true, language: text.language });
      write(`${text.scan.replace(/[:：]$/, '')}. ${text.promise}`, { size: small, language: text.language });
      y += 4;
    }
  }
  const [width, height] = PAPER[size];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${WIDTH} ${HEIGHT}" ` +
    `lang="${escaped(language)}" font-family="Inter, 'Noto Sans', 'Segoe UI', Arial, sans-serif" text-anchor="middle" fill="#000">` +
    `<title>${escaped(title)} – ${escaped(page.unit)}</title><rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>`
  );
}

function textElement(text: string, y: number, { size, bold, language }: Look): string {
  const weight = bold ? ' font-weight="700"' : '';
  const tag = language === undefined ? '' : ` lang="${escaped(language)}"`;
  const direction = language !== undefined && RIGHT_TO_LEFT.test(language) ? ' direction="rtl"' : '';
  return `<text x="${WIDTH / 2}" y="${round(y)}" font-size="${size}"${weight}${tag}${direction}>${escaped(text)}</text>`;
}

/** One path, a strip for each run of dark squares: seams between squares would show in print. */
function codeElement(qr: QrSquares, left: number, top: number, side: number, typed: string): string {
  const step = side / (qr.size + 2 * QUIET);
  const strips: string[] = [];
  for (let row = 0; row < qr.size; row += 1) {
    for (let from = 0; from < qr.size; from += 1) {
      if (!qr.isDark(row, from)) continue;
      let to = from;
      while (to + 1 < qr.size && qr.isDark(row, to + 1)) to += 1;
      strips.push(`M${from + QUIET} ${row + QUIET}h${to - from + 1}v1h-${to - from + 1}z`);
      from = to;
    }
  }
  return (
    `<g role="img" aria-label="QR: ${escaped(typed)}" shape-rendering="crispEdges" ` +
    `transform="translate(${round(left)} ${round(top)}) scale(${step.toFixed(4)})"><path d="${strips.join('')}"/></g>`
  );
}

function linesOf(text: string, look: Look): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, look) > WIDTH - 2 * MARGIN) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** In points, a little more than common sans serifs take. */
function widthOf(text: string, { size, bold }: Look): number {
  const ems = [...text].reduce(
    (sum, sign) => sum + (/[ilj.,:;'!|()]/.test(sign) ? 0.33 : /[mwMWÆ@%]/.test(sign) ? 0.95 : 0.6),
    0,
  );
  return ems * size * (bold ? 1.06 : 1);
}

const round = (number: number): number => Math.round(number * 100) / 100;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
