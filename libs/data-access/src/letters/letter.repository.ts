import type { EntityManager } from 'typeorm';

/** Letters of one order, which is also the order of their file. */
export interface StoredLetters {
  id: string;
  surveyId: string;
  unitId: string;
  wanted: number;
  made: number;
  madeOn: string;
  sentOn: string | null;
  stopped: boolean;
}

const COLUMNS = `id, survey_id AS "surveyId", unit_id AS "unitId", wanted, cardinality(invitation_ids) AS made,
  made_on::text AS "madeOn", sent_on::text AS "sentOn", stopped`;

/** Letters with a code each. Codes are in the letters and nowhere else; here are the ids of their invitations, for stopping them. */
export class LetterRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  ofSurvey(surveyId: string): Promise<StoredLetters[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM letter_batch WHERE survey_id = $1 ORDER BY made_on DESC, ordered_at DESC, id`,
      [surveyId],
    );
  }

  async find(id: string): Promise<StoredLetters | undefined> {
    const rows: StoredLetters[] = await this.manager.query(`SELECT ${COLUMNS} FROM letter_batch WHERE id = $1`, [id]);
    return rows[0];
  }

  async order({
    id,
    surveyId,
    unitId,
    wanted,
    madeOn,
  }: Omit<StoredLetters, 'made' | 'sentOn' | 'stopped'>): Promise<void> {
    await this.manager.query(
      `INSERT INTO letter_batch (id, organisation_id, survey_id, unit_id, wanted, made_on) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, this.organisationId, surveyId, unitId, wanted, madeOn],
    );
  }

  /** In the transaction in which the letters are made. */
  async noteMade(id: string, invitationIds: readonly string[]): Promise<void> {
    await this.manager.query('UPDATE letter_batch SET invitation_ids = invitation_ids || $2::uuid[] WHERE id = $1', [
      id,
      invitationIds,
    ]);
  }

  async noteSent(id: string, today: string): Promise<void> {
    await this.manager.query('UPDATE letter_batch SET sent_on = $2 WHERE id = $1 AND sent_on IS NULL', [id, today]);
  }

  /** Codes that are still to be used become worthless. */
  async stop(id: string): Promise<void> {
    await this.manager.query('SELECT stop_invitations(invitation_ids) FROM letter_batch WHERE id = $1', [id]);
    await this.manager.query('UPDATE letter_batch SET stopped = true WHERE id = $1', [id]);
  }
}
