import type { BankPart, BankStatus, Texts } from '@medvirk/questionnaire';
import type { EntityManager } from 'typeorm';

/** An entry of the question bank with its newest wording. */
export interface StoredBankEntry {
  id: string;
  status: BankStatus;
  tags: string[];
  source: string;
  revision: number;
  part: BankPart;
  addedBy: string;
  addedById: string;
  addedAt: Date;
  reason: string;
  movedBy: string | null;
  movedAt: Date | null;
  /** Questionnaires with a copy of it, in any version. */
  usedIn: number;
}

export interface StoredBankRevision {
  revision: number;
  part: BankPart;
  note: string;
  by: string;
  at: Date;
}

/** One copy of a question of an entry, in one version of a questionnaire. */
export interface BankUse {
  versionId: string;
  title: Texts;
  number: number;
  status: string;
  question: string;
  /** The wording that the copy was made from. */
  revision: number;
  /** Members of the council who said that they did not understand it. */
  notUnderstood: number;
}

interface Wording {
  part: BankPart;
  note: string;
  by: string;
  at: Date;
}

/** The questions and sections that an organisation keeps to use again. */
export class BankRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** All entries, the newest first. */
  entries(): Promise<StoredBankEntry[]> {
    return this.manager.query(`${ENTRIES} ORDER BY e.added_at DESC, e.id`);
  }

  async find(id: string): Promise<StoredBankEntry | undefined> {
    const rows: StoredBankEntry[] = await this.manager.query(`${ENTRIES} WHERE e.id = $1`, [id]);
    return rows[0];
  }

  /** Newest first. */
  revisions(id: string): Promise<StoredBankRevision[]> {
    return this.manager.query(
      `SELECT r.revision, r.part, r.note, p.name AS by, r.changed_at AS at
         FROM bank_revision r JOIN person p ON p.id = r.changed_by WHERE r.entry_id = $1 ORDER BY r.revision DESC`,
      [id],
    );
  }

  /** Where copies stand, the newest version first. */
  uses(id: string): Promise<BankUse[]> {
    return this.manager.query(
      `SELECT v.id AS "versionId", v.content -> 'title' AS title, v.number, v.status, q ->> 'code' AS question,
              (q -> 'bank' ->> 'revision')::int AS revision,
              (SELECT count(DISTINCT n.person_id)::int FROM not_understood n
                WHERE n.version_id = v.id AND n.question = q ->> 'code') AS "notUnderstood"
         FROM questionnaire_version v,
              jsonb_path_query(v.content, '$.sections[*].questions[*] ? (@.bank.entry == $entry)',
                jsonb_build_object('entry', $1::text)) AS q
        ORDER BY v.updated_at DESC, v.id, question`,
      [id],
    );
  }

  async add(
    entry: { id: string; status: BankStatus; tags: readonly string[]; source: string },
    { part, note, by, at }: Wording,
  ): Promise<void> {
    await this.manager.query(
      `INSERT INTO bank_entry (id, organisation_id, status, tags, source, revision, added_by, added_at)
       VALUES ($1, $2, $3, $4, $5, 1, $6, $7)`,
      [entry.id, this.organisationId, entry.status, entry.tags, entry.source, by, at],
    );
    await this.putRevision(entry.id, 1, { part, note, by, at });
  }

  /** False when somebody else has changed it since `base`. */
  async revise(id: string, base: number, wording: Wording): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `WITH moved AS (UPDATE bank_entry SET revision = $2 + 1 WHERE id = $1 AND revision = $2 RETURNING 1) SELECT 1 FROM moved`,
      [id, base],
    );
    if (rows.length === 0) return false;
    await this.putRevision(id, base + 1, wording);
    return true;
  }

  async describe(id: string, tags: readonly string[], source: string): Promise<void> {
    await this.manager.query('UPDATE bank_entry SET tags = $2, source = $3 WHERE id = $1', [id, tags, source]);
  }

  async move(id: string, to: BankStatus, { reason, by, at }: { reason: string; by: string; at: Date }): Promise<void> {
    await this.manager.query(
      'UPDATE bank_entry SET status = $2, reason = $3, moved_by = $4, moved_at = $5 WHERE id = $1',
      [id, to, reason, by, at],
    );
  }

  private async putRevision(id: string, revision: number, { part, note, by, at }: Wording): Promise<void> {
    await this.manager.query(
      `INSERT INTO bank_revision (entry_id, revision, organisation_id, part, note, changed_by, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, revision, this.organisationId, JSON.stringify(part), note, by, at],
    );
  }
}

const ENTRIES = `
  SELECT e.id, e.status, e.tags, e.source, e.revision, r.part, a.name AS "addedBy", e.added_by AS "addedById",
         e.added_at AS "addedAt", e.reason, m.name AS "movedBy", e.moved_at AS "movedAt",
         coalesce(used.questionnaires, 0)::int AS "usedIn"
    FROM bank_entry e
    JOIN bank_revision r ON r.entry_id = e.id AND r.revision = e.revision
    JOIN person a ON a.id = e.added_by
    LEFT JOIN person m ON m.id = e.moved_by
    LEFT JOIN (
      SELECT bank ->> 'entry' AS entry, count(DISTINCT v.questionnaire_id) AS questionnaires
        FROM questionnaire_version v, jsonb_path_query(v.content, '$.sections[*].questions[*].bank') AS bank
       GROUP BY 1) used ON used.entry = e.id::text`;
