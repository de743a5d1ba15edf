import type { EntityManager } from 'typeorm';

/** A count of one question in one unit over the whole survey. Raw: never leaves without disclosure control. */
export interface UnitCount {
  unitId: string;
  question: string;
  kind: 'response' | 'state' | 'value';
  value: string;
  count: number;
}

/** A count of one question in one month, summed over units. Raw as well. */
export interface MonthCount {
  /** e.g. '2026-05' */
  month: string;
  question: string;
  value: string;
  count: number;
}

export interface RawComment {
  id: string;
  question: string;
  month: string;
  text: string;
}

/** Reads aggregates and masked comments; never a response. */
export class ResultsRepository {
  private readonly manager: EntityManager;

  constructor(manager: EntityManager) {
    this.manager = manager;
  }

  /** Responses of a survey that the aggregates hold. */
  async countedResponses(surveyId: string): Promise<number> {
    const rows: { count: number }[] = await this.manager.query(
      `SELECT coalesce(sum(count), 0)::int AS count FROM aggregate WHERE survey_id = $1 AND question = '' AND kind = 'response'`,
      [surveyId],
    );
    return rows[0]?.count ?? 0;
  }

  /** All counts of a survey by unit. */
  countsByUnit(surveyId: string): Promise<UnitCount[]> {
    return this.manager.query(
      `SELECT unit_id AS "unitId", question, kind, value, sum(count)::int AS count
       FROM aggregate WHERE survey_id = $1 GROUP BY unit_id, question, kind, value`,
      [surveyId],
    );
  }

  /** Values chosen by month in some units. */
  valuesByMonth(surveyId: string, unitIds: readonly string[]): Promise<MonthCount[]> {
    return this.manager.query(
      `SELECT to_char(month, 'YYYY-MM') AS month, question, value, sum(count)::int AS count
       FROM aggregate WHERE survey_id = $1 AND unit_id = ANY($2) AND kind = 'value' GROUP BY month, question, value`,
      [surveyId, unitIds],
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
      `SELECT id, question, to_char(month, 'YYYY-MM') AS month, text FROM comment
       WHERE survey_id = $1 AND question = ANY($2) AND unit_id = ANY($3) ORDER BY id LIMIT $4`,
      [surveyId, questions, unitIds, limit],
    );
  }
}
