import type { Permission } from '@medvirk/access';
import type { EvidenceView } from '@medvirk/api-contract';
import { Database, type StoredEvidence } from '@medvirk/data-access';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import type { SignedIn } from '../session/signed-in.ts';

type NewEvidence = Pick<StoredEvidence, 'theme' | 'unitId' | 'lens' | 'kind' | 'text' | 'source' | 'date'>;

/** What people know that no survey shows, under a lens of a theme, always with source and date. */
@Injectable()
export class EvidenceService {
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  add(user: SignedIn, permission: Permission, evidence: NewEvidence): Promise<EvidenceView> {
    const authorId = user.personId;
    if (!authorId) throw new DomainError('NOT_ALLOWED'); // evidence carries a person's name
    return this.database.within(user.organisationId, async (store) => {
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      tree.require(user.assignments, permission, evidence.unitId);
      found((await store.organisation.themes()).find(({ code }) => code === evidence.theme));
      const id = await store.improvement.addEvidence({ ...evidence, authorId });
      return found((await store.improvement.evidence({ id }))[0]);
    });
  }

  /** Withdrawn evidence leaves the picture and stays in the history; a withdrawal can be undone. */
  setWithdrawn(user: SignedIn, id: string, withdrawn: boolean): Promise<EvidenceView> {
    return this.database.within(user.organisationId, async (store) => {
      const evidence = found((await store.improvement.evidence({ id }))[0]);
      if (evidence.authorId !== user.personId) throw new DomainError('NOT_ONES_OWN');
      await store.improvement.setWithdrawn(id, withdrawn ? this.clock.now() : null);
      return found((await store.improvement.evidence({ id }))[0]);
    });
  }
}
