import type { Role } from '@medvirk/access';
import type { PersonView } from '@medvirk/api-contract';
import type { EntityManager } from 'typeorm';
import { prepared } from '../database/connection.ts';
import { ApiTokenEntity, SessionEntity } from './person.entity.ts';

/** A session as the API needs it. The cookie's secret is kept as a hash only. */
export interface StoredSession {
  person: PersonView;
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

  /** A session and whose it is, as they stand now. */
  async find(idHash: Buffer): Promise<StoredSession | undefined> {
    const rows: StoredSession[] = await this.manager.query(
      prepared(`SELECT s.csrf_token AS "csrfToken", s.id_token AS "idToken", s.created_at AS "createdAt", s.seen_at AS "seenAt",
         json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'assignments', coalesce((
           SELECT json_agg(json_build_object('role', r.role, 'unit', r.unit_id))
           FROM role_assignment r WHERE r.person_id = p.id), '[]')) AS person
       FROM session s JOIN person p ON p.id = s.person_id WHERE s.id_hash = $1`),
      [idHash],
    );
    return rows[0];
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
