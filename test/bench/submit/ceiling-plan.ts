export interface CeilingPlan {
  /** As the owner of the tables: not even row-level security is in the way. */
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** Answers as they are stored, masked; sent with every row. */
  readonly bodies: readonly string[];
  readonly row: {
    readonly surveyId: string;
    readonly organisationId: string;
    readonly versionId: string;
    readonly unitId: string;
    readonly month: string;
  };
}

export interface CeilingResult {
  /** Transactions a second. */
  readonly rate: number;
  /** Milliseconds for one transaction on the average. */
  readonly mean: number;
  /** Microseconds of processor time that the client took for one; undefined where the system does not tell. */
  readonly clientTime?: number | undefined;
}

/** One response row and its outbox row in one statement, so one round trip and one commit each. $1 to $6 are in the order of `row`, then the body. */
export const insertOne = (parameter: (name: keyof CeilingPlan['row'] | 'body') => string): string => `
WITH stored AS (
  INSERT INTO response (survey_id, id, organisation_id, version_id, unit_id, role, language, month, body_hash, packed_answers)
  VALUES (${parameter('surveyId')}::uuid, gen_random_uuid(), ${parameter('organisationId')}::uuid,
    ${parameter('versionId')}::uuid, ${parameter('unitId')}::uuid, 'patient', 'nb', ${parameter('month')}::date,
    '\\x9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'::bytea, ${parameter('body')}::json)
  RETURNING survey_id, id
)
INSERT INTO outbox (survey_id, response_id, organisation_id)
SELECT survey_id, id, ${parameter('organisationId')}::uuid FROM stored`;
