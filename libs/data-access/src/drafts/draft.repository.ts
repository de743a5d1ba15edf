import type { EntityManager } from 'typeorm';
import { hashOfCode, seal, unseal } from './seal-draft.ts';

/** The link that a draft was begun at: it can be taken up there and nowhere else. */
export interface DraftPlace {
  surveyId: string;
  unitId: string;
}

/** Half-done answers, kept for whoever has the code. */
export class DraftRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** Keeps `text` (masked already) until and with `expiresOn`, in place of what was kept under this code before. */
  async keep(code: string, place: DraftPlace, text: string, expiresOn: string): Promise<void> {
    await this.manager.query(
      `INSERT INTO draft (code_hash, organisation_id, survey_id, unit_id, sealed, expires_on) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (code_hash) DO UPDATE SET sealed = excluded.sealed, expires_on = excluded.expires_on
       WHERE draft.survey_id = excluded.survey_id AND draft.unit_id = excluded.unit_id`,
      [hashOfCode(code), this.organisationId, place.surveyId, place.unitId, seal(code, aad(place), text), expiresOn],
    );
  }

  /** What is kept under a code at this place; nothing when it is unknown, thrown away, or another place's. */
  async find(code: string, place: DraftPlace, today: string): Promise<{ text: string; expiresOn: string } | undefined> {
    const rows: { sealed: Buffer; expiresOn: string }[] = await this.manager.query(
      `SELECT sealed, expires_on::text AS "expiresOn" FROM draft
       WHERE code_hash = $1 AND survey_id = $2 AND unit_id = $3 AND expires_on >= $4`,
      [hashOfCode(code), place.surveyId, place.unitId, today],
    );
    const row = rows[0];
    return row && { text: unseal(code, aad(place), row.sealed), expiresOn: row.expiresOn };
  }

  async forget(code: string, place: DraftPlace): Promise<void> {
    await this.manager.query('DELETE FROM draft WHERE code_hash = $1 AND survey_id = $2 AND unit_id = $3', [
      hashOfCode(code),
      place.surveyId,
      place.unitId,
    ]);
  }
}

const aad = ({ surveyId, unitId }: DraftPlace): string => `${surveyId} ${unitId}`;
