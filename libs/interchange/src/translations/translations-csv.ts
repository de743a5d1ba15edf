import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import {
  linesIn,
  MOST_TEXTS,
  noTranslations,
  type ReadTranslations,
  type TranslationUnit,
} from './translation-unit.ts';

const KEY = 'key';
const NOTE = 'what';
const AUDIO = 'audio';

/**
 * A table with one text a row: key, what it is, and a column for each of the two languages, named by its tag. Semicolons and a
 * byte order mark, which is what spreadsheets set to Norwegian open as columns. Cells that a spreadsheet would take for a
 * formula get an apostrophe in front (OWASP, CSV injection), which reading takes away again. Where something is read aloud by a person,
 * one more column names the recordings.
 */
export function translationsToCsv(units: readonly TranslationUnit[], from: string, to: string): string {
  const isHeard = units.some(({ audio }) => audio !== undefined);
  const rows = units.map(({ key, note, source, target, audio = '' }) =>
    [key, note, source, target, ...(isHeard ? [audio] : [])].map(harmless),
  );
  const heading = [KEY, NOTE, from, to, ...(isHeard ? [AUDIO] : [])];
  return stringify([heading, ...rows], { bom: true, delimiter: ';' });
}

/**
 * Reads such a table back: commas, semicolons or tabs; columns in any order, found by their names.
 * @param to the language whose words are wanted
 */
export function translationsFromCsv(text: string, from: string, to: string): ReadTranslations {
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true });
  } catch (cause) {
    const line = typeof cause === 'object' && cause !== null && 'lines' in cause ? String(cause.lines) : '1';
    return noTranslations({ code: 'not-readable', place: line });
  }
  if (rows.length > MOST_TEXTS) return noTranslations({ code: 'too-many-texts', place: String(rows.length) });
  const [heading = [], ...lines] = rows;
  const names = heading.map((name) => name.trim());
  const [keyAt, sourceAt, targetAt] = [names.indexOf(KEY), names.indexOf(from), names.indexOf(to)];
  const audioAt = names.indexOf(AUDIO);
  const missing = [keyAt < 0 && KEY, targetAt < 0 && to].find((name) => name !== false);
  if (missing !== undefined) return noTranslations({ code: 'column-missing', place: missing });
  const read: ReadTranslations = {
    source: sourceAt < 0 ? undefined : from,
    target: to,
    units: [],
    audio: [],
    empty: 0,
    problems: [],
  };
  const lineOf = linesIn(text);
  const seen = new Set<string>();
  for (const [index, cells] of lines.entries()) {
    const key = plain(cells[keyAt]).trim();
    const target = plain(cells[targetAt]);
    const asset = audioAt < 0 ? '' : plain(cells[audioAt]).trim();
    if (asset !== '' && key !== '' && !seen.has(key)) read.audio.push({ key, asset, line: lineOf(asset) });
    if (key === '') read.problems.push({ code: 'key-missing', place: String(index + 2) });
    else if (seen.has(key)) read.problems.push({ code: 'double-key', place: key });
    else if (target.trim() === '') read.empty += 1;
    else read.units.push({ key, source: sourceAt < 0 ? undefined : plain(cells[sourceAt]), target });
    seen.add(key);
  }
  return read;
}

/** What stands between the names of the columns, in which none of the three can occur. */
function delimiterOf(text: string): string {
  const heading = text.split('\n', 1)[0] ?? '';
  return [';', '\t'].find((sign) => heading.includes(sign)) ?? ',';
}

const harmless = (cell: string): string => (/^'*[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell);

/** Without the apostrophe that keeps a spreadsheet from counting, and with line ends as we write them. */
const plain = (cell = ''): string => cell.replace(/^'(?='*[=+\-@\t\r])/u, '').replaceAll('\r\n', '\n');
