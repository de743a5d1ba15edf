import type { EntityManager } from 'typeorm';
import { NOT_WITHHELD } from '../coding/coding.repository.ts';
import { type Fielded, readFielded } from './fielded.ts';

/** A count of one question in one unit over the whole survey. Raw: never leaves without disclosure control. */
export interface UnitCount {
  unitId: string;
  question: string;
  kind: 'response' | 'state' | 'value';
  value: string;
  count: number;
}

/** A count of one question in one unit and month. Raw as well. */
export interface MonthCount {
  unitId: string;
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

  /** A survey with all that its figures are read beside. */
  fielded(surveyId: string): Promise<Fielded | undefined> {
    return readFielded(this.manager, surveyId);
  }

  /** All counts of a survey by unit. */
  countsByUnit(surveyId: string): Promise<UnitCount[]> {
    return this.manager.query(
      `SELECT unit_id AS "unitId", question, kind, value, sum(released)::int AS count
       FROM aggregate WHERE survey_id = $1 AND released > 0 GROUP BY unit_id, question, kind, value`,
      [surveyId],
    );
  }

  /** Values chosen by month and unit. */
  valuesByMonth(surveyId: string): Promise<MonthCount[]> {
    return this.manager.query(
      `SELECT unit_id AS "unitId", to_char(month, 'YYYY-MM') AS month, question, value, sum(released)::int AS count
       FROM aggregate WHERE survey_id = $1 AND kind = 'value' AND released > 0
       GROUP BY unit_id, month, question, value`,
      [surveyId],
    );
  }

  /** Comments to questions from units that everybody who reads comments may read, in an order that says nothing about time or person. */
  comments(
    surveyId: string,
    questions: readonly string[],
    unitIds: readonly string[],
    limit: number,
  ): Promise<RawComment[]> {
    return this.manager.query(
      `SELECT id, question, to_char(month, 'YYYY-MM') AS month, text FROM comment c
       WHERE released AND ${NOT_WITHHELD} AND survey_id = $1 AND question = ANY($2) AND unit_id = ANY($3) ORDER BY id LIMIT $4`,
      [surveyId, questions, unitIds, limit],
    );
  }
}
