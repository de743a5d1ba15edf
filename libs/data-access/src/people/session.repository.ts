import type { Role } from '@medvirk/access';
import type { EntityManager } from 'typeorm';
import { ApiTokenEntity, SessionEntity } from './person.entity.ts';

/** A session as the API needs it. The cookie's secret is kept as a hash only. */
export interface StoredSession {
  personId: string;
  csrfToken: string;
  idToken: string | null;
  createdAt: Date;
  seenAt: Date;
}

export interface StoredToken {
  id: string;
  name: string;
  role: Role;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
}

export class SessionRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  async open(session: { idHash: Buffer; personId: string; csrfToken: string; idToken: string | null; now: Date }) {
    const { now, ...kept } = session;
    await this.manager
      .getRepository(SessionEntity)
      .insert({ ...kept, organisationId: this.organisationId, createdAt: now, seenAt: now });
  }

  async find(idHash: Buffer): Promise<StoredSession | undefined> {
    return (await this.manager.getRepository(SessionEntity).findOneBy({ idHash })) ?? undefined;
  }

  async touch(idHash: Buffer, now: Date): Promise<void> {
    await this.manager.getRepository(SessionEntity).update({ idHash }, { seenAt: now });
  }

  async end(idHash: Buffer): Promise<void> {
    await this.manager.getRepository(SessionEntity).delete({ idHash });
  }

  async endAllOf(personId: string): Promise<void> {
    await this.manager.getRepository(SessionEntity).delete({ personId });
  }

  async endOlderThan(created: Date, seen: Date): Promise<void> {
    await this.manager
      .createQueryBuilder()
      .delete()
      .from(SessionEntity)
      .where('created_at < :created OR seen_at < :seen', { created, seen })
      .execute();
  }

  async tokens(): Promise<StoredToken[]> {
    return this.manager.getRepository(ApiTokenEntity).find({ order: { createdAt: 'DESC' } });
  }

  async addToken(token: {
    name: string;
    role: Role;
    secretHash: Buffer;
    expiresAt: Date | null;
  }): Promise<StoredToken> {
    const repository = this.manager.getRepository(ApiTokenEntity);
    const { id } = await repository.save({ ...token, organisationId: this.organisationId, revokedAt: null });
    return repository.findOneByOrFail({ id });
  }

  async revokeToken(id: string, now: Date): Promise<StoredToken | undefined> {
    const repository = this.manager.getRepository(ApiTokenEntity);
    const token = await repository.findOneBy({ id });
    if (!token) return undefined;
    if (!token.revokedAt) await repository.update({ id }, { revokedAt: now });
    return { ...token, revokedAt: token.revokedAt ?? now };
  }
}
