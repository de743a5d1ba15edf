import type { Stumble } from '@medvirk/participation';
import type { EntityManager } from 'typeorm';

export interface StoredSitting {
  id: string;
  versionId: string;
  roundId: string;
  ledBy: string;
}

export interface StoredPilotNote {
  id: string;
  sitting: string;
  question: string;
  wordsHash: Buffer;
  stumble: Stumble;
  word: string | null;
  note: string;
}

/** What people who tried a form stumbled over. */
export class PilotRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** @param on ISO date */
  async begin(sitting: Omit<StoredSitting, 'id'>, on: string): Promise<string> {
    const { versionId, roundId, ledBy } = sitting;
    const rows: { id: string }[] = await this.manager.query(
      `INSERT INTO pilot_sitting (organisation_id, version_id, round_id, led_by, begun_on) VALUES ($1, $2, $3, $4, $5)
       RETURNING id`,
      [this.organisationId, versionId, roundId, ledBy, on],
    );
    return rows[0]?.id ?? '';
  }

  async sitting(id: string): Promise<StoredSitting | undefined> {
    const rows: StoredSitting[] = await this.manager.query(
      'SELECT id, version_id AS "versionId", round_id AS "roundId", led_by AS "ledBy" FROM pilot_sitting WHERE id = $1',
      [id],
    );
    return rows[0];
  }

  async sittings(versionId: string): Promise<number> {
    const rows: { count: number }[] = await this.manager.query(
      'SELECT count(*)::int AS count FROM pilot_sitting WHERE version_id = $1',
      [versionId],
    );
    return rows[0]?.count ?? 0;
  }

  async put({ sitting, question, wordsHash, stumble, word, note }: Omit<StoredPilotNote, 'id'>): Promise<string> {
    const rows: { id: string }[] = await this.manager.query(
      `INSERT INTO pilot_note (organisation_id, sitting_id, question, words_hash, stumble, word, note)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [this.organisationId, sitting, question, wordsHash, stumble, word, note],
    );
    return rows[0]?.id ?? '';
  }

  async find(noteId: string): Promise<StoredPilotNote | undefined> {
    return (await this.read('n.id = $1', noteId))[0];
  }

  /** By question and no order of time. */
  ofVersion(versionId: string): Promise<StoredPilotNote[]> {
    return this.read('s.version_id = $1', versionId);
  }

  async drop(noteId: string): Promise<void> {
    await this.manager.query('DELETE FROM pilot_note WHERE id = $1', [noteId]);
  }

  private read(where: string, parameter: string): Promise<StoredPilotNote[]> {
    return this.manager.query(
      `SELECT n.id, n.sitting_id AS sitting, n.question, n.words_hash AS "wordsHash", n.stumble, n.word, n.note
         FROM pilot_note n JOIN pilot_sitting s ON s.id = n.sitting_id WHERE ${where} ORDER BY n.question, n.id`,
      [parameter],
    );
  }
}
