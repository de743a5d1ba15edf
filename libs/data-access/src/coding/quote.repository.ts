import type { Concern } from '@medvirk/comments';
import type { Lens } from '@medvirk/questionnaire';
import type { EntityManager } from 'typeorm';
import { prepared } from '../database/connection.ts';
import { HASH, type ReadableComments } from './coding.repository.ts';

/** A comment that the one who wrote it allows to be quoted. */
export interface QuotableComment {
  id: string;
  unitId: string;
  question: string;
  language: string;
  text: string;
  /** As people have coded it, else as words have. */
  themes: string[];
  /** Why it can't be quoted; empty when it can. */
  concerns: Concern[];
}

/** A quote that stands, or that was taken back. */
export interface StoredQuote {
  id: string;
  surveyId: string;
  unitId: string;
  question: string;
  theme: string;
  lens: Lens;
  text: string;
  releasedBy: string;
  releasedAt: Date;
  takenBackBy: string | null;
  takenBackAt: Date | null;
}

/** What concerns a comment until the one who is named for it has said that it gives no cause. */
const CONCERNS = `CASE WHEN EXISTS (SELECT FROM concern_review r WHERE r.survey_id = c.survey_id AND r.question = c.question
  AND r.text_hash = ${HASH} AND r.state = 'no-concern') THEN '{}' ELSE c.concerns END`;

const THEMES = `coalesce((SELECT h.themes FROM hand_code h WHERE h.survey_id = c.survey_id AND h.question = c.question
  AND h.text_hash = ${HASH} ORDER BY h.at DESC LIMIT 1), c.themes, '{}')`;

/**
 * A quote stands as long as its comment does: released, still allowed, and of no concern. What was withdrawn, erased on time or
 * judged otherwise since is quoted nowhere, from the same moment.
 */
const STANDS = `q.taken_back_at IS NULL AND EXISTS (SELECT FROM comment c WHERE c.survey_id = q.survey_id
  AND c.question = q.question AND c.unit_id = q.unit_id AND ${HASH} = q.text_hash AND c.released AND c.may_quote
  AND (${CONCERNS}) = '{}')`;

/** Quotes: what may be quoted, what an editor has released, and what was taken back. */
export class QuoteRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** Comments that may be quoted and stand in no quote, in an order that says nothing about time or person. */
  candidates(surveyId: string, where: ReadableComments, limit: number): Promise<QuotableComment[]> {
    return this.comments(
      surveyId,
      where,
      `AND (${CONCERNS}) = '{}' AND NOT EXISTS (
      SELECT FROM quote q WHERE q.survey_id = c.survey_id AND q.question = c.question AND q.text_hash = ${HASH}
        AND q.taken_back_at IS NULL) ORDER BY c.id LIMIT ${limit}`,
    );
  }

  async candidate(surveyId: string, where: ReadableComments, id: string): Promise<QuotableComment | undefined> {
    return (await this.comments(surveyId, where, 'AND c.id = $4', [id]))[0];
  }

  private comments(
    surveyId: string,
    { questions, units }: ReadableComments,
    rest: string,
    more: readonly unknown[] = [],
  ): Promise<QuotableComment[]> {
    return this.manager.query(
      `SELECT c.id, c.unit_id AS "unitId", c.question, c.language, c.text, ${THEMES} AS themes, ${CONCERNS} AS concerns
       FROM comment c WHERE c.may_quote AND c.released AND c.survey_id = $1 AND c.question = ANY($2) AND c.unit_id = ANY($3)
       ${rest}`,
      [surveyId, questions, units, ...more],
    );
  }

  /** @returns the id, or undefined when the comment stands in a quote already */
  async release(
    surveyId: string,
    comment: QuotableComment,
    quote: { theme: string; lens: Lens; text: string },
    personId: string,
    now: Date,
  ): Promise<string | undefined> {
    const rows: { id: string }[] = await this.manager.query(
      `INSERT INTO quote (organisation_id, survey_id, question, text_hash, unit_id, theme, lens, text, released_by, released_at)
       VALUES ($1, $2, $3, sha256(convert_to($4, 'UTF8')), $5, $6, $7, $8, $9, $10)
       ON CONFLICT (survey_id, question, text_hash) WHERE taken_back_at IS NULL DO NOTHING RETURNING id`,
      [
        this.organisationId,
        surveyId,
        comment.question,
        comment.text,
        comment.unitId,
        quote.theme,
        quote.lens,
        quote.text,
        personId,
        now,
      ],
    );
    return rows[0]?.id;
  }

  /** True when it stood until now: of two who take it back at once, one does. */
  async takeBack(id: string, personId: string, now: Date): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.manager.query(
      'UPDATE quote SET taken_back_by = $2, taken_back_at = $3 WHERE id = $1 AND taken_back_at IS NULL',
      [id, personId, now],
    );
    return changed > 0;
  }

  /** Quotes that stand. Raw: where one may be shown is for the rules of disclosure to say. */
  standing(surveyId: string): Promise<StoredQuote[]> {
    return this.read(`q.survey_id = $1 AND ${STANDS}`, [surveyId]);
  }

  /** All of a survey, those that were taken back and those whose comment is gone among them, newest first. */
  async all(surveyId: string): Promise<(StoredQuote & { stands: boolean })[]> {
    const [all, standing] = [await this.read('q.survey_id = $1', [surveyId]), await this.standing(surveyId)];
    const ids = new Set(standing.map(({ id }) => id));
    return all.map((quote) => ({ ...quote, stands: ids.has(quote.id) })).reverse();
  }

  async find(id: string): Promise<StoredQuote | undefined> {
    return (await this.read('q.id = $1', [id]))[0];
  }

  private read(where: string, parameters: unknown[]): Promise<StoredQuote[]> {
    return this.manager.query(
      prepared(`SELECT q.id, q.survey_id AS "surveyId", q.unit_id AS "unitId", q.question, q.theme, q.lens, q.text,
         p.name AS "releasedBy", q.released_at AS "releasedAt", b.name AS "takenBackBy", q.taken_back_at AS "takenBackAt"
       FROM quote q JOIN person p ON p.id = q.released_by LEFT JOIN person b ON b.id = q.taken_back_by
       WHERE ${where} ORDER BY q.released_at, q.id`),
      parameters,
    );
  }
}
