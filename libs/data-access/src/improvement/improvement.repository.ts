import type { ActionView, EvidenceView } from '@medvirk/api-contract';
import type { EntityManager } from 'typeorm';
import { prepared } from '../database/connection.ts';
import { ActionEntity, EvidenceEntity } from './improvement.entity.ts';

export type StoredEvidence = Omit<EvidenceView, never> & { authorId: string };

/** An action as stored; theme texts, unit name and whether it is overdue are added by the reader. */
export type StoredAction = Omit<ActionView, 'theme' | 'unit' | 'overdue'> & { theme: string; unitId: string };

export class ImprovementRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** Evidence that people have added, oldest first; withdrawn ones too. */
  async evidence(filter: { theme?: string; id?: string } = {}): Promise<StoredEvidence[]> {
    const rows: StoredEvidence[] = await this.manager.query(
      prepared(`SELECT e.id, e.theme, e.unit_id AS "unitId", e.lens, e.kind, e.text, e.source, e.date::text AS date,
         p.name AS author, e.author_id AS "authorId", e.withdrawn_at IS NOT NULL AS withdrawn
       FROM evidence e JOIN person p ON p.id = e.author_id
       WHERE ($1::text IS NULL OR e.theme = $1) AND ($2::uuid IS NULL OR e.id = $2) ORDER BY e.date, e.id`),
      [filter.theme ?? null, filter.id ?? null],
    );
    return rows;
  }

  async addEvidence(
    evidence: Pick<EvidenceEntity, 'theme' | 'unitId' | 'lens' | 'kind' | 'text' | 'source' | 'date' | 'authorId'>,
  ): Promise<string> {
    const saved = await this.manager
      .getRepository(EvidenceEntity)
      .save({ ...evidence, organisationId: this.organisationId, withdrawnAt: null });
    return saved.id;
  }

  async setWithdrawn(id: string, at: Date | null): Promise<void> {
    await this.manager.getRepository(EvidenceEntity).update({ id }, { withdrawnAt: at });
  }

  /** Those due first on top. */
  async actions(filter: { theme?: string; id?: string } = {}): Promise<StoredAction[]> {
    const actions: (Omit<StoredAction, 'updatedAt'> & { updatedAt: Date })[] = await this.manager.query(
      prepared(`SELECT id, theme, unit_id AS "unitId", survey_id AS "surveyId", title, description, owner,
         due_on::text AS "dueOn", started_on::text AS "startedOn", status, measure_question AS "measureQuestion", outcome,
         basis, outcome_kind AS "outcomeKind", closing_effect AS "closingEffect", updated_at AS "updatedAt"
       FROM action
       WHERE ($1::text IS NULL OR theme = $1) AND ($2::uuid IS NULL OR id = $2) ORDER BY due_on, id`),
      [filter.theme ?? null, filter.id ?? null],
    );
    return actions.map((action) => ({ ...action, updatedAt: action.updatedAt.toISOString() }));
  }

  async addAction(action: Omit<StoredAction, 'id' | 'updatedAt'>, now: Date): Promise<string> {
    const saved = await this.manager
      .getRepository(ActionEntity)
      .save({ ...action, organisationId: this.organisationId, updatedAt: now });
    return saved.id;
  }

  /** Holds an action until the transaction ends, so that what a rule looks at is what is changed. */
  async holdAction(id: string): Promise<void> {
    await this.manager.query('SELECT 1 FROM action WHERE id = $1 FOR UPDATE', [id]);
  }

  /** Writes the given columns and leaves the others as they are. */
  async changeAction(id: string, change: Partial<Omit<StoredAction, 'id' | 'updatedAt'>>, now: Date): Promise<void> {
    await this.manager.getRepository(ActionEntity).update({ id }, { ...change, updatedAt: now });
  }
}
