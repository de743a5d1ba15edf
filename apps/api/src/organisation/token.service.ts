import type { Role } from '@medvirk/access';
import { Database, type StoredToken } from '@medvirk/data-access';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { found } from '../errors/domain-error.ts';
import { hashOf, newSecret } from '../session/session-cookie.ts';
import type { SignedIn } from '../session/signed-in.ts';

/** API tokens for machines. The secret is shown once; the database keeps its hash. */
@Injectable()
export class TokenService {
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  async list(user: SignedIn) {
    const tokens = await this.database.within(user.organisationId, (store) => store.sessions.tokens());
    return tokens.map(toView);
  }

  async add(user: SignedIn, token: { name: string; role: Role; expiresAt: string | null }) {
    const secret = newSecret();
    const stored = await this.database.within(user.organisationId, (store) =>
      store.sessions.addToken({
        name: token.name,
        role: token.role,
        secretHash: hashOf(secret),
        expiresAt: token.expiresAt ? new Date(token.expiresAt) : null,
      }),
    );
    return { ...toView(stored), secret };
  }

  async revoke(user: SignedIn, id: string) {
    const token = await this.database.within(user.organisationId, (store) =>
      store.sessions.revokeToken(id, this.clock.now()),
    );
    return toView(found(token));
  }
}

function toView({ id, name, role, createdAt, expiresAt, revokedAt }: StoredToken) {
  return {
    id,
    name,
    role,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
