import type { EntityManager } from 'typeorm';
import { hashOfCode } from '../drafts/seal-draft.ts';

export interface StoredKiosk {
  id: string;
  surveyId: string;
  unitId: string;
  name: string;
  idleSeconds: number;
  madeOn: string;
  seenOn: string | null;
  revokedOn: string | null;
}

/** What a tablet is let in by, and what it seals to. */
export interface KioskSecrets {
  pinSalt: Buffer;
  pinHash: Buffer;
  pinRounds: number;
  publicKey: Buffer;
  /** Sealed with the secret of the house. */
  sealedKey: Buffer;
}

const COLUMNS = `id, survey_id AS "surveyId", unit_id AS "unitId", name, idle_seconds AS "idleSeconds",
  made_on::text AS "madeOn", seen_on::text AS "seenOn", revoked_on::text AS "revokedOn"`;
const SECRETS = `pin_salt AS "pinSalt", pin_hash AS "pinHash", pin_rounds AS "pinRounds", public_key AS "publicKey",
  sealed_key AS "sealedKey"`;

/** Tablets in waiting rooms. A code is kept as a hash only. */
export class KioskRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** Those of a survey, newest first. */
  ofSurvey(surveyId: string): Promise<StoredKiosk[]> {
    return this.manager.query(`SELECT ${COLUMNS} FROM kiosk WHERE survey_id = $1 ORDER BY made_on DESC, name, id`, [
      surveyId,
    ]);
  }

  async find(id: string): Promise<(StoredKiosk & KioskSecrets) | undefined> {
    const rows: (StoredKiosk & KioskSecrets)[] = await this.manager.query(
      `SELECT ${COLUMNS}, ${SECRETS} FROM kiosk WHERE id = $1`,
      [id],
    );
    return rows[0];
  }

  /** @throws where the survey does not run in the unit */
  async add(kiosk: Omit<StoredKiosk, 'seenOn' | 'revokedOn'> & KioskSecrets & { code: string }): Promise<void> {
    await this.manager.query(
      `INSERT INTO kiosk (id, organisation_id, survey_id, unit_id, name, idle_seconds, made_on, code_hash,
         pin_salt, pin_hash, pin_rounds, public_key, sealed_key)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        kiosk.id,
        this.organisationId,
        kiosk.surveyId,
        kiosk.unitId,
        kiosk.name,
        kiosk.idleSeconds,
        kiosk.madeOn,
        hashOfCode(kiosk.code),
        kiosk.pinSalt,
        kiosk.pinHash,
        kiosk.pinRounds,
        kiosk.publicKey,
        kiosk.sealedKey,
      ],
    );
  }

  /** Nothing changes where it is shut out already. */
  async revoke(id: string, today: string): Promise<void> {
    await this.manager.query('UPDATE kiosk SET revoked_on = $2 WHERE id = $1 AND revoked_on IS NULL', [id, today]);
  }

  async noteSeen(id: string, today: string): Promise<void> {
    await this.manager.query('UPDATE kiosk SET seen_on = $2 WHERE id = $1 AND seen_on IS DISTINCT FROM $2', [
      id,
      today,
    ]);
  }
}
