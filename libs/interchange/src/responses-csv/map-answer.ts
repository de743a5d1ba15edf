import type { GivenAnswer } from '@medvirk/questionnaire';
import { plainCell } from './plain-cell.ts';
import { readDate } from './read-date.ts';
import type { AnswerMapping } from './response-mapping.ts';
import type { RowProblem } from './row-problem.ts';

/** The cells of one row by the names of the heading. */
export type Row = Readonly<Record<string, string>>;

/** A map's value for a cell; keys are compared as cells are. Own keys only: a cell may say "constructor". */
export function valueFor<Value>(values: Readonly<Record<string, Value>>, cell: string): Value | undefined {
  for (const [key, value] of Object.entries(values)) if (plainCell(key) === cell) return value;
  return undefined;
}

const isOneOf = (texts: readonly string[] | undefined, cell: string): boolean =>
  texts?.some((text) => plainCell(text) === cell) ?? false;

/** The answer in a row; `undefined` when it holds none; a problem when it holds something the mapping does not know. */
export function mapAnswer(
  mapping: AnswerMapping,
  row: Row,
  noAnswer: readonly string[],
): { answer: GivenAnswer } | { problem: RowProblem } | undefined {
  for (const { column, in: texts } of mapping.when ?? []) {
    if (!isOneOf(texts, plainCell(row[column] ?? ''))) return undefined;
  }
  const written = row[mapping.column] ?? '';
  const cell = plainCell(written);
  if (cell === '' || isOneOf(noAnswer, cell) || isOneOf(mapping.noAnswer, cell)) return undefined;
  const state = mapping.states ? valueFor(mapping.states, cell) : undefined;
  if (state) return { answer: { state } };

  const answered = (value: string | number | string[] | undefined, code: RowProblem['code']) =>
    value === undefined
      ? { problem: { code, column: mapping.column } }
      : { answer: { state: 'answered' as const, value } };
  switch (mapping.as) {
    case 'text':
      return answered(written.trim(), 'unknown-value');
    case 'date':
      return answered(readDate(cell, mapping.formats), 'unreadable-date');
    case 'choice':
      return answered(valueFor(mapping.values, cell), 'unknown-value');
    case 'choices': {
      const chosen = cell.split(mapping.separator).map(plainCell).filter(Boolean);
      const options = chosen.map((text) => valueFor(mapping.values, text));
      const known = options.filter((option) => option !== undefined);
      return answered(known.length === options.length ? [...new Set(known)] : undefined, 'unknown-value');
    }
    case 'number':
      return mapping.values
        ? answered(valueFor(mapping.values, cell), 'unknown-value')
        : answered(readNumber(cell, mapping.decimal), 'not-a-number');
  }
}

function readNumber(cell: string, decimal: '.' | ','): number | undefined {
  const [whole, fraction, ...rest] = cell.split(decimal);
  if (rest.length > 0 || !whole || !/^[+-]?\d{1,15}$/.test(whole)) return undefined;
  if (fraction !== undefined && !/^\d{1,15}$/.test(fraction)) return undefined;
  return Number(fraction === undefined ? whole : `${whole}.${fraction}`);
}
