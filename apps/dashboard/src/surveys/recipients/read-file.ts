import { parse } from 'csv-parse/browser/esm/sync';

/** Rows of a file at most: a list that is longer goes in parts, or by the API. */
const MOST_ROWS = 5001;

/** The rows of a CSV or XLSX file as texts, the heading first. Read in the browser: the file itself is sent nowhere. @throws where it is neither */
export async function readFile(file: File): Promise<string[][]> {
  if (/\.xlsx$/i.test(file.name)) {
    // Fetched only by whoever has such a file.
    const { readSheet } = await import('read-excel-file/browser');
    const rows = await readSheet(file);
    return rows.map((row) => row.map(textOf));
  }
  const text = decoded(await file.arrayBuffer());
  return parse(text, {
    bom: true,
    delimiter: delimiterOf(text.split(/\r?\n/, 1)[0] ?? ''),
    relax_column_count: true,
    skip_empty_lines: true,
    to: MOST_ROWS + 1,
  });
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** UTF-8, else what spreadsheets on Windows write here. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The sign that stands most often in the heading. A file with one column has none; any will do then. */
function delimiterOf(heading: string): string {
  const count = (sign: string): number => heading.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
