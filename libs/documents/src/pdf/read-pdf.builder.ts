import { inflateSync } from 'node:zlib';

/** An element of a PDF's structure, with what is read out in it. */
export interface ReadElement {
  type: string;
  text: string;
  language: string | undefined;
  actual: string | undefined;
  children: ReadElement[];
}

export interface ReadPdf {
  title: string;
  language: string;
  marked: boolean;
  pages: number;
  fontsInside: boolean;
  root: ReadElement;
  /** Text that belongs to no element and is not marked as decoration either. */
  stray: string;
}

/**
 * Reads structure and text of a PDF back, sharing nothing with what wrote it: objects, the tree of elements, the marked pieces of
 * each page, and the letters of each font by its map to Unicode (ISO 32000-1, 14.6 to 14.8 and 9.10).
 */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, string>();
  for (const match of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(match[1] ?? '', match[2] ?? '');
  const at = (reference: string | undefined): string => objects.get(reference ?? '') ?? '';
  const streamOf = (body: string): string => {
    const raw = /stream\r?\n([\s\S]*?)\nendstream/.exec(body)?.[1] ?? '';
    return body.includes('/FlateDecode') ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
  };
  const entry = (body: string, key: string) => new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(body)?.[1];
  const all = [...objects.values()];
  const catalog = all.find((body) => /\/Type \/Catalog/.test(body)) ?? '';
  const pages = [...objects].filter(([, body]) => /\/Type \/Page\b(?!s)/.test(body));

  const letters = (font: string): Map<string, string> => {
    const map = new Map<string, string>();
    const table = streamOf(at(entry(at(font), 'ToUnicode')));
    for (const [, from = '', list = ''] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
      // Letters drawn as one, such as "fi", stand with a space between.
      [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, code = ''], index) => {
        const glyph = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0');
        map.set(
          glyph,
          (code.match(/[0-9a-f]{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join(''),
        );
      });
    }
    return map;
  };

  const said = new Map<string, string>();
  let stray = '';
  for (const [number, page] of pages) {
    const resources = page.includes('/Resources <<') ? page : `${page}${at(entry(page, 'Resources'))}`;
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font = '']) => [name, letters(font)]),
    );
    let font = new Map<string, string>();
    const open: (string | null)[] = [];
    const words = /\/(\w+) (<<[\s\S]*?>>) BDC|\bEMC\b|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g;
    for (const match of streamOf(at(entry(page, 'Contents'))).matchAll(words)) {
      if (match[1]) {
        const mcid = /\/MCID (\d+)/.exec(match[2] ?? '')?.[1];
        open.push(mcid === undefined ? null : `${number} ${mcid}`);
      } else if (match[0] === 'EMC') open.pop();
      else if (match[3]) font = fonts.get(match[3]) ?? new Map();
      else {
        const glyphs = [...(match[4] ?? '').matchAll(/<([0-9a-f]+)>/g)].flatMap(
          ([, hex = '']) => hex.match(/.{4}/g) ?? [],
        );
        const text = glyphs.map((glyph) => font.get(glyph) ?? '?').join('');
        const key = open.at(-1);
        if (key === undefined) stray += text;
        else if (key !== null) said.set(key, (said.get(key) ?? '') + text);
      }
    }
  }

  const element = (reference: string): ReadElement => {
    const body = at(reference);
    const kids = /\/K \[([\s\S]*?)\](?=\s*(?:\n|\/|>>))/.exec(body)?.[1] ?? '';
    // Pieces on other pages name theirs; the element's own page stands outside the list.
    const own = entry(body.replace(kids, ''), 'Pg') ?? '';
    const children: ReadElement[] = [];
    let text = '';
    for (const [, inner, kid, mcid] of kids.matchAll(/<<([\s\S]*?)>>|(\d+) 0 R|(\d+)/g)) {
      if (inner) text += said.get(`${entry(inner, 'Pg')} ${/\/MCID (\d+)/.exec(inner)?.[1]}`) ?? '';
      else if (kid) children.push(element(kid));
      else text += said.get(`${own} ${mcid}`) ?? '';
    }
    return {
      type: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
      text: text.replace(/\s+/g, ' ').trim(),
      language: stringIn(body, 'Lang'),
      actual: stringIn(body, 'ActualText'),
      children,
    };
  };
  const tree = at(entry(catalog, 'StructTreeRoot'));
  const info = at(/\/Info (\d+) 0 R/.exec(file)?.[1]);
  return {
    title: stringIn(info, 'Title') ?? stringIn(`/Title ${at(entry(info, 'Title'))}`, 'Title') ?? '',
    language: stringIn(catalog, 'Lang') ?? '',
    marked: /\/Marked true/.test(at(entry(catalog, 'MarkInfo'))),
    pages: pages.length,
    fontsInside: all
      .filter((body) => /\/Type \/FontDescriptor/.test(body))
      .every((body) => /\/FontFile[23]? \d+ 0 R/.test(body)),
    root: element(/\/K \[(\d+) 0 R/.exec(tree)?.[1] ?? ''),
    stray: stray.trim(),
  };
}

/** A text of a dictionary: as letters, or in UTF-16 with its mark in front, where its brackets are written with a stroke before. */
function stringIn(body: string, key: string): string | undefined {
  const raw = new RegExp(`/${key} \\(((?:\\\\.|[^\\\\)])*)\\)`, 's').exec(body)?.[1];
  if (raw === undefined) return undefined;
  const plain = raw.replace(/\\(.)/gs, (_, letter: string) => ({ n: '\n', r: '\r', t: '\t' })[letter] ?? letter);
  const bytes = Buffer.from(plain, 'latin1');
  return bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString('utf16le') : plain;
}

/** The elements in the order in which they are read, those with text of their own. */
export function inOrder(element: ReadElement): ReadElement[] {
  return [...(element.text ? [element] : []), ...element.children.flatMap(inOrder)];
}
