import type { ExportFormat, ExportKind, ExportStatus } from '@medvirk/api-contract';
import type { StoredAnswers } from '@medvirk/questionnaire';
import type { EntityManager } from 'typeorm';
import { NOT_WITHHELD } from '../coding/coding.repository.ts';
import { type PackedAnswers, unpackAnswers } from '../responses/packed-answers.ts';

/** A file that was ordered, and how far it has come. */
export interface StoredExport {
  id: string;
  surveyId: string;
  /** Null where it is about the survey as a whole. */
  unitId: string | null;
  kind: ExportKind;
  format: ExportFormat;
  language: string;
  fileName: string;
  orderedBy: string | null;
  orderedAt: Date;
  expiresAt: Date;
  status: ExportStatus;
  done: number;
  total: number;
  /** Bytes. */
  size: number;
}

export type NewExport = Pick<
  StoredExport,
  'surveyId' | 'unitId' | 'kind' | 'format' | 'language' | 'fileName' | 'orderedBy' | 'expiresAt'
> & { material: unknown };

/** What a worker goes on from. */
export interface ExportWork extends StoredExport {
  parts: number;
  state: unknown;
  material: unknown;
}

/** What a step has made. */
export interface ExportStep {
  bytes: Uint8Array;
  /** What is kept in their place where they must not be read in the database. */
  sealed?: Buffer;
  state: unknown;
  done: number;
  total: number;
  finished: boolean;
}

/** A response for a file of answers. Its id only says where to go on. */
export interface ResponseToExport {
  id: string;
  unitId: string;
  /** e.g. '2026-05' */
  month: string;
  role: string;
  language: string;
  answers: StoredAnswers;
}

const COLUMNS = `id, survey_id AS "surveyId", unit_id AS "unitId", kind, format, language, file_name AS "fileName",
  ordered_by AS "orderedBy", ordered_at AS "orderedAt", expires_at AS "expiresAt", status, done, total, size::float8 AS size`;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
/** Times that a fault may happen before an export is given up. */
const MOST_FAULTS = 3;

/** Files that leave the system, and what they are made of. */
export class ExportRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  async order(wanted: NewExport): Promise<string> {
    const rows: { id: string }[] = await this.manager.query(
      `INSERT INTO file_export
         (organisation_id, survey_id, unit_id, kind, format, language, file_name, ordered_by, expires_at, material)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [
        this.organisationId,
        wanted.surveyId,
        wanted.unitId,
        wanted.kind,
        wanted.format,
        wanted.language,
        wanted.fileName,
        wanted.orderedBy,
        wanted.expiresAt,
        wanted.material === null ? null : JSON.stringify(wanted.material),
      ],
    );
    return rows[0]?.id ?? '';
  }

  async find(id: string): Promise<StoredExport | undefined> {
    const rows: StoredExport[] = await this.manager.query(`SELECT ${COLUMNS} FROM file_export WHERE id = $1`, [id]);
    return rows[0];
  }

  /** What was put down when it was ordered. */
  async material(id: string): Promise<unknown> {
    const rows: { material: unknown }[] = await this.manager.query('SELECT material FROM file_export WHERE id = $1', [
      id,
    ]);
    return rows[0]?.material;
  }

  /** Those that one person ordered, or that machines did (null); newest first. */
  ofSurvey(surveyId: string, orderedBy: string | null): Promise<StoredExport[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM file_export WHERE survey_id = $1 AND ordered_by IS NOT DISTINCT FROM $2
       ORDER BY ordered_at DESC, id`,
      [surveyId, orderedBy],
    );
  }

  /** Takes it away with its file. */
  async remove(id: string): Promise<void> {
    await this.manager.query('DELETE FROM file_export WHERE id = $1', [id]);
  }

  /** Holds an unfinished export for one step; nothing when another worker is at it, or it is done. */
  async take(id: string): Promise<ExportWork | undefined> {
    const rows: ExportWork[] = await this.manager.query(
      `SELECT ${COLUMNS}, parts, state, material FROM file_export
       WHERE id = $1 AND status IN ('waiting', 'making') FOR UPDATE SKIP LOCKED`,
      [id],
    );
    return rows[0];
  }

  /** Keeps what a step has made and where the next goes on, together or not at all. */
  async keepStep(id: string, { bytes, sealed, state, done, total, finished }: ExportStep): Promise<void> {
    if (bytes.length > 0) {
      await this.manager.query(
        `INSERT INTO file_export_part (export_id, number, organisation_id, starts_at, bytes)
         SELECT id, parts, organisation_id, size, $2 FROM file_export WHERE id = $1`,
        [id, sealed ?? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)],
      );
    }
    await this.manager.query(
      `UPDATE file_export SET state = $2, done = $3, total = $4, status = $5, size = size + $6, parts = parts + $7
       WHERE id = $1`,
      [
        id,
        finished ? null : JSON.stringify(state),
        done,
        total,
        finished ? 'ready' : 'making',
        bytes.length,
        bytes.length > 0 ? 1 : 0,
      ],
    );
  }

  /** A step went wrong: it is tried again a few times, then given up and what there is of the file thrown away. */
  async noteFault(id: string): Promise<void> {
    const rows: [{ status: string }[], number] = await this.manager.query(
      `UPDATE file_export SET faults = faults + 1, status = CASE WHEN faults + 1 >= $2 THEN 'failed' ELSE status END
       WHERE id = $1 AND status IN ('waiting', 'making') RETURNING status`,
      [id, MOST_FAULTS],
    );
    if (rows[0][0]?.status === 'failed') {
      await this.manager.query('DELETE FROM file_export_part WHERE export_id = $1', [id]);
    }
  }

  /** The part of a file in which a byte stands. */
  async partAt(id: string, offset: number): Promise<{ startsAt: number; bytes: Buffer } | undefined> {
    const rows: { startsAt: number; bytes: Buffer }[] = await this.manager.query(
      `SELECT starts_at::float8 AS "startsAt", bytes FROM file_export_part
       WHERE export_id = $1 AND starts_at <= $2 ORDER BY number DESC LIMIT 1`,
      [id, offset],
    );
    return rows[0];
  }

  async responseCount(surveyId: string): Promise<number> {
    const rows: { count: number }[] = await this.manager.query(
      'SELECT count(*)::int AS count FROM response WHERE survey_id = $1',
      [surveyId],
    );
    return rows[0]?.count ?? 0;
  }

  /** Responses by id, which says nothing of time or person. @param after the last id before; empty for the first page */
  async responses(surveyId: string, after: string, limit: number): Promise<ResponseToExport[]> {
    const rows: (Omit<ResponseToExport, 'answers'> & { packedAnswers: PackedAnswers })[] = await this.manager.query(
      `SELECT id, unit_id AS "unitId", to_char(month, 'YYYY-MM') AS month, role, language, packed_answers AS "packedAnswers"
       FROM response WHERE survey_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
      [surveyId, after || FIRST_ID, limit],
    );
    return rows.map(({ packedAnswers, ...row }) => ({ ...row, answers: unpackAnswers(packedAnswers) }));
  }

  /**
   * Masked comments to questions that k have written to, in an order that says nothing about time or person. What only the one who is
   * named for it may read is in no file.
   */
  comments(
    surveyId: string,
    k: number,
    after: string,
    limit: number,
  ): Promise<{ id: string; question: string; text: string }[]> {
    return this.manager.query(
      `SELECT c.id, c.question, c.text FROM comment c
       WHERE c.survey_id = $1 AND c.released AND ${NOT_WITHHELD} AND c.id > $3 AND c.question IN (
         SELECT question FROM comment WHERE survey_id = $1 AND released GROUP BY question HAVING count(*) >= $2
       ) ORDER BY c.id LIMIT $4`,
      [surveyId, k, after || FIRST_ID, limit],
    );
  }
}
