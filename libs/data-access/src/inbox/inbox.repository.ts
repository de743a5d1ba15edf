import type { EntityManager } from 'typeorm';
import type { InvitationState } from '../invitations/invitation.repository.ts';
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

const KEY = `id, survey_id AS "surveyId", unit_id AS "unitId", public_key AS "publicKey", sealed_key AS "sealedKey"`;

/** Credentials and what waits under them. All of it lies in schemas that the application's role can't read. */
export class InboxRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** Marks an invitation as opened. Nothing for an unknown ticket, or one of another place. */
  async open(
    ticketHash: Buffer,
    { surveyId, unitId }: InvitedPlace,
  ): Promise<{ state: InvitationState; keyId: string | null } | undefined> {
    const rows: { state: InvitationState; keyId: string | null }[] = await this.manager.query(
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

  /** Stores responses with their outbox rows, in the order given and in this transaction. */
  async store(responses: readonly NewResponse[]): Promise<void> {
    await this.manager.query(STORE_RESPONSES, storeValues(this.organisationId, responses));
  }

  /** Writes invitations and spent credentials anew in an order that says nothing. */
  async shuffle(surveyId: string): Promise<void> {
    await this.manager.query('SELECT shuffle_invitations($1)', [surveyId]);
  }
}
