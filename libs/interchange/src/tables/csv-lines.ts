import type { Cell } from './sheet.ts';

/** Said once at the top of a file, so that spreadsheets read Norwegian letters rightly. */
export const BYTE_ORDER_MARK = '\ufeff';

// Full-width forms are read as formulas by some spreadsheets too.
const STARTS_A_FORMULA = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const NEEDS_QUOTES = /[";,\n\r\t']|^\s|\s$/;

/**
 * Rows as text separated by commas (RFC 4180: CRLF, doubled quotes). A text that a spreadsheet would take for a formula gets
 * an apostrophe in front (OWASP "CSV injection"); numbers stay numbers, also negative ones.
 */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = harmless(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function harmless(text: string): string {
  const clean = text.replaceAll('\0', '');
  return STARTS_A_FORMULA.test(clean) ? `'${clean}` : clean;
}
