import type { TrailKind } from '@medvirk/participation';
import type { EntityManager } from 'typeorm';

/** One thing that was done. `details` holds what the entry is worth beyond its ids; no names and no addresses. */
export interface NewTrailEntry {
  kind: TrailKind;
  at: Date;
  /** The person who did it; null where a machine or the house itself did. */
  actorId: string | null;
  questionnaireId?: string;
  versionId?: string;
  /** Code of the question it is about; left out for what is about the whole. */
  question?: string;
  /** Id of the proposal, round, case or survey that it is about. */
  subjectId?: string;
  details?: Readonly<Record<string, unknown>>;
}

/** An entry as it stands in the trail. */
export interface TrailEntry {
  number: number;
  at: Date;
  kind: TrailKind;
  actorId: string | null;
  actorName: string | null;
  questionnaireId: string | null;
  versionId: string | null;
  question: string | null;
  subjectId: string | null;
  details: Record<string, unknown>;
}

/** What is hashed, and what came of it. */
export interface ChainedEntry {
  number: number;
  /** All columns as PostgreSQL writes them, with U+001E between. */
  text: string;
  previousHash: Buffer;
  hash: Buffer;
}

/**
 * The append-only trail of an organisation. An entry holds the chain's head until its transaction ends: append last, after
 * the rows that the deed itself changes.
 */
export class TrailRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  async append(...entries: readonly NewTrailEntry[]): Promise<void> {
    for (const { kind, at, actorId, questionnaireId, versionId, question, subjectId, details = {} } of entries) {
      await this.manager.query(
        `INSERT INTO trail_entry (organisation_id, kind, at, actor_id, questionnaire_id, version_id, question, subject_id, details)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          this.organisationId,
          kind,
          at,
          actorId,
          questionnaireId ?? null,
          versionId ?? null,
          question ?? null,
          subjectId ?? null,
          JSON.stringify(details),
        ],
      );
    }
  }

  /** Who has done such a thing last, newest first; no name where a machine did. */
  newest(kind: TrailKind, limit: number): Promise<{ name: string | null; at: Date }[]> {
    return this.manager.query(
      `SELECT p.name, t.at FROM trail_entry t LEFT JOIN person p ON p.id = t.actor_id
       WHERE t.kind = $1 ORDER BY t.number DESC LIMIT $2`,
      [kind, limit],
    );
  }

  /** What happened to one question, and to the whole questionnaire that it stands in, oldest first. */
  async ofQuestion(questionnaireId: string, question: string): Promise<TrailEntry[]> {
    return this.read('t.questionnaire_id = $1 AND (t.question = $2 OR t.question IS NULL)', [
      questionnaireId,
      question,
    ]);
  }

  async ofQuestionnaire(questionnaireId: string): Promise<TrailEntry[]> {
    return this.read('t.questionnaire_id = $1', [questionnaireId]);
  }

  private async read(where: string, parameters: unknown[]): Promise<TrailEntry[]> {
    const rows: (Omit<TrailEntry, 'number'> & { number: string })[] = await this.manager.query(
      `SELECT t.number, t.at, t.kind, t.actor_id AS "actorId", p.name AS "actorName",
         t.questionnaire_id AS "questionnaireId", t.version_id AS "versionId", t.question,
         t.subject_id AS "subjectId", t.details
       FROM trail_entry t LEFT JOIN person p ON p.id = t.actor_id WHERE ${where} ORDER BY t.number`,
      parameters,
    );
    return rows.map((row) => ({ ...row, number: Number(row.number) }));
  }

  /** The next entries after a number, as they are hashed. */
  async chained(after: number, most: number): Promise<ChainedEntry[]> {
    const rows: (Omit<ChainedEntry, 'number'> & { number: string })[] = await this.manager.query(
      `SELECT number, concat_ws(chr(30), organisation_id, number,
           to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), kind, coalesce(actor_id::text, ''),
           coalesce(questionnaire_id::text, ''), coalesce(version_id::text, ''), coalesce(question, ''),
           coalesce(subject_id::text, ''), details::text, encode(previous_hash, 'hex')) AS text,
         previous_hash AS "previousHash", hash
       FROM trail_entry WHERE number > $1 ORDER BY number LIMIT $2`,
      [after, most],
    );
    return rows.map((row) => ({ ...row, number: Number(row.number) }));
  }

  async head(): Promise<{ number: number; hash: Buffer } | undefined> {
    const rows: { number: string; hash: Buffer }[] = await this.manager.query('SELECT number, hash FROM trail_head');
    return rows[0] && { number: Number(rows[0].number), hash: rows[0].hash };
  }
}
