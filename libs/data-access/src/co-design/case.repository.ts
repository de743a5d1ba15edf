import type { CaseView } from '@medvirk/api-contract';
import type { EntityManager } from 'typeorm';
import { CouncilCaseEntity } from './co-design.entity.ts';

interface CaseRow extends CouncilCaseEntity {
  openedByName: string;
  closedByName: string | null;
  versionId: string | null;
  question: string | null;
}

/** A case as stored; the proposals that it is about are added by the reader. */
export type StoredCase = Omit<CaseView, 'proposals'> & { proposalId: string | null };

export class CaseRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** Open ones first, then the newest. */
  ofCouncil(councilId: string): Promise<StoredCase[]> {
    return this.read('k.council_id = $1', councilId);
  }

  async find(id: string): Promise<StoredCase | undefined> {
    return (await this.read('k.id = $1', id))[0];
  }

  /** The case that a proposal waits in, if any. */
  async openCaseOf(proposalId: string): Promise<StoredCase | undefined> {
    return (await this.read(`k.status = 'open' AND k.proposal_id = $1`, proposalId))[0];
  }

  async hold(id: string): Promise<void> {
    await this.manager.query('SELECT 1 FROM council_case WHERE id = $1 FOR UPDATE', [id]);
  }

  private async read(where: string, parameter: string): Promise<StoredCase[]> {
    const rows: CaseRow[] = await this.manager.query(
      `SELECT k.id, k.council_id AS "councilId", k.year, k.number, k.title, k.text, k.proposal_id AS "proposalId",
         k.status, o.name AS "openedByName", k.opened_at AS "openedAt", c.name AS "closedByName",
         k.closed_at AS "closedAt", k.minutes, p.version_id AS "versionId", p.question
       FROM council_case k JOIN person o ON o.id = k.opened_by LEFT JOIN person c ON c.id = k.closed_by
         LEFT JOIN proposal p ON p.id = k.proposal_id
       WHERE ${where} ORDER BY k.status DESC, k.year DESC, k.number DESC`,
      [parameter],
    );
    return rows.map(toCase);
  }

  /** Gives the case the council's next number of the year. */
  async open(given: {
    councilId: string;
    year: number;
    title: string;
    text: string;
    proposalId: string | null;
    openedBy: string;
    at: Date;
  }): Promise<string> {
    const { at: openedAt, ...kept } = given;
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 4))', [given.councilId]);
    const rows: { next: number }[] = await this.manager.query(
      'SELECT coalesce(max(number), 0)::int + 1 AS next FROM council_case WHERE council_id = $1 AND year = $2',
      [given.councilId, given.year],
    );
    const saved = await this.manager.getRepository(CouncilCaseEntity).save({
      ...kept,
      openedAt,
      number: rows[0]?.next ?? 1,
      organisationId: this.organisationId,
      status: 'open',
    });
    return saved.id;
  }

  async close(id: string, closed: { by: string; at: Date; minutes: string }): Promise<void> {
    await this.manager
      .getRepository(CouncilCaseEntity)
      .update({ id }, { status: 'closed', closedBy: closed.by, closedAt: closed.at, minutes: closed.minutes });
  }

  /** What was written when it was closed stays until it is closed again. */
  async reopen(id: string): Promise<void> {
    await this.manager
      .getRepository(CouncilCaseEntity)
      .update({ id }, { status: 'open', closedBy: null, closedAt: null });
  }
}

function toCase(row: CaseRow): StoredCase {
  const { id, councilId, year, number, title, text, proposalId, status, minutes } = row;
  return {
    ...{ id, councilId, year, number, title, text, proposalId, status, minutes },
    opened: { by: row.openedByName, at: row.openedAt.toISOString() },
    closed: row.closedAt ? { by: row.closedByName ?? '', at: row.closedAt.toISOString() } : null,
    versionId: row.versionId,
    question: row.question,
  };
}
