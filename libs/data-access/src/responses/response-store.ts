import type { RespondentRole } from '@medvirk/questionnaire';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { claimAttachments } from '../attachments/claim-attachments.ts';
import { WITHIN } from '../database/connection.ts';

/** A response checked and masked, ready to be stored. */
export interface NewResponse {
  id: string;
  organisationId: string;
  surveyId: string;
  versionId: string;
  unitId: string;
  role: RespondentRole;
  language: string;
  /** First day of the month, ISO. The only time that an anonymous response keeps. */
  month: string;
  /** SHA-256 of what is stored: tells the same response sent twice from another under the same id. */
  bodyHash: Buffer;
  /** The answers as they are stored, packed, as JSON: made once, for the hash and for the database. */
  answers: string;
  /** What else it was given under, as JSON; '' for nothing. */
  circumstances: string;
  /** Files that are part of it, each with its question; left out where there are none, as nearly everywhere. */
  files?: readonly { id: string; question: string }[];
}

export type StoreOutcome = 'stored' | 'same' | 'other-body';

/** Stands between the values of a column. JSON, ids and tags hold no bare control character, so nothing is escaped. */
const BETWEEN = '\u001e';

/** One column of a group as one text, which PostgreSQL splits: escaping arrays of JSON cost more than all other columns. */
function column(group: readonly NewResponse[], value: (response: NewResponse) => string): string {
  const values = group.map(value);
  const text = values.join(BETWEEN);
  if (text.split(BETWEEN).length !== values.length) throw new TypeError('a value holds the separator of values');
  return text;
}

/** Stores a group with its outbox rows, in the caller's transaction if it has one. Gives the ids that were new. */
export const STORE_RESPONSES = 'SELECT store_responses($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) AS id';

/** What STORE_RESPONSES takes: the organisation, then one text for each column of a group. */
export function storeValues(organisationId: string, group: readonly NewResponse[]): string[] {
  return [
    organisationId,
    column(group, ({ surveyId }) => surveyId),
    column(group, ({ id }) => id),
    column(group, ({ versionId }) => versionId),
    column(group, ({ unitId }) => unitId),
    column(group, ({ role }) => role),
    column(group, ({ language }) => language),
    column(group, ({ month }) => month),
    column(group, ({ bodyHash }) => bodyHash.toString('hex')),
    column(group, ({ answers }) => answers),
    column(group, ({ circumstances }) => circumstances),
  ];
}

/** Where responses are written: many at a time, in one transaction, with their outbox rows. */
export class ResponseStore {
  private readonly dataSource: DataSource;
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.dataSource = dataSource;
    this.pool = (dataSource.driver as PostgresDriver).master;
  }

  /**
   * Stores a group of responses of ONE organisation in one statement and one commit. When this returns, they are safe.
   * The primary key decides who came first; what lost is compared by hash.
   * @throws AttachmentGone for a file that is not there: nothing of the group is stored then
   */
  async store(group: readonly NewResponse[]): Promise<StoreOutcome[]> {
    const organisationId = group[0]?.organisationId;
    if (!organisationId) return [];
    const ids = group.some(({ files }) => files)
      ? await this.insertWithFiles(organisationId, group)
      : await this.insert(organisationId, group);
    const stored = new Set(ids);
    const outcomes: StoreOutcome[] = [];
    const lost: number[] = [];
    for (const [index, response] of group.entries()) {
      // The first of two equal ids in one group was the one that was stored; the later one is compared below.
      if (stored.delete(response.id)) outcomes[index] = 'stored';
      else lost.push(index);
    }
    if (lost.length > 0) await this.compare(group, lost, outcomes);
    return outcomes;
  }

  private async insert(organisationId: string, group: readonly NewResponse[]): Promise<string[]> {
    // Straight to the driver's pool, which can prepare a statement; TypeORM's query can't.
    const { rows } = await this.pool.query<{ id: string }>({
      name: 'store-responses',
      text: STORE_RESPONSES,
      values: storeValues(organisationId, group),
    });
    return rows.map(({ id }) => id);
  }

  private insertWithFiles(organisationId: string, group: readonly NewResponse[]): Promise<string[]> {
    return this.dataSource.transaction(async (manager) => {
      // It says whose transaction this is, too.
      const rows: { id: string }[] = await manager.query(STORE_RESPONSES, storeValues(organisationId, group));
      const stored = new Set(rows.map(({ id }) => id));
      for (const response of group) {
        // Of two with one id in a group the first was stored.
        if (stored.delete(response.id)) await claimAttachments(manager, response);
      }
      return rows.map(({ id }) => id);
    });
  }

  private async compare(group: readonly NewResponse[], lost: number[], outcomes: StoreOutcome[]): Promise<void> {
    const candidates = lost.flatMap((index) => group[index] ?? []);
    const earlier = await this.hashes(candidates);
    for (const index of lost) {
      const response = group[index];
      if (!response) continue;
      const hash = earlier.get(`${response.surveyId}/${response.id}`);
      outcomes[index] = hash?.equals(response.bodyHash) ? 'same' : 'other-body';
    }
  }

  private async hashes(responses: readonly NewResponse[]): Promise<Map<string, Buffer>> {
    const organisationId = responses[0]?.organisationId ?? '';
    return this.dataSource.transaction(async (manager) => {
      await manager.query(WITHIN, [organisationId]);
      const rows: { survey_id: string; id: string; body_hash: Buffer }[] = await manager.query(
        `SELECT r.survey_id, r.id, r.body_hash FROM response r
         JOIN unnest($1::uuid[], $2::uuid[]) AS w(survey_id, id) USING (survey_id, id)`,
        [responses.map((response) => response.surveyId), responses.map((response) => response.id)],
      );
      return new Map(rows.map((row) => [`${row.survey_id}/${row.id}`, row.body_hash]));
    });
  }
}
