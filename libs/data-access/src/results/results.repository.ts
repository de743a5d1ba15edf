import type { EntityManager } from 'typeorm';

/** A count of one question, unit and month, summed over respondent roles. Raw: never leaves without disclosure control. */
export interface RawCount {
  unitId: string;
  month: string;
  question: string;
  kind: 'response' | 'state' | 'value';
  value: string;
  count: number;
}

export interface RawComment {
  id: string;
  question: string;
  month: string;
  language: string;
  text: string;
}

/** Reads aggregates and masked comments; never a response. */
export class ResultsRepository {
  private readonly manager: EntityManager;

  constructor(manager: EntityManager) {
    this.manager = manager;
  }

  /** All counts of a survey, or of some of its questions. */
  counts(surveyId: string, questions?: readonly string[]): Promise<RawCount[]> {
    return this.manager.query(
      `SELECT unit_id AS "unitId", month::text AS month, question, kind, value, sum(count)::int AS count
       FROM aggregate WHERE survey_id = $1 AND ($2::text[] IS NULL OR question = ANY($2) OR question = '')
       GROUP BY unit_id, month, question, kind, value`,
      [surveyId, questions ?? null],
    );
  }

  /** Comments to questions from units, in an order that says nothing about time or person. */
  comments(
    surveyId: string,
    questions: readonly string[],
    unitIds: readonly string[],
    limit: number,
  ): Promise<RawComment[]> {
    return this.manager.query(
      `SELECT id, question, month::text AS month, language, text FROM comment
       WHERE survey_id = $1 AND question = ANY($2) AND unit_id = ANY($3) ORDER BY id LIMIT $4`,
      [surveyId, questions, unitIds, limit],
    );
  }
}
