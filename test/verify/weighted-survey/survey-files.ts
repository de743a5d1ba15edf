import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FOLDER = resolve(
  ROOT,
  process.env.MEDVIRK_CORPORA ?? '../shared/corpora',
  'responses/weighted-survey-masculinity',
);

export const hasSurveyFiles = (): boolean => existsSync(join(FOLDER, 'raw-responses.csv'));

/** One printed row: an option of a question, and a percentage (null where blank) for all and for each group. */
export interface PublishedRow {
  readonly question: string;
  /** Number of the question, from 0. */
  readonly block: number;
  readonly option: string;
  readonly percentages: readonly (number | null)[];
}

export interface SurveyFiles {
  readonly responses: readonly Readonly<Record<string, string>>[];
  readonly published: readonly PublishedRow[];
}

/** The answers of 1,615 men with their weights, and the table that was published from them. */
export async function readSurveyFiles(): Promise<SurveyFiles> {
  const read = async (name: string): Promise<string> => withoutMarks(await readFile(join(FOLDER, name), 'utf8'));
  const responses: Record<string, string>[] = parse(await read('raw-responses.csv'), { columns: true });
  const table: string[][] = parse(await read('masculinity-survey.csv'), { relax_column_count: true });
  const published: PublishedRow[] = [];
  let [block, question] = [-1, ''];
  for (const [first = '', option = '', ...cells] of table.slice(2)) {
    if (first !== '') [block, question] = [block + 1, first];
    if (option === '') continue;
    const percentages = cells.slice(0, 10).map((cell) => (cell === '' ? null : Number.parseInt(cell, 10)));
    published.push({ question, block, option, percentages });
  }
  return { responses, published };
}

/** Some were lost where the files come from: `It?s` in one is `It's` in the other. */
const withoutMarks = (text: string): string => text.replaceAll(/[?'\u2019]/g, '');
