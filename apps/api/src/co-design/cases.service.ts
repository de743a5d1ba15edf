import type { CaseView } from '@medvirk/api-contract';
import { Database, type Store, type StoredCase, type StoredProposal, type StoredVersion } from '@medvirk/data-access';
import { caseNumber, closeCase, reopenCase, type TrailKind } from '@medvirk/participation';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { found } from '../errors/domain-error.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail, onVersion } from '../trail/append-trail.ts';
import { withCouncil } from './taking-part.ts';

/** The council's list of cases: what members were not satisfied with, and what they put on it themselves. */
@Injectable()
export class CasesService {
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  list(user: SignedIn, councilId: string): Promise<CaseView[]> {
    return this.database.within(user.organisationId, async (store) => {
      found(await store.councils.find(councilId, this.clock.today()));
      const views: CaseView[] = [];
      for (const each of await store.cases.ofCouncil(councilId)) views.push(await toView(store, each));
      return views;
    });
  }

  open(user: SignedIn, councilId: string, given: { title: string; text: string }): Promise<CaseView> {
    return this.database.within(user.organisationId, async (store) => {
      found(await store.councils.find(councilId, this.clock.today()));
      const openedBy = await withCouncil(store, user, councilId, this.clock.today());
      const id = await store.cases.open({ ...given, ...this.numbering(), councilId, proposalId: null, openedBy });
      return this.recorded(store, user, id, 'case-opened');
    });
  }

  /** The case that a proposal's answer makes; one for all that were answered together. */
  async openFor(store: Store, user: SignedIn, version: StoredVersion, proposal: StoredProposal): Promise<void> {
    const proposalId = proposal.mergedInto ?? proposal.id;
    await store.proposals.hold(proposalId);
    if (!version.councilId || (await store.cases.openCaseOf(proposalId))) return;
    const { councilId } = version;
    const openedBy = proposal.author.id;
    const id = await store.cases.open({ ...this.numbering(), councilId, title: '', text: '', proposalId, openedBy });
    await this.recorded(store, user, id, 'case-opened');
  }

  close(user: SignedIn, caseId: string, minutes: string): Promise<CaseView> {
    return this.database.within(user.organisationId, async (store) => {
      await store.cases.hold(caseId);
      const { councilId, status } = found(await store.cases.find(caseId));
      const by = await withCouncil(store, user, councilId, this.clock.today());
      await store.cases.close(caseId, { by, at: this.clock.now(), minutes: closeCase(status, minutes) });
      return this.recorded(store, user, caseId, 'case-closed');
    });
  }

  reopen(user: SignedIn, caseId: string): Promise<CaseView> {
    return this.database.within(user.organisationId, async (store) => {
      await store.cases.hold(caseId);
      const { councilId, status } = found(await store.cases.find(caseId));
      await withCouncil(store, user, councilId, this.clock.today());
      reopenCase(status);
      await store.cases.reopen(caseId);
      return this.recorded(store, user, caseId, 'case-reopened');
    });
  }

  private numbering(): { year: number; at: Date } {
    return { year: Number(this.clock.today().slice(0, 4)), at: this.clock.now() };
  }

  private async recorded(store: Store, user: SignedIn, caseId: string, kind: TrailKind): Promise<CaseView> {
    const view = await toView(store, found(await store.cases.find(caseId)));
    const version = view.versionId ? await store.versions.find(view.versionId) : undefined;
    await appendTrail(store, user, {
      ...(version ? onVersion(version) : {}),
      ...(view.question ? { question: view.question } : {}),
      kind,
      at: this.clock.now(),
      subjectId: caseId,
      details: { number: caseNumber(view) },
    });
    return view;
  }
}

async function toView(store: Store, stored: StoredCase): Promise<CaseView> {
  const { versionId, proposalId } = stored;
  const proposals = versionId ? await store.proposals.ofVersion(versionId) : [];
  return {
    ...stored,
    proposals: proposals.filter(({ id, mergedInto }) => id === proposalId || mergedInto === proposalId),
  };
}
