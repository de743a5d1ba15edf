import type { Cell, Sheet } from '../tables/sheet.ts';
import type { AnswersTable } from './answers-table.ts';
import { TABLE_WORDS, type TableLanguage } from './table-words.ts';

/** What every column and every number in it means, one line for each number. */
export function codebookOf({ columns }: Pick<AnswersTable, 'columns'>, language: TableLanguage): Sheet {
  const words = TABLE_WORDS[language];
  return {
    name: words.sheets.codebook,
    header: [
      words.codebook.column,
      words.codebook.question,
      words.codebook.type,
      words.codebook.value,
      words.codebook.meaning,
    ],
    rows: columns.flatMap(({ name, label, type, values }): Cell[][] => {
      const first: Cell[] = [name, label, words.types[type]];
      if (values.length === 0) return [[...first, null, null]];
      return values.map(({ value, label: meaning }) => [...first, value, meaning]);
    }),
  };
}
