import type { PaperState } from '@medvirk/api-contract';
import type { EntityManager } from 'typeorm';

export interface StoredPaper {
  id: string;
  surveyId: string;
  unitId: string;
  number: number;
  state: PaperState;
  firstBy: string | null;
  keyedOn: string;
}

/** What was keyed, sealed with the secret of the house, and the id that the response will have. Gone when it is done. */
export interface KeyedPaper extends StoredPaper {
  responseId: string | null;
  first: Buffer | null;
  second: Buffer | null;
}

const COLUMNS = `id, survey_id AS "surveyId", unit_id AS "unitId", number, state, first_by AS "firstBy",
  keyed_on::text AS "keyedOn"`;
const KEYED = `${COLUMNS}, response_id AS "responseId", first, second`;

/** Answers on paper, on their way in. */
export class PaperRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** Those that are not done, by number. */
  open(surveyId: string): Promise<StoredPaper[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM paper_form WHERE survey_id = $1 AND state IN ('keyed', 'differs') ORDER BY number`,
      [surveyId],
    );
  }

  async counts(surveyId: string): Promise<{ stored: number; discarded: number }> {
    const rows: { stored: number; discarded: number }[] = await this.manager.query(
      `SELECT (count(*) FILTER (WHERE state = 'stored'))::int AS stored,
         (count(*) FILTER (WHERE state = 'discarded'))::int AS discarded FROM paper_form WHERE survey_id = $1`,
      [surveyId],
    );
    return rows[0] ?? { stored: 0, discarded: 0 };
  }

  /** Holds the form until the transaction ends. */
  async take(at: { id: string } | { surveyId: string; number: number }): Promise<KeyedPaper | undefined> {
    const rows: KeyedPaper[] =
      'id' in at
        ? await this.manager.query(`SELECT ${KEYED} FROM paper_form WHERE id = $1 FOR UPDATE`, [at.id])
        : await this.manager.query(`SELECT ${KEYED} FROM paper_form WHERE survey_id = $1 AND number = $2 FOR UPDATE`, [
            at.surveyId,
            at.number,
          ]);
    return rows[0];
  }

  /** False where the number has been keyed meanwhile. */
  async begin(form: Omit<KeyedPaper, 'state' | 'second'>): Promise<boolean> {
    const rows: { id: string }[] = await this.manager.query(
      `INSERT INTO paper_form (id, organisation_id, survey_id, unit_id, number, state, first_by, keyed_on, response_id, first)
       VALUES ($1, $2, $3, $4, $5, 'keyed', $6, $7, $8, $9) ON CONFLICT (survey_id, number) DO NOTHING RETURNING id`,
      [
        form.id,
        this.organisationId,
        form.surveyId,
        form.unitId,
        form.number,
        form.firstBy,
        form.keyedOn,
        form.responseId,
        form.first,
      ],
    );
    return rows.length === 1;
  }

  async differs(id: string, second: Buffer, secondBy: string): Promise<void> {
    await this.manager.query(
      `UPDATE paper_form SET state = 'differs', second = $2, second_by = $3 WHERE id = $1 AND state = 'keyed'`,
      [id, second, secondBy],
    );
  }

  /** What was keyed is thrown away, and so is what led to the response. */
  async end(id: string, state: 'stored' | 'discarded'): Promise<void> {
    await this.manager.query(
      `UPDATE paper_form SET state = $2, first = NULL, second = NULL, response_id = NULL WHERE id = $1`,
      [id, state],
    );
  }
}
