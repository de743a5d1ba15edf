import { concernsIn } from '@medvirk/comments';
import { compileForm, countedValues, type Form, isFreeText, type StoredAnswer } from '@medvirk/questionnaire';
import type { Database, Store } from '../database/database.ts';
import type { AggregateCell, DueSteps, NewComment, ResponseToCount, TakenResponse } from './fold.repository.ts';
import { unpackAnswer, unpackAnswers } from './packed-answers.ts';
import { SameAnswers } from './same-answers.ts';
import { Tally } from './tally.ts';

/** Large: each batch writes every cell that it touches once, however many responses touch it. */
const BATCH = 5000;

/**
 * Cells that a rebuild holds in memory at most, about 50 MB: a portion of responses touches nearly every cell of a large survey, so
 * counts are written when all is counted and not portion by portion.
 */
const MOST_CELLS = 250_000;

/** Different answers by place that are put together at most, some 300 MB. What there is more is written in portions. */
const MOST_TOGETHER = 1_000_000;

interface Written {
  unitId: string;
  language: string;
  month: string;
  mayQuote: readonly string[] | null;
}

/**
 * What was written in own words in a portion of responses.
 * @param answerTo what one of them has as answer to an item
 */
function commentsIn<Response extends Written>(
  form: Form,
  responses: readonly Response[],
  answerTo: (response: Response, code: string) => StoredAnswer | undefined,
): NewComment[] {
  const comments: NewComment[] = [];
  const codes = textItems(form);
  for (const response of responses) {
    for (const question of codes) {
      const answer = answerTo(response, question);
      if (answer?.state !== 'answered' || typeof answer.value !== 'string') continue;
      const { value: text } = answer;
      const { unitId, month, language } = response;
      const mayQuote = response.mayQuote?.includes(question) ?? false;
      comments.push({ unitId, month, question, language, text, mayQuote, concerns: concernsIn(text) });
    }
  }
  return comments;
}

const answerOf = ({ answers }: ResponseToCount, code: string): StoredAnswer | undefined => answers[code];
const answerTaken = ({ packedAnswers }: TakenResponse, code: string): StoredAnswer | undefined =>
  Object.hasOwn(packedAnswers, code) ? unpackAnswer(packedAnswers[code]) : undefined;

/** Forms of versions that were counted last: what surveys field is never changed. */
const FORMS = new Map<string, Form>();
const MOST_FORMS = 100;

/** The form that a survey's answers were given to; undefined when it was erased in the meantime. */
async function formOf(store: Store, surveyId: string): Promise<Form | undefined> {
  const versionId = await store.fold.versionOf(surveyId);
  const known = versionId ? FORMS.get(versionId) : undefined;
  if (known) return known;
  const fielded = await store.surveys.contentOf(surveyId);
  if (!fielded) return undefined;
  const form = compileForm(fielded.content);
  if (FORMS.size >= MOST_FORMS) FORMS.clear();
  FORMS.set(fielded.versionId, form);
  return form;
}

function tallyOf(form: Form, responses: readonly TakenResponse[]): Tally {
  if (isSameAtTimes(form)) {
    const same = new SameAnswers(stateOnlyItems(form));
    for (const { unitId, month, role, packedAnswers } of responses) same.add(unitId, month, role, packedAnswers);
    return Tally.ofSame(form, same);
  }
  const tally = new Tally();
  for (const { packedAnswers, ...response } of responses) {
    tally.add(form, { ...response, answers: unpackAnswers(packedAnswers) });
  }
  return tally;
}

/**
 * Counts what waits in the outbox of a survey when it begins, batch by batch. Aggregates and outbox rows change in one transaction, so
 * each response counts once whatever is killed, and however often this runs.
 * @returns responses counted
 */
export async function foldResponses(database: Database, organisationId: string, surveyId: string): Promise<number> {
  let total = 0;
  for (;;) {
    const taken = await database.within(organisationId, async (store) => {
      await store.fold.ownSurvey(surveyId);
      const responses = await store.fold.takeBatch(surveyId, BATCH);
      if (responses.length === 0) return 0;
      const form = await formOf(store, surveyId);
      if (!form) return 0; // erased in the meantime
      const cells = tallyOf(form, responses).cells();
      const due = await store.fold.dueWith(surveyId, (await store.organisation.get()).k, cells);
      await store.fold.add(surveyId, organisationId, cells, due);
      await store.fold.addComments(surveyId, organisationId, commentsIn(form, responses, answerTaken), due);
      await store.fold.releaseRest(surveyId, organisationId, due);
      return responses.length;
    });
    total += taken;
    // What came in beside this batch waits for the next look, with company: each batch writes all cells that it touches.
    if (taken < BATCH) return total;
  }
}

/**
 * Counts all that waits and shows readers all of it, down to the last response: for what came in as one batch of many,
 * such as an import. A batch under k responses moves like any others, in steps. Waits for folds that run beside.
 * @param stored responses in the batch
 */
export async function foldBatch(
  database: Database,
  organisationId: string,
  surveyId: string,
  stored: number,
): Promise<void> {
  await foldResponses(database, organisationId, surveyId);
  await database.within(organisationId, async (store) => {
    await store.fold.ownSurvey(surveyId);
    if (stored >= (await store.organisation.get()).k) await store.fold.releaseSteps(surveyId, organisationId, 1);
  });
}

/** Makes all aggregates of a survey anew from the stored answers, while submits go on. @returns responses counted */
export async function rebuildAggregates(
  database: Database,
  organisationId: string,
  surveyId: string,
  onProgress: (done: number) => void = () => {},
): Promise<number> {
  return database.within(organisationId, async (store) => {
    await store.fold.ownSurvey(surveyId);
    const form = await formOf(store, surveyId);
    if (!form) return 0;
    // Outbox rows go first, seen once: what is committed after this statement is left for the next fold.
    const waiting = await store.fold.waitingIds(surveyId);
    const empty = await store.fold.clear(surveyId, waiting);
    await store.fold.noLimit();
    const write = (tally: Tally) => store.fold.add(surveyId, organisationId, tally.cells());
    const { k } = await store.organisation.get();
    const { done, rest } = isSameAtTimes(form)
      ? await countTogether(store, form, surveyId, { write, onProgress })
      : { done: await countOneByOne(store, form, surveyId, write, onProgress), rest: undefined };
    if (rest) {
      // All that there is to count is known before the first count is written: each is written once, as readers will see it.
      const cells = rest.cells();
      const due = await store.fold.dueWith(surveyId, k, cells);
      await store.fold.add(surveyId, organisationId, cells, due, { empty });
      await addTexts(store, form, surveyId, organisationId, due);
      await store.fold.releaseRest(surveyId, organisationId, due);
    } else {
      await addTexts(store, form, surveyId, organisationId);
      await store.fold.releaseSteps(surveyId, organisationId, k);
    }
    return done;
  });
}

async function addTexts(
  store: Store,
  form: Form,
  surveyId: string,
  organisationId: string,
  due?: DueSteps,
): Promise<void> {
  for await (const responses of responsesWithTexts(store, form, surveyId))
    await store.fold.addComments(surveyId, organisationId, commentsIn(form, responses, answerOf), due);
}

const textItems = (form: Form): string[] =>
  [...form.questions].flatMap(([code, item]) => (isFreeText(item) ? [code] : []));

async function* responsesWithTexts(store: Store, form: Form, surveyId: string): AsyncGenerator<ResponseToCount[]> {
  const withAny = textItems(form);
  if (withAny.length > 0) yield* store.fold.responses(surveyId, { counted: true, withAny });
}

/** Items of which it is counted only that they were answered. */
const stateOnlyItems = (form: Form): string[] =>
  [...form.questions].flatMap(([code, item]) => (countedValues(item) ? [] : [code]));

/** Whether the same answers may be put together first: what was answered in a repeating group is hardly ever the same. */
const isSameAtTimes = (form: Form): boolean => [...form.questions.values()].every(({ type }) => type !== 'repeat');

/**
 * Counts the same answers of one place together.
 * @returns responses counted, and what is not written yet where that is all of it
 */
async function countTogether(
  store: Store,
  form: Form,
  surveyId: string,
  { write, onProgress }: { write: (tally: Tally) => Promise<void>; onProgress: (done: number) => void },
): Promise<{ done: number; rest: Tally | undefined }> {
  const stateOnly = stateOnlyItems(form);
  let same = new SameAnswers(stateOnly);
  let isWritten = false;
  let done = 0;
  for await (const responses of store.fold.packedResponses(surveyId)) {
    for (const response of responses) same.add(...response);
    if (same.size >= MOST_TOGETHER) {
      await write(Tally.ofSame(form, same));
      isWritten = true;
      same = new SameAnswers(stateOnly);
    }
    done += responses.length;
    onProgress(done);
  }
  const rest = Tally.ofSame(form, same);
  if (isWritten) await write(rest);
  return { done, rest: isWritten ? undefined : rest };
}

async function countOneByOne(
  store: Store,
  form: Form,
  surveyId: string,
  write: (tally: Tally) => Promise<void>,
  onProgress: (done: number) => void,
): Promise<number> {
  const tally = new Tally();
  let done = 0;
  for await (const responses of store.fold.responses(surveyId, { counted: true })) {
    for (const response of responses) tally.add(form, response);
    if (tally.size >= MOST_CELLS) {
      await write(tally);
      tally.clear();
    }
    done += responses.length;
    onProgress(done);
  }
  await write(tally);
  return done;
}

export interface RecountReport {
  surveyId: string;
  stored: number;
  waiting: number;
  counted: number;
  /** Cells where the aggregates differ from the stored answers; empty is right. */
  differences: { cell: Omit<AggregateCell, 'count'>; aggregate: number; answers: number }[];
}

/** Compares stored answers with aggregates and comments in one unchanging view of the data. */
export async function recount(database: Database, organisationId: string, surveyId: string): Promise<RecountReport> {
  return database.withinSnapshot(organisationId, async (store) => {
    const { stored, waiting, comments } = await store.fold.storedAndWaiting(surveyId);
    const expected = new Map<string, AggregateCell>();
    const fielded = await store.surveys.contentOf(surveyId);
    let counted = 0;
    let expectedComments = 0;
    if (fielded) {
      const form = compileForm(fielded.content);
      const tally = new Tally();
      for await (const responses of store.fold.responses(surveyId, { counted: true })) {
        counted += responses.length;
        expectedComments += commentsIn(form, responses, answerOf).length;
        for (const response of responses) tally.add(form, response);
      }
      for (const cell of tally.cells()) expected.set(cellKey(cell), cell);
    }
    const differences: RecountReport['differences'] = [];
    for (const { count, ...cell } of await store.fold.cells(surveyId)) {
      const answers = expected.get(cellKey(cell))?.count ?? 0;
      if (answers !== count) differences.push({ cell, aggregate: count, answers });
      expected.delete(cellKey(cell));
    }
    for (const { count, ...cell } of expected.values()) differences.push({ cell, aggregate: 0, answers: count });
    if (comments !== expectedComments) {
      const cell = { unitId: '', month: '', role: '', question: '', kind: 'comment', value: '' };
      differences.push({ cell, aggregate: comments, answers: expectedComments });
    }
    return { surveyId, stored, waiting, counted, differences };
  });
}

function cellKey(cell: Omit<AggregateCell, 'count'>): string {
  return `${cell.unitId}|${cell.month}|${cell.role}|${cell.question}|${cell.kind}|${cell.value}`;
}
