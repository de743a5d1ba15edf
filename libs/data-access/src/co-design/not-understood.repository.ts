import type { EntityManager } from 'typeorm';
import { NotUnderstoodEntity } from './co-design.entity.ts';

/** Somebody did not understand a question, in the words that it had then. */
export interface NotUnderstood {
  question: string;
  personId: string;
  wordsHash: Buffer;
}

export class NotUnderstoodRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** False when the member has said so of these words already: the key decides. */
  async say(versionId: string, said: NotUnderstood, at: Date): Promise<boolean> {
    const result = await this.manager
      .createQueryBuilder()
      .insert()
      .into(NotUnderstoodEntity)
      .values({ ...said, versionId, at, organisationId: this.organisationId })
      .orIgnore()
      .returning('question')
      .execute();
    return result.raw.length > 0;
  }

  /** False when there was nothing to take back. */
  async takeBack(versionId: string, said: NotUnderstood): Promise<boolean> {
    const result = await this.manager.getRepository(NotUnderstoodEntity).delete({ ...said, versionId });
    return result.affected === 1;
  }

  /** All that was said of a version, of earlier words too. */
  ofVersion(versionId: string): Promise<NotUnderstood[]> {
    return this.manager.query(
      `SELECT question, person_id AS "personId", words_hash AS "wordsHash" FROM not_understood
       WHERE version_id = $1 ORDER BY at`,
      [versionId],
    );
  }
}
