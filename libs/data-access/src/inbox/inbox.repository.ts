import type { StoredAnswers } from '@medvirk/questionnaire';
import type { EntityManager } from 'typeorm';
import { claimAttachments } from '../attachments/claim-attachments.ts';
import type { TicketState } from '../invitations/invitation.repository.ts';
import { type PackedAnswers, unpackAnswers } from '../responses/packed-answers.ts';
import { type NewResponse, STORE_RESPONSES, storeValues } from '../responses/response-store.ts';

/** A unit's part of a survey: an invitation, a credential and the answers given with it belong to one. */
export interface InvitedPlace {
  surveyId: string;
  unitId: string;
}

/** The key that signs the credentials of one place. The private half is sealed with the secret of the house. */
export interface CredentialKey extends InvitedPlace {
  id: string;
  /** SPKI, DER. */
  publicKey: Buffer;
  /** PKCS #8, DER, sealed. */
  sealedKey: Buffer;
}

/** Answers that wait for company, under the hash of the credential that was spent on them. */
export interface WaitingAnswers {
  spentHash: Buffer;
  unitId: string;
  sealed: Buffer;
}

/** A response as its author may read it. */
export interface OwnResponse {
  id: string;
  role: string;
  language: string;
  /** First day of the month, ISO. */
  month: string;
  answers: StoredAnswers;
}

const KEY = `id, survey_id AS "surveyId", unit_id AS "unitId", public_key AS "publicKey", sealed_key AS "sealedKey"`;

/** Credentials and what waits under them. All of it lies in schemas that the application's role can't read. */
export class InboxRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** Marks an invitation as opened, and says how the ticket stands. Nothing for an unknown one, or one of another place. */
  async open(
    ticketHash: Buffer,
    { surveyId, unitId }: InvitedPlace,
  ): Promise<{ state: TicketState; keyId: string | null } | undefined> {
    const rows: { state: TicketState; keyId: string | null }[] = await this.manager.query(
      'SELECT state, key_id AS "keyId" FROM open_invitation($1, $2, $3)',
      [ticketHash, surveyId, unitId],
    );
    return rows[0];
  }

  /** Whether this blinded message may be signed: the first that an invitation comes with, and that one again. */
  async exchange(
    ticketHash: Buffer,
    { surveyId, unitId }: InvitedPlace,
    keyId: string,
    blindedHash: Buffer,
  ): Promise<boolean> {
    const rows: { may: boolean }[] = await this.manager.query('SELECT exchange_invitation($1, $2, $3, $4, $5) AS may', [
      ticketHash,
      surveyId,
      unitId,
      keyId,
      blindedHash,
    ]);
    return rows[0]?.may ?? false;
  }

  async key(id: string): Promise<CredentialKey | undefined> {
    const rows: CredentialKey[] = await this.manager.query(`SELECT ${KEY} FROM credential_key($1)`, [id]);
    return rows[0];
  }

  /** The newest key of a place that is not older than `since`, an ISO day. */
  async newestKey({ surveyId, unitId }: InvitedPlace, since: string): Promise<CredentialKey | undefined> {
    const rows: CredentialKey[] = await this.manager.query(`SELECT ${KEY} FROM newest_credential_key($1, $2, $3)`, [
      surveyId,
      unitId,
      since,
    ]);
    return rows[0];
  }

  async addKey({ id, surveyId, unitId, publicKey, sealedKey }: CredentialKey, today: string): Promise<void> {
    await this.manager.query('SELECT add_credential_key($1, $2, $3, $4, $5, $6)', [
      id,
      surveyId,
      unitId,
      publicKey,
      sealedKey,
      today,
    ]);
  }

  /** Spends a credential on sealed answers, once. `waiting`: what it was spent on before, unless that has moved on. */
  async spend(
    { surveyId, unitId }: InvitedPlace,
    spentHash: Buffer,
    sealed: Buffer,
  ): Promise<{ stored: boolean; waiting: Buffer | null }> {
    const rows: { stored: boolean; waiting: Buffer | null }[] = await this.manager.query(
      'SELECT stored, waiting FROM spend_credential($1, $2, $3, $4)',
      [surveyId, unitId, spentHash, sealed],
    );
    return rows[0] ?? { stored: false, waiting: null };
  }

  /**
   * Answers an invitation of a survey that is not anonymous, for good when the transaction ends well. `first`: store the response now.
   * `same`: it was answered with this response. `used`: with another. Nothing for an unknown ticket, or a stopped one.
   */
  async answer(
    ticketHash: Buffer,
    { surveyId, unitId }: InvitedPlace,
    responseId: string,
  ): Promise<'first' | 'same' | 'used' | undefined> {
    const rows: { outcome: 'first' | 'same' | 'used' | null }[] = await this.manager.query(
      'SELECT answer_invitation($1, $2, $3, $4) AS outcome',
      [ticketHash, surveyId, unitId, responseId],
    );
    return rows[0]?.outcome ?? undefined;
  }

  /** Takes back what waits under a credential. False when it has moved on, or was never there. */
  async withdrawWaiting(surveyId: string, spentHash: Buffer): Promise<boolean> {
    const rows: { done: boolean }[] = await this.manager.query('SELECT withdraw_waiting($1, $2) AS done', [
      surveyId,
      spentHash,
    ]);
    return rows[0]?.done ?? false;
  }

  /** Deletes the response that was given with this ticket, and has the survey counted anew. False when there is none. */
  async withdrawResponse(surveyId: string, ticketHash: Buffer): Promise<boolean> {
    const rows: { done: boolean }[] = await this.manager.query('SELECT withdraw_response($1, $2) AS done', [
      ticketHash,
      surveyId,
    ]);
    return rows[0]?.done ?? false;
  }

  /** All that is kept of a response, for who shows the ticket it was given with. */
  responseOf(surveyId: string, ticketHash: Buffer): Promise<OwnResponse | undefined> {
    return this.kept('response_of_invitation($2, $1)', surveyId, ticketHash);
  }

  /** The same for an author who was found by another road than the ticket. */
  keptResponse(surveyId: string, responseId: string): Promise<OwnResponse | undefined> {
    return this.kept('$2', surveyId, responseId);
  }

  private async kept(
    which: 'response_of_invitation($2, $1)' | '$2',
    surveyId: string,
    by: Buffer | string,
  ): Promise<OwnResponse | undefined> {
    const rows: (Omit<OwnResponse, 'answers'> & { packed: PackedAnswers })[] = await this.manager.query(
      `SELECT r.id, r.role, r.language, r.month::text AS month, r.packed_answers AS packed
       FROM response r WHERE r.survey_id = $1 AND r.id = ${which}`,
      [surveyId, by],
    );
    return rows.map(({ packed, ...row }) => ({ ...row, answers: unpackAnswers(packed) }))[0];
  }

  /** Which invitation gave which response, in a survey that is identified; nothing in any other. */
  identifiedResponses(surveyId: string): Promise<{ invitationId: string; responseId: string }[]> {
    return this.manager.query(
      'SELECT invitation_id AS "invitationId", response_id AS "responseId" FROM identified_responses($1)',
      [surveyId],
    );
  }

  /** Credentials spent so far, per unit. */
  async spentCounts(surveyId: string): Promise<Map<string, number>> {
    const rows: { unit_id: string; spent: number }[] = await this.manager.query(
      'SELECT unit_id, spent FROM spent_counts($1)',
      [surveyId],
    );
    return new Map(rows.map(({ unit_id, spent }) => [unit_id, spent]));
  }

  /** One move of a survey at a time, until the transaction ends. */
  async ownMove(surveyId: string): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 3))', [surveyId]);
  }

  async waitingCounts(surveyId: string): Promise<Map<string, number>> {
    const rows: { unit_id: string; waiting: number }[] = await this.manager.query(
      'SELECT unit_id, waiting FROM waiting_counts($1)',
      [surveyId],
    );
    return new Map(rows.map(({ unit_id, waiting }) => [unit_id, waiting]));
  }

  /** What waits in these units, held until the transaction ends. */
  hold(surveyId: string, units: readonly string[]): Promise<WaitingAnswers[]> {
    return this.manager.query(
      'SELECT spent_hash AS "spentHash", unit_id AS "unitId", sealed FROM hold_waiting($1, $2)',
      [surveyId, units],
    );
  }

  async close(surveyId: string, spentHashes: readonly Buffer[]): Promise<void> {
    await this.manager.query('SELECT close_waiting($1, $2)', [surveyId, spentHashes]);
  }

  /** Throws away all that waits of a survey, with the credentials spent on it, and notes that there was something. */
  async discard(surveyId: string, today: string): Promise<void> {
    await this.manager.query('SELECT discard_waiting($1, $2)', [surveyId, today]);
  }

  /**
   * Stores responses with their outbox rows, in the order given and in this transaction. Gives the ids that were new.
   * @throws AttachmentGone
   */
  async store(responses: readonly NewResponse[]): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(
      STORE_RESPONSES,
      storeValues(this.organisationId, responses),
    );
    const stored = new Set(rows.map(({ id }) => id));
    for (const response of responses) if (stored.has(response.id)) await claimAttachments(this.manager, response);
    return rows.map(({ id }) => id);
  }

  /** Writes invitations and spent credentials anew in an order that says nothing. */
  async shuffle(surveyId: string): Promise<void> {
    await this.manager.query('SELECT shuffle_invitations($1)', [surveyId]);
  }
}
