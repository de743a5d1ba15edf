import type { Concern } from '@medvirk/comments';
import type { EntityManager } from 'typeorm';
import { HASH } from './coding.repository.ts';

/** What the one who is named for it has said of a comment. `no-concern`: words have misled, and everybody may read it. */
export const CONCERN_STATES = ['not-handled', 'handled', 'no-concern'] as const;
export type ConcernState = (typeof CONCERN_STATES)[number];

export interface ConcernReview {
  state: ConcernState;
  note: string;
  by: string;
  at: Date;
}

/** A comment on the separate list. Raw: where it was written is told by the rules of disclosure only. */
export interface StoredConcern {
  id: string;
  surveyId: string;
  unitId: string;
  question: string;
  text: string;
  concerns: Concern[];
  review: ConcernReview | null;
}

/** Comments that a named person looks after, and what they have said of them. */
export class ConcernRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** Of every survey, those that wait first; also what is not released to others yet: life does not wait for company. */
  list(limit: number): Promise<StoredConcern[]> {
    return this.read('TRUE', [], limit);
  }

  async find(id: string): Promise<StoredConcern | undefined> {
    return (await this.read('c.id = $1', [id], 1))[0];
  }

  private async read(where: string, parameters: unknown[], limit: number): Promise<StoredConcern[]> {
    const rows: (Omit<StoredConcern, 'review'> & {
      state: ConcernState | null;
      note: string;
      by: string;
      at: Date;
    })[] = await this.manager.query(
      `SELECT c.id, c.survey_id AS "surveyId", c.unit_id AS "unitId", c.question, c.text, c.concerns,
         r.state, r.note, p.name AS by, r.at
       FROM comment c
       LEFT JOIN concern_review r ON r.survey_id = c.survey_id AND r.question = c.question AND r.text_hash = ${HASH}
       LEFT JOIN person p ON p.id = r.person_id
       WHERE c.concerns <> '{}' AND ${where}
       ORDER BY r.state IN ('handled', 'no-concern') NULLS FIRST, c.concerns = '{named-staff}', c.id LIMIT ${limit}`,
      parameters,
    );
    return rows.map(({ state, note, by, at, ...row }) => ({ ...row, review: state && { state, note, by, at } }));
  }

  async judge(
    comment: Pick<StoredConcern, 'surveyId' | 'question' | 'text'>,
    { state, note }: Pick<ConcernReview, 'state' | 'note'>,
    personId: string,
    now: Date,
  ): Promise<void> {
    await this.manager.query(
      `INSERT INTO concern_review (organisation_id, survey_id, question, text_hash, state, note, person_id, at)
       VALUES ($1, $2, $3, sha256(convert_to($4, 'UTF8')), $5, $6, $7, $8)
       ON CONFLICT (survey_id, question, text_hash) DO UPDATE SET state = $5, note = $6, person_id = $7, at = $8`,
      [this.organisationId, comment.surveyId, comment.question, comment.text, state, note, personId, now],
    );
  }

  /** Surveys with comments that nobody has judged yet, and in which units they were written. Ids only. */
  waiting(): Promise<{ surveyId: string; unitId: string; count: number }[]> {
    return this.manager.query(
      `SELECT c.survey_id AS "surveyId", c.unit_id AS "unitId", count(*)::int AS count FROM comment c
       WHERE c.concerns <> '{}' AND NOT EXISTS (
         SELECT FROM concern_review r WHERE r.survey_id = c.survey_id AND r.question = c.question AND r.text_hash = ${HASH}
           AND r.state <> 'not-handled')
       GROUP BY 1, 2`,
    );
  }
}
