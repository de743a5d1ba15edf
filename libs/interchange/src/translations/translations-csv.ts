import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { MOST_TEXTS, noTranslations, type ReadTranslations, type TranslationUnit } from './translation-unit.ts';

const KEY = 'key';
const NOTE = 'what';

/**
 * A table with one text a row: key, what it is, and a column for each of the two languages, named by its tag. Semicolons and a
 * byte order mark, which is what spreadsheets set to Norwegian open as columns. Cells that a spreadsheet would take for a
 * formula get an apostrophe in front (OWASP, CSV injection), which reading takes away again.
 */
export function translationsToCsv(units: readonly TranslationUnit[], from: string, to: string): string {
  const rows = units.map(({ key, note, source, target }) => [key, note, source, target].map(harmless));
  return stringify([[KEY, NOTE, from, to], ...rows], { bom: true, delimiter: ';' });
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
  const missing = [keyAt < 0 && KEY, targetAt < 0 && to].find((name) => name !== false);
  if (missing !== undefined) return noTranslations({ code: 'column-missing', place: missing });
  const read: ReadTranslations = {
    source: sourceAt < 0 ? undefined : from,
    target: to,
    units: [],
    empty: 0,
    problems: [],
  };
  const seen = new Set<string>();
  for (const [index, cells] of lines.entries()) {
    const key = plain(cells[keyAt]).trim();
    const target = plain(cells[targetAt]);
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
