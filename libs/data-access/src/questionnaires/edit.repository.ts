import type { Held, ManuscriptTraces, Operation, QuestionnaireContent } from '@medvirk/questionnaire';
import type { EntityManager } from 'typeorm';

/** A batch of operations as it was done: what made revision - 1 into revision. */
export interface StoredBatch {
  id: string;
  revision: number;
  /** Null where a machine did it. */
  by: { id: string; name: string } | null;
  at: Date;
  operations: Operation[];
}

/** A window in which somebody has the draft open, and where in it they are. */
export interface StoredPresence {
  window: string;
  person: { id: string; name: string };
  section: string | null;
  question: string | null;
}

/** What several people do in one draft. Whoever changes holds the version first (`versions.findAndHold`). */
export class EditRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** Keeps a batch and the draft that it made. The two keys decide that a revision is made once, and a batch done once. */
  async record(batch: {
    versionId: string;
    id: string;
    personId: string | undefined;
    at: Date;
    revision: number;
    content: QuestionnaireContent;
    traces: ManuscriptTraces;
    operations: readonly Operation[];
    held: readonly Held[];
  }): Promise<void> {
    const { versionId, id, personId, at, revision, content, traces, operations, held } = batch;
    await this.manager.query(
      `INSERT INTO version_edit (version_id, revision, id, organisation_id, person_id, at, operations, held)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        versionId,
        revision,
        id,
        this.organisationId,
        personId ?? null,
        at,
        JSON.stringify(operations),
        JSON.stringify(held),
      ],
    );
    await this.manager.query(
      'UPDATE questionnaire_version SET content = $2, traces = $3, revision = $4, updated_at = $5 WHERE id = $1',
      [versionId, content, traces, revision, at],
    );
  }

  /** What was held back of a batch that has been done already; undefined for one that has not. */
  async heldOf(versionId: string, id: string): Promise<Held[] | undefined> {
    const rows: { held: Held[] }[] = await this.manager.query(
      'SELECT held FROM version_edit WHERE version_id = $1 AND id = $2',
      [versionId, id],
    );
    return rows[0]?.held;
  }

  /** The batches after a revision, in order, so many at most. */
  async since(versionId: string, revision: number, most: number): Promise<StoredBatch[]> {
    const rows: {
      id: string;
      revision: number;
      person: string | null;
      name: string | null;
      at: Date;
      operations: Operation[];
    }[] = await this.manager.query(
      `SELECT e.id, e.revision, e.person_id AS person, p.name, e.at, e.operations
         FROM version_edit e LEFT JOIN person p ON p.id = e.person_id
         WHERE e.version_id = $1 AND e.revision > $2 ORDER BY e.revision LIMIT $3`,
      [versionId, revision, most],
    );
    return rows.map(({ person, name, ...batch }) => ({ ...batch, by: person && name ? { id: person, name } : null }));
  }

  /** Says that somebody has the draft open now, and clears away those who have not said so since `expired`. */
  async seen(
    versionId: string,
    window: { id: string; personId: string; section: string | null; question: string | null },
    now: Date,
    expired: Date,
  ): Promise<void> {
    const { id, personId, section, question } = window;
    await this.manager.query('DELETE FROM version_presence WHERE version_id = $1 AND seen_at < $2', [
      versionId,
      expired,
    ]);
    await this.manager.query(
      `INSERT INTO version_presence (version_id, window_id, organisation_id, person_id, section, question, seen_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (version_id, window_id) DO UPDATE SET section = $5, question = $6, seen_at = $7
       WHERE version_presence.person_id = $4`,
      [versionId, id, this.organisationId, personId, section, question, now],
    );
  }

  async left(versionId: string, window: string, personId: string): Promise<void> {
    await this.manager.query(
      'DELETE FROM version_presence WHERE version_id = $1 AND window_id = $2 AND person_id = $3',
      [versionId, window, personId],
    );
  }

  /** Who else has the draft open, by name. */
  async others(versionId: string, window: string, since: Date): Promise<StoredPresence[]> {
    const rows: { window: string; person: string; name: string; section: string | null; question: string | null }[] =
      await this.manager.query(
        `SELECT d.window_id AS window, d.person_id AS person, p.name, d.section, d.question
         FROM version_presence d JOIN person p ON p.id = d.person_id
         WHERE d.version_id = $1 AND d.window_id <> $2 AND d.seen_at >= $3 ORDER BY p.name, d.window_id`,
        [versionId, window, since],
      );
    return rows.map(({ person, name, ...rest }) => ({ ...rest, person: { id: person, name } }));
  }
}
