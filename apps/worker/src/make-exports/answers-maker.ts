import type { ExportStep, ExportWork, Store } from '@medvirk/data-access';
import { codebookOf, savHeader, savRow, savVariablesOf, TABLE_WORDS, type TableLanguage } from '@medvirk/interchange';
import { type AnswersPlan, PAGE } from './answers-plan.ts';
import type { Maker } from './maker.ts';
import type { TablesMaterial } from './material-maker.ts';
import { TableFile, type TableFileState, type TableForm } from './table-file.ts';

interface State {
  stage: 'answers' | 'comments';
  /** Id of the last row written. */
  after: string;
  done: number;
  file: TableFileState;
}

const SHEETS = ['answers', 'comments', 'codebook', 'about'] as const;

/** Answers as CSV files in an archive or as a workbook: answers, comments apart from them, codebook, and what the file is. */
export function tablesOfAnswers(
  plan: AnswersPlan,
  form: TableForm,
  language: TableLanguage,
  made: Date,
  beside: TablesMaterial = { sheets: [] },
): Maker {
  const words = TABLE_WORDS[language];
  // A bundle has a sheet about itself already: the answers' own stays, under its own name.
  const names = [...SHEETS.map((sheet) => words.sheets[sheet]), ...beside.sheets.map(({ name }) => name)];
  const total = plan.about.responses;
  const open = (state?: State) => new TableFile(form, names, made, state?.file);

  function begin(): ExportStep {
    const file = open();
    const about = plan.about;
    const bytes = Buffer.concat([
      file.begin(),
      file.wholeSheet(2, codebookOf(plan.table, language)),
      file.wholeSheet(3, { name: '', header: [words.sheets.about], rows: words.about(about).map((line) => [line]) }),
      ...beside.sheets.map((sheet, index) => file.wholeSheet(SHEETS.length + index, sheet)),
      ...(beside.files ?? []).map(({ path, text }) => file.addFile(path, text)),
      file.startSheet(
        0,
        plan.table.columns.map(({ name }) => name),
      ),
    ]);
    const state: State = { stage: 'answers', after: '', done: 0, file: file.state };
    return { bytes, state, done: 0, total, finished: false };
  }

  async function addAnswers(store: Store, surveyId: string, state: State): Promise<ExportStep> {
    const file = open(state);
    const page = await store.exports.responses(surveyId, state.after, PAGE);
    const last = page.at(-1);
    const parts = [file.addRows(plan.rowsOf(page))];
    const done = state.done + page.length;
    if (last && page.length === PAGE) {
      return {
        bytes: Buffer.concat(parts),
        state: { ...state, after: last.id, done, file: file.state },
        done,
        total,
        finished: false,
      };
    }
    const { question, text, comment } = words.comments;
    parts.push(file.endSheet(), file.startSheet(1, [question, text, comment]));
    const next: State = { stage: 'comments', after: '', done, file: file.state };
    return { bytes: Buffer.concat(parts), state: next, done, total, finished: false };
  }

  async function addComments(store: Store, surveyId: string, state: State): Promise<ExportStep> {
    const file = open(state);
    const page = await store.exports.comments(surveyId, plan.about.k, state.after, PAGE);
    const last = page.at(-1);
    const parts = [
      file.addRows(
        page.map(({ question, text }) => {
          const column = plan.columnOf.get(question);
          return [column?.name ?? question, column?.label ?? '', text];
        }),
      ),
    ];
    const more = last !== undefined && page.length === PAGE;
    if (!more) parts.push(file.endSheet(), file.finish());
    const next: State = { ...state, after: last?.id ?? '', file: file.state };
    return { bytes: Buffer.concat(parts), state: next, done: total, total, finished: !more };
  }

  return async (store: Store, work: ExportWork) => {
    const state = work.state as State | null;
    if (!state) return begin();
    return state.stage === 'answers'
      ? addAnswers(store, work.surveyId, state)
      : addComments(store, work.surveyId, state);
  };
}

/** Answers as SPSS reads them: labels with them, no comments. */
export function savOfAnswers(plan: AnswersPlan, made: Date): Maker {
  const variables = savVariablesOf(plan.table.columns);
  const total = plan.about.responses;
  return async (store, work) => {
    const state = work.state as { after: string; done: number } | null;
    const page = await store.exports.responses(work.surveyId, state?.after ?? '', PAGE);
    const done = (state?.done ?? 0) + page.length;
    const header = state ? [] : [savHeader({ label: plan.about.title, variables, cases: total, made })];
    const bytes = Buffer.concat([...header, ...plan.rowsOf(page).map((row) => savRow(variables, row))]);
    return { bytes, state: { after: page.at(-1)?.id ?? '', done }, done, total, finished: page.length < PAGE };
  };
}
