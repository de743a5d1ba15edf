import type { Database, ResponseToExport } from '@medvirk/data-access';
import { type Blanking, blankRareKeys } from '@medvirk/disclosure';
import { type AboutFile, type AnswersTable, answersTable, type Cell, type TableLanguage } from '@medvirk/interchange';
import { type Texts, textIn } from '@medvirk/questionnaire';

/** Responses read at once: what is held in memory, whatever the size of the survey. */
export const PAGE = 500;

/** What a file of answers is made by: the same each time, so that work can go on where it was left. */
export interface AnswersPlan {
  table: AnswersTable;
  about: AboutFile;
  /** Name and question of the column of each item, by its key: comments name it. */
  columnOf: ReadonlyMap<string, { name: string; label: string }>;
  rowsOf(responses: readonly ResponseToExport[]): Cell[][];
}

/**
 * Reads a survey once for how many responses share which keys, page by page: memory grows with the number of different
 * combinations, not with the answers. Nothing when the survey is gone.
 */
export async function planAnswers(
  database: Database,
  organisationId: string,
  surveyId: string,
  language: TableLanguage,
  made: Date,
): Promise<AnswersPlan | undefined> {
  const read = await database.within(organisationId, async (store) => {
    const survey = await store.surveys.find(surveyId);
    const fielded = await store.surveys.contentOf(surveyId);
    if (!survey || !fielded) return undefined;
    const today = made.toISOString().slice(0, 10);
    const nameOf = new Map((await store.organisation.units(today)).map(({ id, name }) => [id, name]));
    const units = survey.units
      .map(({ unitId }) => ({ id: unitId, name: nameOf.get(unitId) ?? '' }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nb') || a.id.localeCompare(b.id));
    return { survey, content: fielded.content, units, organisation: await store.organisation.get(), today };
  });
  if (!read) return undefined;
  const { survey, content, units, organisation, today } = read;
  const table = answersTable(content, units, language);
  const { blanking, responses } = await countKeys(database, organisationId, surveyId, table, organisation.k);
  const say = (texts: Texts) => textIn(texts, language);
  return {
    table,
    about: {
      organisation: organisation.name,
      title: say(survey.title),
      questionnaire: say(survey.questionnaireTitle),
      versionNumber: survey.versionNumber,
      versionId: survey.versionId,
      from: survey.opensOn,
      to: survey.closesOn ?? today,
      made: today,
      responses,
      k: organisation.k,
    },
    columnOf: new Map(table.columns.flatMap((column) => (column.item ? [[column.item, column] as const] : []))),
    rowsOf: (page) => page.map((row) => table.rowOf(row, blanking(table.keys.map((key) => key.valueOf(row))))),
  };
}

async function countKeys(
  database: Database,
  organisationId: string,
  surveyId: string,
  { keys }: AnswersTable,
  k: number,
): Promise<{ blanking: Blanking; responses: number }> {
  const counts = new Map<string, number>();
  const values = keys.map(() => new Set<string>());
  let responses = 0;
  for (let after = ''; ; ) {
    const page = await database.within(organisationId, (store) => store.exports.responses(surveyId, after, PAGE));
    for (const row of page) {
      const combination = keys.map((key) => key.valueOf(row));
      for (const [index, value] of combination.entries()) values[index]?.add(value);
      const text = JSON.stringify(combination);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    responses += page.length;
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    after = last.id;
  }
  const combinations = [...counts].map(([text, count]) => ({ keys: JSON.parse(text) as string[], count }));
  return { blanking: blankRareKeys(combinations, orderOf(values), k), responses };
}

/** Those with the most values are given up first: they set the most responses apart. The unit, the last key, goes last. */
function orderOf(values: readonly ReadonlySet<string>[]): number[] {
  const last = values.length - 1;
  const others = values.slice(0, last).map(({ size }, index) => ({ size, index }));
  return [...others.sort((a, b) => b.size - a.size || a.index - b.index).map(({ index }) => index), last];
}
