import type { ReaderLanguage, Recipient } from '@medvirk/outreach';
import type { EntityManager } from 'typeorm';

/**
 * `done`: asked as often as planned, or has opened it. `reserved`: does not want to be asked. `spared`: was asked lately by another
 * survey. The others as for mail to people in the house.
 */
export type RecipientState = 'waiting' | 'sending' | 'done' | 'bounced' | 'failed' | 'unknown' | 'reserved' | 'spared';

export interface CampaignSettings {
  /** After the first message, at most. */
  reminders: number;
  spacingDays: number;
  /** Minutes since midnight in Norway between which messages are sent. */
  awakeFrom: number;
  awakeUntil: number;
}

export interface StoredCampaign extends CampaignSettings {
  state: 'running' | 'stopped';
}

/** Somebody whom this worker, and no other, is to ask. */
export interface ClaimedRecipient {
  id: string;
  surveyId: string;
  unitId: string;
  email: string | null;
  phone: string | null;
  language: ReaderLanguage;
  /** Times asked before. */
  asks: number;
  attempts: number;
  /** Of the time before; worthless once another is made. */
  invitationId: string | null;
}

/** `again`: surely not sent, and worth another try at `retryAt`. */
export type AskOutcome =
  | { kind: 'sent' | 'unknown'; invitationId: string; noMoreHash: Buffer; fault?: string }
  | { kind: 'bounced' | 'failed'; fault: string }
  | { kind: 'again'; fault: string; retryAt: Date };

/** One survey's list with whoever has an address on it. */
export interface ListedPerson {
  surveyId: string;
  unitId: string;
  email: string | null;
  phone: string | null;
  language: string;
  state: RecipientState;
  /** Times asked. */
  asks: number;
  /** Null before the first message. */
  invitationState: string | null;
  /** Null where there is none (any more), and always where the survey is anonymous. */
  responseId: string | null;
}

/** One time that somebody was given what is kept about them. */
export interface AccessGiven {
  givenBy: string;
  givenAt: Date;
  identityCheck: string;
  surveys: number;
  responses: number;
}

/** Who is asked to answer. The lists lie in a schema that the application's role can't read: they can be added to and asked, not listed. */
export class RecipientRepository {
  private readonly manager: EntityManager;

  constructor(manager: EntityManager) {
    this.manager = manager;
  }

  async campaign(surveyId: string): Promise<StoredCampaign | undefined> {
    const rows: StoredCampaign[] = await this.manager.query(
      `SELECT state, reminders, spacing_days AS "spacingDays", awake_from AS "awakeFrom", awake_until AS "awakeUntil"
       FROM contact_campaign($1)`,
      [surveyId],
    );
    return rows[0];
  }

  async saveCampaign(surveyId: string, settings: CampaignSettings): Promise<void> {
    const { reminders, spacingDays, awakeFrom, awakeUntil } = settings;
    await this.manager.query('SELECT contact_save_campaign($1, $2, $3, $4, $5)', [
      surveyId,
      reminders,
      spacingDays,
      awakeFrom,
      awakeUntil,
    ]);
  }

  /** @returns false where nothing has been set up */
  async moveCampaign(surveyId: string, to: 'running' | 'stopped'): Promise<boolean> {
    const rows: { moved: boolean }[] = await this.manager.query('SELECT contact_move_campaign($1, $2) AS moved', [
      surveyId,
      to,
    ]);
    return rows[0]?.moved ?? false;
  }

  /** `known` were on the list already. @throws where the survey does not run in one of the units */
  async add(surveyId: string, people: readonly Recipient[], at: Date) {
    const rows: { added: number; known: number; reserved: number }[] = await this.manager.query(
      'SELECT added, known, reserved FROM contact_add($1, $2, $3)',
      [surveyId, JSON.stringify(people), at],
    );
    return rows[0] ?? { added: 0, known: 0, reserved: 0 };
  }

  /** How many are in each state, and how many of them have been sent something. */
  counts(surveyId: string): Promise<{ state: RecipientState; asked: boolean; count: number }[]> {
    return this.manager.query('SELECT state, asked, count FROM contact_counts($1)', [surveyId]);
  }

  /** Takes the next who is due. The transaction must end before anything is sent. @param minutes since midnight, in Norway */
  async claim(at: Date, { day, minutes }: { day: string; minutes: number }): Promise<ClaimedRecipient | undefined> {
    const rows: ClaimedRecipient[] = await this.manager.query(
      `SELECT id, survey_id AS "surveyId", unit_id AS "unitId", email, phone, language, asks, attempts,
         invitation_id AS "invitationId" FROM contact_claim($1, $2, $3)`,
      [at, day, minutes],
    );
    return rows[0];
  }

  async settle(id: string, outcome: AskOutcome, at: Date): Promise<void> {
    const wasSent = outcome.kind === 'sent' || outcome.kind === 'unknown';
    await this.manager.query('SELECT contact_settle($1, $2, $3, $4, $5, $6, $7)', [
      id,
      outcome.kind,
      at,
      wasSent ? outcome.invitationId : null,
      wasSent ? outcome.noMoreHash : null,
      outcome.fault ?? null,
      outcome.kind === 'again' ? outcome.retryAt : null,
    ]);
  }

  /**
   * All that is kept under an address, for the person whose it is; leaves a line that says so. @param address in our way of writing
   * @returns notAskedSince: since when they do not want to be asked, ISO day
   */
  async giveAccess(
    address: string,
    given: { by: string; at: Date; identityCheck: string },
  ): Promise<{ listed: ListedPerson[]; notAskedSince: string | null }> {
    const rows: ((ListedPerson | { surveyId: null }) & { notAskedSince: string | null })[] = await this.manager.query(
      `SELECT survey_id AS "surveyId", unit_id AS "unitId", email, phone, language, state, asks,
         invitation_state AS "invitationState", response_id AS "responseId", not_asked_since::text AS "notAskedSince"
       FROM contact_give_access($1, $2, $3, $4)`,
      [address, given.by, given.at, given.identityCheck],
    );
    // Where no list has the address, one row says so.
    const listed = rows.flatMap((row) => (row.surveyId === null ? [] : [row]));
    return { listed, notAskedSince: rows[0]?.notAskedSince ?? null };
  }

  /** The newest first. */
  accessesGiven(most: number): Promise<AccessGiven[]> {
    return this.manager.query(
      `SELECT given_by AS "givenBy", given_at AS "givenAt", identity_check AS "identityCheck", surveys, responses
       FROM contact_accesses_given($1)`,
      [most],
    );
  }

  /** Takes down that whoever has an address does not want to be asked, by any survey of the organisation. */
  async reserve(address: string, today: string): Promise<void> {
    await this.manager.query('SELECT contact_reserve($1, $2)', [address, today]);
  }
}
