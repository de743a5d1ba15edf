import type { Concern } from '@medvirk/comments';
import type { StoredAnswers } from '@medvirk/questionnaire';
import type { ClientBase } from 'pg';
import type { EntityManager } from 'typeorm';
import { cellColumns } from './cell-columns.ts';
import { type PackedAnswers, unpackAnswers } from './packed-answers.ts';

export interface ResponseToCount {
  id: string;
  unitId: string;
  role: string;
  language: string;
  month: string;
  answers: StoredAnswers;
  /** Items whose text may be quoted. */
  mayQuote: readonly string[];
}

/** One aggregate cell; `count` is what to add, or what stands. */
export interface AggregateCell {
  unitId: string;
  month: string;
  role: string;
  question: string;
  kind: string;
  value: string;
  count: number;
}

export interface NewComment {
  unitId: string;
  month: string;
  question: string;
  language: string;
  text: string;
  mayQuote: boolean;
  /** Why a named person looks after it. */
  concerns: readonly Concern[];
}

const COLUMNS = `r.id, r.unit_id AS "unitId", r.role, r.language, r.month::text AS month,
  r.packed_answers AS "packedAnswers", r.circumstances -> 'mayQuote' AS "mayQuote"`;

type StoredRow = Omit<ResponseToCount, 'answers' | 'mayQuote'> & {
  packedAnswers: PackedAnswers;
  mayQuote: string[] | null;
};

const toCount = ({ packedAnswers, mayQuote, ...row }: StoredRow): ResponseToCount => ({
  ...row,
  mayQuote: mayQuote ?? [],
  answers: unpackAnswers(packedAnswers),
});

/** A response as it lies there: taken apart as far as it is looked at. */
export type TakenResponse = Omit<StoredRow, 'id'>;

/** Cells whose counts say how many have answered. */
const ANSWERED = `kind = 'response' OR kind = 'state' AND value = 'answered'`;

/** Units and questions where readers are to see the counts as they stand now. */
export interface DueSteps {
  /** By `unit|question`. */
  readonly steps: ReadonlySet<string>;
  /** Those of them where earlier batches have left something waiting. */
  readonly rest: readonly { readonly unitId: string; readonly question: string }[];
}

/** Unit, month, role and answers. */
export type PackedResponse = [unitId: string, month: string, role: string, answers: PackedAnswers];

/** Responses that are fetched at once. */
const PORTION = 5000;

const ADD_UP = `ON CONFLICT (survey_id, unit_id, month, role, question, kind, value)
  DO UPDATE SET count = aggregate.count + excluded.count,
    released = CASE WHEN excluded.released > 0 THEN aggregate.count + excluded.count ELSE aggregate.released END`;

const NO_STEPS: DueSteps = { steps: new Set(), rest: [] };

/** Responses that no longer wait. */
const COUNTED = 'NOT EXISTS (SELECT FROM outbox o WHERE o.survey_id = r.survey_id AND o.response_id = r.id)';

/** Months whose answers are still there. The counts of others are final: their answers were deleted on time. */
const STILL_THERE = `month >= coalesce((SELECT s.erased_before FROM survey s WHERE s.id = $1), '-infinity')`;

/** Folding responses into aggregates: everything here happens inside the caller's one transaction. */
export class FoldRepository {
  private readonly manager: EntityManager;

  constructor(manager: EntityManager) {
    this.manager = manager;
  }

  /** One fold or rebuild of a survey at a time: what readers may see is decided on all of its counts together. */
  async ownSurvey(surveyId: string): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [surveyId]);
  }

  /**
   * Takes a batch out of the outbox; it is there again if the transaction fails. Nobody else folds this survey now, so the rows need
   * no lock of their own first, which would write each of them twice, and stay where they were found.
   */
  takeBatch(surveyId: string, size: number): Promise<TakenResponse[]> {
    return this.manager.query(
      `WITH taken AS (
         DELETE FROM outbox WHERE ctid = ANY (ARRAY(SELECT ctid FROM outbox WHERE survey_id = $1 LIMIT $2))
         RETURNING response_id
       )
       SELECT r.unit_id AS "unitId", r.role, r.language, r.month::text AS month, r.packed_answers AS "packedAnswers",
         r.circumstances -> 'mayQuote' AS "mayQuote"
       FROM taken t JOIN response r ON r.survey_id = $1 AND r.id = t.response_id`,
      [surveyId, size],
    );
  }

  /**
   * Where a step for readers is due once these cells are added: at least `k` have answered since the last one. Reads the cells
   * of the units that the batch touches, not those of the whole survey.
   */
  async dueWith(surveyId: string, k: number, cells: readonly AggregateCell[]): Promise<DueSteps> {
    const units = [...new Set(cells.map(({ unitId }) => unitId))];
    const rows: { unitId: string; question: string; waiting: number; rest: boolean }[] = await this.manager.query(
      `SELECT unit_id AS "unitId", question,
         coalesce(sum(count - released) FILTER (WHERE ${ANSWERED}), 0)::int AS waiting, bool_or(count <> released) AS rest
       FROM aggregate WHERE survey_id = $1 AND unit_id = ANY($2) GROUP BY unit_id, question`,
      [surveyId, units],
    );
    const waiting = new Map<string, number>();
    for (const row of rows) waiting.set(stepKey(row), row.waiting);
    for (const cell of cells) {
      if (cell.kind !== 'response' && !(cell.kind === 'state' && cell.value === 'answered')) continue;
      waiting.set(stepKey(cell), (waiting.get(stepKey(cell)) ?? 0) + cell.count);
    }
    const steps = new Set([...waiting].flatMap(([key, count]) => (count >= k ? [key] : [])));
    return { steps, rest: rows.filter((row) => row.rest && steps.has(stepKey(row))) };
  }

  /**
   * Adds counts in one statement, shown to readers at once where a step is due.
   * @param empty there is none yet of this survey: nothing has to be looked up
   */
  async add(
    surveyId: string,
    organisationId: string,
    cells: readonly AggregateCell[],
    due: DueSteps = NO_STEPS,
    { empty = false }: { empty?: boolean } = {},
  ): Promise<void> {
    if (cells.length === 0) return;
    const { places, counted, cells: rows } = cellColumns(cells);
    await this.manager.query(
      `INSERT INTO aggregate (survey_id, organisation_id, unit_id, month, role, question, kind, value, count, released)
       SELECT $1, $2, p.u, p.m, p.r, a.q, a.k, a.v, c.n, c.s
       FROM unnest($9::int[], $10::int[], $11::int[], $12::int[]) AS c(p, a, n, s)
       JOIN unnest($3::uuid[], $4::date[], $5::text[]) WITH ORDINALITY AS p(u, m, r, i) ON p.i = c.p
       JOIN unnest($6::text[], $7::text[], $8::text[]) WITH ORDINALITY AS a(q, k, v, i) ON a.i = c.a
       ${empty ? '' : ADD_UP}`,
      [
        surveyId,
        organisationId,
        places.units,
        places.months,
        places.roles,
        counted.questions,
        counted.kinds,
        counted.values,
        ints(rows.place),
        ints(rows.counted),
        ints(rows.cell.map(({ count }) => count)),
        ints(rows.cell.map((cell) => (due.steps.has(stepKey(cell)) ? cell.count : 0))),
      ],
    );
  }

  async addComments(
    surveyId: string,
    organisationId: string,
    comments: readonly NewComment[],
    due: DueSteps = NO_STEPS,
  ): Promise<void> {
    if (comments.length === 0) return;
    // All but the words is the same for many. Together they lie beside each other, and not in the order of responses.
    const alike = new Map<string, { of: NewComment; released: boolean; texts: string[] }>();
    for (const of of comments) {
      const released = due.steps.has(stepKey(of));
      const { unitId, month, question, language, mayQuote, concerns } = of;
      const key = [unitId, month, question, language, released, mayQuote, ...concerns].join(' ');
      const known = alike.get(key) ?? { of, released, texts: [] };
      alike.set(key, known);
      known.texts.push(of.text);
    }
    const kinds = [...alike].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, kind]) => kind);
    await this.manager.query(
      `INSERT INTO comment (survey_id, organisation_id, unit_id, month, question, language, text, released, may_quote, concerns)
       SELECT $1, $2, o.u, o.m, o.q, o.l, c.t, o.s, o.a, coalesce(string_to_array(nullif(o.w, ''), ' '), '{}')
       FROM unnest($10::int[], $11::text[]) AS c(o, t)
       JOIN unnest($3::uuid[], $4::date[], $5::text[], $6::text[], $7::boolean[], $8::boolean[], $9::text[])
         WITH ORDINALITY AS o(u, m, q, l, s, a, w, i) ON o.i = c.o`,
      [
        surveyId,
        organisationId,
        kinds.map(({ of }) => of.unitId),
        kinds.map(({ of }) => of.month),
        kinds.map(({ of }) => of.question),
        kinds.map(({ of }) => of.language),
        kinds.map(({ released }) => released),
        kinds.map(({ of }) => of.mayQuote),
        kinds.map(({ of }) => of.concerns.join(' ')),
        ints(kinds.flatMap(({ texts }, index) => texts.map(() => index + 1))),
        kinds.flatMap(({ texts }) => texts),
      ],
    );
  }

  /** Closes the steps that are due: shows what earlier batches had left waiting, and moves the number of the step. */
  async releaseRest(surveyId: string, organisationId: string, due: DueSteps): Promise<void> {
    if (due.steps.size === 0) return;
    if (due.rest.length > 0) {
      await this.manager.query(
        `WITH ready AS (SELECT * FROM unnest($2::uuid[], $3::text[]) AS r(unit_id, question)), comments AS (
           UPDATE comment c SET released = true FROM ready r
           WHERE c.survey_id = $1 AND c.unit_id = r.unit_id AND c.question = r.question AND NOT c.released
         )
         UPDATE aggregate a SET released = a.count FROM ready r
         WHERE a.survey_id = $1 AND a.unit_id = r.unit_id AND a.question = r.question AND a.released <> a.count`,
        [surveyId, due.rest.map(({ unitId }) => unitId), due.rest.map(({ question }) => question)],
      );
    }
    await this.manager.query(
      `INSERT INTO release_step (survey_id, organisation_id, step) VALUES ($1, $2, 1)
       ON CONFLICT (survey_id) DO UPDATE SET step = release_step.step + 1`,
      [surveyId, organisationId],
    );
  }

  /**
   * Shows readers the counts as they now stand, question by question and unit by unit, wherever at least `k` have answered
   * since they were last shown. Fewer wait: the difference between two looks is then never about fewer than k.
   */
  async releaseSteps(surveyId: string, organisationId: string, k: number): Promise<void> {
    await this.manager.query(
      `WITH ready AS (
         SELECT unit_id, question FROM aggregate
         WHERE survey_id = $1 AND (${ANSWERED})
         GROUP BY unit_id, question HAVING sum(count) - sum(released) >= $3
       ), comments AS (
         UPDATE comment c SET released = true FROM ready r
         WHERE c.survey_id = $1 AND c.unit_id = r.unit_id AND c.question = r.question AND NOT c.released
       ), counts AS (
         UPDATE aggregate a SET released = a.count FROM ready r
         WHERE a.survey_id = $1 AND a.unit_id = r.unit_id AND a.question = r.question AND a.released <> a.count
       )
       INSERT INTO release_step (survey_id, organisation_id, step)
       SELECT $1, $2, 1 WHERE EXISTS (SELECT FROM ready)
       ON CONFLICT (survey_id) DO UPDATE SET step = release_step.step + 1`,
      [surveyId, organisationId, k],
    );
  }

  /** What the aggregates say now, zero cells left out. */
  cells(surveyId: string): Promise<AggregateCell[]> {
    return this.manager.query(
      `SELECT unit_id AS "unitId", month::text AS month, role, question, kind, value, count
       FROM aggregate WHERE survey_id = $1 AND count <> 0 AND ${STILL_THERE}`,
      [surveyId],
    );
  }

  /** The version that a survey's answers were given to. */
  async versionOf(surveyId: string): Promise<string | undefined> {
    const rows: { id: string }[] = await this.manager.query('SELECT version_id AS id FROM survey WHERE id = $1', [
      surveyId,
    ]);
    return rows[0]?.id;
  }

  /** What goes on in this transaction goes through all that is stored: nobody waits for it but who asked for it. */
  async noLimit(): Promise<void> {
    await this.manager.query('SET LOCAL statement_timeout = 0');
  }

  /** Responses that wait now. */
  async waitingIds(surveyId: string): Promise<string[]> {
    const rows: { response_id: string }[] = await this.manager.query(
      'SELECT response_id FROM outbox WHERE survey_id = $1',
      [surveyId],
    );
    return rows.map((row) => row.response_id);
  }

  /**
   * Takes away all counts and comments of a survey, and the outbox rows of responses that will be counted anew.
   * @returns whether no count is left; those of months whose answers were deleted stay
   */
  async clear(surveyId: string, waiting: readonly string[]): Promise<boolean> {
    await this.manager.query(`DELETE FROM aggregate WHERE survey_id = $1 AND ${STILL_THERE}`, [surveyId]);
    await this.manager.query('DELETE FROM comment WHERE survey_id = $1', [surveyId]);
    await this.manager.query('DELETE FROM outbox WHERE survey_id = $1 AND response_id = ANY($2)', [surveyId, waiting]);
    await this.manager.query('UPDATE release_step SET step = step + 1 WHERE survey_id = $1', [surveyId]);
    const left: unknown[] = await this.manager.query('SELECT FROM aggregate WHERE survey_id = $1 LIMIT 1', [surveyId]);
    return left.length === 0;
  }

  /**
   * Responses that no longer wait, in portions, with their answers as they are stored. The next portion is on its way while one is
   * looked at. One walk at a time in a transaction.
   */
  async *packedResponses(surveyId: string): AsyncGenerator<PackedResponse[]> {
    // Whole rows of text: making objects of half a million rows takes longer than reading them.
    const client: Pick<ClientBase, 'query'> = await this.manager.queryRunner?.connect();
    await client.query(
      `DECLARE packed_responses NO SCROLL CURSOR FOR
       SELECT r.unit_id, r.month::text, r.role, r.packed_answers FROM response r WHERE r.survey_id = $1 AND ${COUNTED}`,
      [surveyId],
    );
    const fetch = () =>
      client.query<PackedResponse>({ text: `FETCH FORWARD ${PORTION} FROM packed_responses`, rowMode: 'array' });
    let next = fetch();
    try {
      for (;;) {
        const { rows } = await next;
        if (rows.length === 0) break;
        next = fetch();
        yield rows;
      }
      await client.query('CLOSE packed_responses');
    } finally {
      await next.catch(() => {}); // whoever stopped looking ends the transaction, which must not be in the middle of something
    }
  }

  /**
   * Stored responses in portions, as they all stood when the first was asked for. `counted`: only those that no longer wait in
   * the outbox. `withAny`: only those with something at one of these items. One walk at a time in a transaction: the table is read once from end to end, which takes a part of the time that
   * looking up each portion by key does.
   */
  async *responses(
    surveyId: string,
    options: { counted: boolean; portion?: number; withAny?: readonly string[] },
  ): AsyncGenerator<ResponseToCount[]> {
    const portion = options.portion ?? 5000;
    await this.manager.query(
      `DECLARE stored_responses NO SCROLL CURSOR FOR SELECT ${COLUMNS} FROM response r WHERE r.survey_id = $1 ${
        options.counted ? `AND ${COUNTED}` : ''
      } ${
        options.withAny
          ? 'AND EXISTS (SELECT FROM unnest($2::text[]) AS c WHERE r.packed_answers -> c IS NOT NULL)'
          : ''
      }`,
      options.withAny ? [surveyId, options.withAny] : [surveyId],
    );
    for (;;) {
      const rows: StoredRow[] = await this.manager.query(`FETCH FORWARD ${portion} FROM stored_responses`);
      if (rows.length > 0) yield rows.map(toCount);
      if (rows.length < portion) break;
    }
    await this.manager.query('CLOSE stored_responses');
  }

  async storedAndWaiting(surveyId: string): Promise<{ stored: number; waiting: number; comments: number }> {
    const rows: { stored: number; waiting: number; comments: number }[] = await this.manager.query(
      `SELECT (SELECT count(*)::int FROM response WHERE survey_id = $1) AS stored,
         (SELECT count(*)::int FROM outbox WHERE survey_id = $1) AS waiting,
         (SELECT count(*)::int FROM comment WHERE survey_id = $1) AS comments`,
      [surveyId],
    );
    return rows[0] ?? { stored: 0, waiting: 0, comments: 0 };
  }
}

const stepKey = ({ unitId, question }: { unitId: string; question: string }): string => `${unitId}|${question}`;

/** An array of whole numbers as PostgreSQL reads it: the driver would look at each for what it is. */
const ints = (numbers: readonly number[]): string => `{${numbers.join(',')}}`;
