import type { AttachmentKind } from '@medvirk/questionnaire';
import type { EntityManager } from 'typeorm';
import { sealWithSecret, unsealWithSecret } from '../inbox/seal-waiting.ts';

/** The link that a file was added at: it can become part of a response there and nowhere else. */
export interface AttachmentPlace {
  surveyId: string;
  unitId: string;
}

/** A file as it is told of, without its bytes. */
export interface StoredAttachment extends AttachmentPlace {
  id: string;
  question: string;
  kind: AttachmentKind;
  /** Media type, by its own bytes. */
  type: string;
  /** Bytes. */
  size: number;
}

const ROW = `id, survey_id AS "surveyId", unit_id AS "unitId", question, kind, type, size`;

/** Files from those who answer, sealed with the secret of the house. */
export class AttachmentRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** Keeps a file until and with `expiresOn`, an ISO day, unless it becomes part of a response before. */
  async keep(secret: string, file: StoredAttachment, bytes: Buffer, expiresOn: string): Promise<void> {
    await this.manager.query(
      `INSERT INTO attachment (id, organisation_id, survey_id, unit_id, question, kind, type, size, sealed, expires_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[file.id, this.organisationId, file.surveyId, file.unitId, file.question, file.kind, file.type, file.size],
        ...[sealWithSecret(secret, 'attachment', place(file), bytes), expiresOn],
      ],
    );
  }

  /** Bytes of all files that wait in this organisation. */
  async waitingBytes(): Promise<number> {
    const rows: { bytes: string }[] = await this.manager.query(
      'SELECT coalesce(sum(size), 0) AS bytes FROM attachment WHERE response_id IS NULL',
    );
    return Number(rows[0]?.bytes ?? 0);
  }

  /** Those of `ids` that wait at this place, or belong to this response already, with the question that each was added to. */
  async usable(
    ids: readonly string[],
    { surveyId, unitId }: AttachmentPlace,
    responseId: string,
  ): Promise<Map<string, string>> {
    const rows: { id: string; question: string }[] = await this.manager.query(
      `SELECT id, question FROM attachment WHERE id = ANY($1) AND survey_id = $2 AND unit_id = $3
         AND (response_id IS NULL OR response_id = $4)`,
      [ids, surveyId, unitId, responseId],
    );
    return new Map(rows.map(({ id, question }) => [id, question]));
  }

  /** Lets what waits wait longer, as long as the half-done answers that name it. */
  async waitUntil(ids: readonly string[], { surveyId, unitId }: AttachmentPlace, expiresOn: string): Promise<void> {
    await this.manager.query(
      `UPDATE attachment SET expires_on = greatest(expires_on, $4::date)
       WHERE id = ANY($1) AND survey_id = $2 AND unit_id = $3 AND response_id IS NULL`,
      [ids, surveyId, unitId, expiresOn],
    );
  }

  /** Deletes what waits at this place; what belongs to a response stays. */
  async forget(ids: readonly string[], { surveyId, unitId }: AttachmentPlace): Promise<void> {
    await this.manager.query(
      'DELETE FROM attachment WHERE id = ANY($1) AND survey_id = $2 AND unit_id = $3 AND response_id IS NULL',
      [ids, surveyId, unitId],
    );
  }

  /** Every file that belongs to a response, by its random id: the order says nothing of when or with what it came. */
  all(): Promise<StoredAttachment[]> {
    return this.manager.query(`SELECT ${ROW} FROM attachment WHERE response_id IS NOT NULL ORDER BY id`);
  }

  /** Files of one response. */
  ofResponse(surveyId: string, responseId: string): Promise<StoredAttachment[]> {
    return this.manager.query(
      `SELECT ${ROW} FROM attachment WHERE survey_id = $1 AND response_id = $2 ORDER BY question, id`,
      [surveyId, responseId],
    );
  }

  /** A file that belongs to a response. */
  async find(id: string): Promise<StoredAttachment | undefined> {
    const rows: StoredAttachment[] = await this.manager.query(
      `SELECT ${ROW} FROM attachment WHERE id = $1 AND response_id IS NOT NULL`,
      [id],
    );
    return rows[0];
  }

  /** @throws when the secret is not the one it was sealed with */
  async read(secret: string, file: StoredAttachment): Promise<Buffer> {
    const rows: { sealed: Buffer }[] = await this.manager.query('SELECT sealed FROM attachment WHERE id = $1', [
      file.id,
    ]);
    return unsealWithSecret(secret, 'attachment', place(file), rows[0]?.sealed ?? Buffer.alloc(0));
  }
}

const place = ({ surveyId, unitId, question, id }: StoredAttachment): string =>
  [surveyId, unitId, question, id].join(' ');
