import type { RoundKind } from '@medvirk/participation';
import type { EntityManager } from 'typeorm';
import { CouncilRoundEntity, RoundDoneEntity } from './co-design.entity.ts';

export interface StoredRound {
  id: string;
  versionId: string;
  kind: RoundKind;
  openedAt: Date;
  /** ISO date. */
  endsOn: string;
  closedAt: Date | null;
}

export class RoundRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** Newest first. */
  async ofVersion(versionId: string): Promise<StoredRound[]> {
    return this.read({ versionId });
  }

  async find(id: string): Promise<StoredRound | undefined> {
    return (await this.read({ id }))[0];
  }

  /** Of all versions: not closed by anybody, whether their day has passed or not. */
  async notClosed(): Promise<StoredRound[]> {
    return (await this.read({})).filter(({ closedAt }) => closedAt === null);
  }

  private async read(where: { id: string } | { versionId: string } | Record<string, never>): Promise<StoredRound[]> {
    const rounds = await this.manager.getRepository(CouncilRoundEntity).find({ where, order: { openedAt: 'DESC' } });
    return rounds.map(({ id, versionId, kind, openedAt, endsOn, closedAt }) => ({
      ...{ id, versionId, kind, openedAt, endsOn, closedAt },
    }));
  }

  async open(round: {
    versionId: string;
    kind: RoundKind;
    openedAt: Date;
    openedBy: string | null;
    endsOn: string;
  }): Promise<string> {
    const saved = await this.manager
      .getRepository(CouncilRoundEntity)
      .save({ ...round, organisationId: this.organisationId, closedAt: null, closedBy: null });
    return saved.id;
  }

  async move(id: string, endsOn: string): Promise<void> {
    await this.manager.getRepository(CouncilRoundEntity).update({ id }, { endsOn });
  }

  /** @param closedBy null where its day, or the last answer, ended it. @returns false when it was closed already */
  async close(id: string, closedAt: Date, closedBy: string | null): Promise<boolean> {
    const result = await this.manager
      .createQueryBuilder()
      .update(CouncilRoundEntity)
      .set({ closedAt, closedBy })
      .where('id = :id AND closed_at IS NULL', { id })
      .execute();
    return result.affected === 1;
  }

  async setDone(roundId: string, personId: string, at: Date | null): Promise<void> {
    const done = this.manager.getRepository(RoundDoneEntity);
    if (at) {
      await done
        .createQueryBuilder()
        .insert()
        .values({ roundId, personId, at, organisationId: this.organisationId })
        .orIgnore()
        .execute();
    } else {
      await done.delete({ roundId, personId });
    }
  }

  async done(roundId: string): Promise<Set<string>> {
    const rows = await this.manager.getRepository(RoundDoneEntity).findBy({ roundId });
    return new Set(rows.map(({ personId }) => personId));
  }

  /** People who have said anything on a version since a round opened, or are done with it. */
  async takenPart({ id, versionId, openedAt }: StoredRound): Promise<Set<string>> {
    const rows: { id: string }[] = await this.manager.query(
      `SELECT author_id AS id FROM proposal WHERE version_id = $1 AND at >= $2
       UNION SELECT person_id FROM not_understood WHERE version_id = $1 AND at >= $2
       UNION SELECT c.author_id FROM proposal_comment c JOIN proposal p ON p.id = c.proposal_id
         WHERE p.version_id = $1 AND c.at >= $2
       UNION SELECT person_id FROM sign_off WHERE round_id = $3
       UNION SELECT person_id FROM round_done WHERE round_id = $3`,
      [versionId, openedAt, id],
    );
    return new Set(rows.map((row) => row.id));
  }
}
