import type { SignOffView } from '@medvirk/api-contract';
import { Database } from '@medvirk/data-access';
import { checkSignOff, type Stand } from '@medvirk/participation';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { record } from './record.ts';
import { inOpenRound } from './taking-part.ts';

/** The stands of members on a version. */
@Injectable()
export class SignOffService {
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  list(user: SignedIn, versionId: string): Promise<SignOffView[]> {
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.find(versionId));
      const signOffs = await store.signOffs.ofVersion(versionId);
      return signOffs.map((signOff) => ({ ...signOff, current: signOff.revision === version.revision }));
    });
  }

  give(
    user: SignedIn,
    versionId: string,
    stand: { stand: Stand; reason: string; questions: string[]; revision: number },
  ): Promise<SignOffView> {
    return this.database.within(user.organisationId, async (store) => {
      const { version, personId } = await inOpenRound(store, user, versionId, this.clock.today());
      checkSignOff(stand.stand, stand.reason);
      // A stand is on the text that was read; a text that has changed since must be read first.
      if (stand.revision !== version.revision) throw new DomainError('VERSION_CHANGED_MEANWHILE');
      const at = this.clock.now();
      const id = await store.signOffs.give({ versionId, personId, ...stand, reason: stand.reason.trim(), at });
      const details = { revision: stand.revision };
      await record(store, user, version, { kind: 'signed-off', at, subjectId: id, details });
      const saved = found((await store.signOffs.ofVersion(versionId)).find((signOff) => signOff.id === id));
      return { ...saved, current: true };
    });
  }
}
