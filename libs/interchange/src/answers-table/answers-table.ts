import {
  classesOf,
  countedValues,
  type Item,
  isFreeText,
  itemsOf,
  type QuestionnaireContent,
  RespondentRole,
} from '@medvirk/questionnaire';
import type { Cell } from '../tables/sheet.ts';
import { type AnswerColumn, HELD_BACK, type PersonKey, type ResponseRow } from './answer-column.ts';
import { ColumnNames } from './column-names.ts';
import { answerAsKey, columnsOfItem } from './columns-of-item.ts';
import { TABLE_WORDS, type TableLanguage } from './table-words.ts';

/** A survey's answers as one table: a row for each response, a column for each item or each of its options. */
export interface AnswersTable {
  columns: readonly AnswerColumn[];
  /** What could tell who somebody is. The first are missed least when they must be held back. */
  keys: readonly PersonKey[];
  /** @param shown what may be shown of the row's keys, in the order of `keys`; null is held back */
  rowOf(row: ResponseRow, shown: readonly (string | null)[]): Cell[];
}

/**
 * Columns and keys follow from the published version, its units and the language: never from the answers.
 *
 * Keys are the unit, the month, who answers and in which language; background questions; and whatever is never counted value by
 * value (dates, numbers without bands, what is worked out from them, what came with the link), since few share it.
 * @param units of the survey, in the order in which they are numbered
 */
export function answersTable(
  content: QuestionnaireContent,
  units: readonly { id: string; name: string }[],
  language: TableLanguage,
): AnswersTable {
  const words = TABLE_WORDS[language];
  const names = new ColumnNames();
  const fixed = (
    key: keyof Omit<ResponseRow, 'answers'>,
    name: string,
    values: readonly { code: string; label: string }[],
  ): AnswerColumn => ({
    name: names.nameFor(name),
    label: words.fixed[name as keyof typeof words.fixed],
    type: 'number',
    measure: 'nominal',
    width: 0,
    decimals: 0,
    values: [
      ...values.map(({ label }, index) => ({ value: index + 1, label })),
      { value: HELD_BACK, label: words.heldBack },
    ],
    key,
    valueOf: (row) => values.findIndex(({ code }) => code === row[key]) + 1,
  });
  const month: AnswerColumn = {
    name: names.nameFor('month'),
    label: words.fixed.month,
    type: 'text',
    measure: 'nominal',
    width: 7,
    decimals: 0,
    values: [],
    key: 'month',
    valueOf: ({ month: value }) => value,
  };
  const items = itemsOf(content);
  const columns: AnswerColumn[] = [
    fixed(
      'unitId',
      'unit',
      units.map(({ id, name }) => ({ code: id, label: name })),
    ),
    month,
    fixed(
      'role',
      'role',
      RespondentRole.options.map((code) => ({ code, label: words.roles[code] })),
    ),
    fixed(
      'language',
      'language',
      content.languages.map((code) => ({ code, label: code })),
    ),
  ];
  for (const item of items) {
    const key = isPersonal(item) ? { key: item.code } : {};
    for (const column of columnsOfItem(item, { names, words, language, ...key })) {
      const values = column.key && column.type === 'number' ? withHeldBack(column, words.heldBack) : column.values;
      columns.push({ ...column, values });
    }
  }
  const keys: PersonKey[] = [
    ...items
      .filter(isPersonal)
      .map((item) => ({ code: item.code, valueOf: (row: ResponseRow) => answerAsKey(item, row) })),
    ...(['month', 'language', 'role', 'unitId'] as const).map((code) => ({
      code,
      valueOf: (row: ResponseRow) => row[code],
    })),
  ];
  const placeOfKey = new Map(keys.map(({ code }, index) => [code, index]));
  return {
    columns,
    keys,
    rowOf: (row, shown) =>
      columns.map((column) => {
        const place = column.key === undefined ? undefined : placeOfKey.get(column.key);
        if (place === undefined || shown[place] !== null) return column.valueOf(row);
        return column.type === 'text' ? null : HELD_BACK;
      }),
  };
}

function isPersonal(item: Item): boolean {
  if (isFreeText(item)) return false;
  if (item.role === 'background' || item.type === 'hidden') return true;
  // The file has the number or the day itself, not the class that it is counted in.
  return (countedValues(item) === undefined || classesOf(item) !== undefined) && item.type !== 'attachment';
}

function withHeldBack(column: AnswerColumn, label: string): AnswerColumn['values'] {
  return [...column.values, { value: HELD_BACK, label }];
}
