import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import {
  linesIn,
  MOST_TEXTS,
  noTranslations,
  type ReadTranslations,
  type TranslationUnit,
} from './translation-unit.ts';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';
const ATTRIBUTES = ':@';
const TEXT = '#text';
/** Category of the note that names a recording. */
const AUDIO = 'audio';

/**
 * XLIFF 2.1 (OASIS 2018), which the tools of translators read. A text's key is the unit's name, since an id may hold no
 * stroke; `state` says whether somebody has read the two texts beside each other.
 */
export function translationsToXliff(
  units: readonly TranslationUnit[],
  { from, to, original }: { from: string; to: string; original: string },
): string {
  const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, indentBy: ' ' });
  const document: unknown = builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    xliff: {
      '@xmlns': NAMESPACE,
      '@version': '2.1',
      '@srcLang': from,
      '@trgLang': to,
      file: {
        '@id': 'f1',
        '@original': original,
        '@xml:space': 'preserve',
        unit: units.map(({ key, note, source, target, reviewed, audio }, index) => ({
          '@id': `u${index + 1}`,
          '@name': key,
          notes: { note: audio ? [note, { '@category': AUDIO, '#text': audio }] : note },
          segment: {
            '@state': target === '' ? 'initial' : reviewed ? 'reviewed' : 'translated',
            source,
            ...(target !== '' && { target }),
          },
        })),
      },
    },
  });
  return String(document);
}

type XmlNode = Readonly<Record<string, unknown>>;

/**
 * Reads XLIFF 2.0 and 2.1, from us or from a tool in between: units inside groups, texts cut in segments, and inline codes,
 * which become their plain equivalent where they have one and are told of where they have none. No document type is read,
 * so a file can name no entities and no other files.
 */
export function translationsFromXliff(text: string): ReadTranslations {
  if (/<!DOCTYPE/iu.test(text)) return noTranslations({ code: 'not-readable', place: 'DOCTYPE' });
  const valid = XMLValidator.validate(text);
  if (valid !== true) return noTranslations({ code: 'not-readable', place: String(valid.err.line) });
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    removeNSPrefix: true,
  });
  const nodes = parser.parse(text) as XmlNode[];
  const root = nodes.find((node) => 'xliff' in node);
  const version = root && attribute(root, 'version');
  if (!root || !version?.startsWith('2.')) return noTranslations({ code: 'not-xliff-2', place: version ?? '1' });
  const read: ReadTranslations = {
    source: attribute(root, 'srcLang'),
    target: attribute(root, 'trgLang'),
    units: [],
    audio: [],
    empty: 0,
    problems: [],
  };
  const units = unitsIn(childrenOf(root, 'xliff'));
  if (units.length > MOST_TEXTS) return noTranslations({ code: 'too-many-texts', place: String(units.length) });
  const lineOf = linesIn(text);
  const seen = new Set<string>();
  for (const unit of units) {
    const key = attribute(unit, 'name') ?? attribute(unit, 'id') ?? '';
    if (seen.has(key)) {
      read.problems.push({ code: 'double-key', place: key });
      continue;
    }
    seen.add(key);
    const parts = childrenOf(unit, 'unit');
    for (const asset of audioIn(parts)) read.audio.push({ key, asset, line: lineOf(asset) });
    readUnit(key, parts, read);
  }
  return read;
}

/** The recording that a unit names in its notes. */
function audioIn(parts: readonly XmlNode[]): string[] {
  return parts
    .flatMap((part) => childrenOf(part, 'notes'))
    .filter((note) => 'note' in note && attribute(note, 'category') === AUDIO)
    .map((note) => flat(childrenOf(note, 'note')).text.trim())
    .filter((name) => name !== '')
    .slice(0, 1);
}

/** Units at any depth of files and groups. */
function unitsIn(nodes: readonly XmlNode[]): XmlNode[] {
  return nodes.flatMap((node) => {
    if ('unit' in node) return [node];
    const inner = ['file', 'group'].find((name) => name in node);
    return inner ? unitsIn(childrenOf(node, inner)) : [];
  });
}

function readUnit(key: string, parts: readonly XmlNode[], read: ReadTranslations): void {
  let source = '';
  let target = '';
  let segments = 0;
  let translated = 0;
  let dropped = false;
  for (const part of parts) {
    const name = ['segment', 'ignorable'].find((each) => each in part);
    if (!name) continue;
    const inner = childrenOf(part, name);
    const own = inner.find((node) => 'source' in node);
    const other = inner.find((node) => 'target' in node);
    const original = own ? flat(childrenOf(own, 'source')) : { text: '', dropped: false };
    const words = other ? flat(childrenOf(other, 'target')) : undefined;
    source += original.text;
    dropped ||= words?.dropped ?? false;
    if (name === 'segment') {
      segments += 1;
      if (words && words.text.trim() !== '') translated += 1;
    }
    // What may be left alone between two segments is the same in both languages unless said.
    target += words?.text ?? (name === 'ignorable' ? original.text : '');
  }
  if (translated === 0) read.empty += 1;
  else if (translated < segments) read.problems.push({ code: 'segment-without-words', place: key });
  else read.units.push({ key, source, target });
  if (dropped && translated > 0) read.problems.push({ code: 'codes-dropped', place: key });
}

/** Text with its inline codes as plain text. `dropped`: one of them says nothing that could stand for it. */
function flat(nodes: readonly XmlNode[]): { text: string; dropped: boolean } {
  let text = '';
  let dropped = false;
  for (const node of nodes) {
    if (TEXT in node) {
      text += String(node[TEXT]);
      continue;
    }
    const name = Object.keys(node).find((each) => each !== ATTRIBUTES) ?? '';
    if (name === 'cp') text += String.fromCodePoint(Number.parseInt(attribute(node, 'hex') ?? '20', 16) || 32);
    else if (name === 'ph') {
      const equivalent = attribute(node, 'equiv') ?? attribute(node, 'disp');
      text += equivalent ?? '';
      dropped ||= equivalent === undefined;
    } else if (name !== 'sm' && name !== 'em') {
      const inner = flat(childrenOf(node, name));
      text += inner.text;
      dropped ||= inner.dropped || (name !== 'mrk' && name !== '');
    }
  }
  return { text, dropped };
}

function childrenOf(node: XmlNode, name: string): XmlNode[] {
  const children = node[name];
  return Array.isArray(children) ? (children as XmlNode[]) : [];
}

function attribute(node: XmlNode, name: string): string | undefined {
  const attributes = node[ATTRIBUTES];
  const value = typeof attributes === 'object' && attributes !== null ? (attributes as XmlNode)[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
