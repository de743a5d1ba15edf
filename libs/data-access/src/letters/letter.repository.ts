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
  /** The order's number within its survey, where its letters carry numbers; null where they don't. */
  number: number | null;
}

/** A reminder of the letters of one order, which is also the order of its file. */
export interface StoredReminder {
  id: string;
  batchId: string;
  kind: 'listed' | 'to-all';
  /** Letters of the order that it goes to, from 1; none where it goes to all. */
  letters: number[];
  wanted: number;
  made: number;
  orderedOn: string;
  /** Null as long as nobody has fetched the letters: until then their codes open nothing. */
  fetchedOn: string | null;
  /** Whether its file was thrown away, or could not be made, before anybody fetched it: nobody was reminded. */
  lapsed: boolean;
}

const COLUMNS = `id, survey_id AS "surveyId", unit_id AS "unitId", wanted, cardinality(invitation_ids) AS made,
  made_on::text AS "madeOn", sent_on::text AS "sentOn", stopped, number`;

const REMINDER = `SELECT r.id, r.batch_id AS "batchId", r.kind, r.letters, r.wanted, r.made, r.ordered_on::text AS "orderedOn",
  r.fetched_on::text AS "fetchedOn",
  r.fetched_on IS NULL AND (e.id IS NULL OR e.status = 'failed' OR e.expires_at <= now()) AS lapsed
  FROM letter_reminder r LEFT JOIN file_export e ON e.id = r.id`;

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
    number,
  }: Omit<StoredLetters, 'made' | 'sentOn' | 'stopped'>): Promise<void> {
    await this.manager.query(
      `INSERT INTO letter_batch (id, organisation_id, survey_id, unit_id, wanted, made_on, number)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, this.organisationId, surveyId, unitId, wanted, madeOn, number],
    );
  }

  /** Letters of a survey are ordered one at a time until the transaction ends: what one tells has to be known for the next. */
  async own(surveyId: string): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 4))', [surveyId]);
  }

  /** The next number of an order. Call `own` before. */
  async nextNumber(surveyId: string): Promise<number> {
    const rows: { next: number }[] = await this.manager.query(
      'SELECT coalesce(max(number), 0) + 1 AS next FROM letter_batch WHERE survey_id = $1',
      [surveyId],
    );
    return rows[0]?.next ?? 1;
  }

  /** How far the invitation of each letter has come; letter 1 first. By order. */
  async statesOfSurvey(surveyId: string): Promise<Map<string, string[]>> {
    const rows: { id: string; states: string[] }[] = await this.manager.query(
      `SELECT b.id, array_agg(coalesce(s.state, 'gone') ORDER BY i.at) AS states
       FROM letter_batch b CROSS JOIN unnest(b.invitation_ids) WITH ORDINALITY AS i (id, at)
       LEFT JOIN invitation_states((SELECT array_agg(each) FROM letter_batch a, unnest(a.invitation_ids) each WHERE a.survey_id = $1)) s
         ON s.id = i.id
       WHERE b.survey_id = $1 GROUP BY b.id`,
      [surveyId],
    );
    return new Map(rows.map(({ id, states }) => [id, states]));
  }

  /** Invitations of some letters of an order, in the order asked for; from 1. */
  async invitationsOf(id: string, letters: readonly number[]): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(
      `SELECT b.invitation_ids[l.letter] AS id FROM letter_batch b, unnest($2::int[]) WITH ORDINALITY AS l (letter, at)
       WHERE b.id = $1 ORDER BY l.at`,
      [id, letters],
    );
    return rows.map((row) => row.id);
  }

  /** Reminders of all orders of a survey, in the order made. */
  remindersOfSurvey(surveyId: string): Promise<StoredReminder[]> {
    return this.manager.query(
      `${REMINDER} JOIN letter_batch b ON b.id = r.batch_id WHERE b.survey_id = $1 ORDER BY r.ordered_at, r.id`,
      [surveyId],
    );
  }

  async findReminder(id: string): Promise<StoredReminder | undefined> {
    const rows: StoredReminder[] = await this.manager.query(`${REMINDER} WHERE r.id = $1`, [id]);
    return rows[0];
  }

  async orderReminder({
    id,
    batchId,
    kind,
    letters,
    wanted,
    orderedOn,
  }: Omit<StoredReminder, 'made' | 'fetchedOn' | 'lapsed'>): Promise<void> {
    await this.manager.query(
      `INSERT INTO letter_reminder (id, organisation_id, batch_id, kind, letters, wanted, ordered_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, this.organisationId, batchId, kind, letters, wanted, orderedOn],
    );
  }

  /** In the transaction in which the letters are made. */
  async noteReminderMade(id: string, made: number): Promise<void> {
    await this.manager.query('UPDATE letter_reminder SET made = $2 WHERE id = $1', [id, made]);
  }

  /** Somebody has the letters now. */
  async noteReminderFetched(id: string, today: string): Promise<void> {
    await this.manager.query('UPDATE letter_reminder SET fetched_on = $2 WHERE id = $1 AND fetched_on IS NULL', [
      id,
      today,
    ]);
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
