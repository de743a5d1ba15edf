import { may } from '@medvirk/access';
import type { ProposalView } from '@medvirk/api-contract';
import { Database, type Store, type StoredProposal, type StoredVersion } from '@medvirk/data-access';
import {
  answerDue,
  answerProposal,
  checkProposal,
  judgeAnswer,
  mergeProposals,
  ParticipationError,
  type ProposalAnswer,
  type ProposalDraft,
  partProposal,
  subjectOf,
  type Verdict,
} from '@medvirk/participation';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { found } from '../errors/domain-error.ts';
import { isCouncilMember } from '../questionnaires/version-view.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { CasesService } from './cases.service.ts';
import { record } from './record.ts';
import { asPerson, inOpenRound, READING } from './taking-part.ts';
import { wordsBefore } from './words-before.ts';

/** Proposals from the first word to the last: made, talked about, merged, answered, judged. */
@Injectable()
export class ProposalsService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly cases: CasesService;

  constructor(database: Database, clock: Clock, cases: CasesService) {
    this.database = database;
    this.clock = clock;
    this.cases = cases;
  }

  list(user: SignedIn, versionId: string): Promise<ProposalView[]> {
    return this.database.within(user.organisationId, async (store) => {
      found(await store.versions.find(versionId));
      return store.proposals.ofVersion(versionId);
    });
  }

  propose(user: SignedIn, versionId: string, draft: ProposalDraft): Promise<ProposalView> {
    return this.database.within(user.organisationId, async (store) => {
      const { version, personId } = await this.inRound(store, user, versionId);
      checkProposal(draft);
      const at = this.clock.now();
      const { answerDays } = await store.organisation.get();
      const { language, before } = await wordsBefore(store, version.content, draft);
      const id = await store.proposals.propose({
        versionId,
        kind: draft.kind,
        about: subjectOf(draft),
        question: draft.question ?? null,
        option: draft.option ?? null,
        theme: draft.theme ?? null,
        place: draft.place ?? null,
        language,
        wording: draft.wording?.trim() || null,
        wordingBefore: before,
        reason: draft.reason.trim(),
        authorId: personId,
        at,
        dueAt: answerDue(at, answerDays),
      });
      const details = { proposal: draft.kind, about: subjectOf(draft) };
      await record(store, user, version, {
        kind: 'proposal-made',
        at,
        subjectId: id,
        question: draft.question,
        details,
      });
      return found(await store.proposals.find(id));
    });
  }

  setSupport(user: SignedIn, proposalId: string, supports: boolean): Promise<ProposalView> {
    return this.database.within(user.organisationId, async (store) => {
      const proposal = found(await store.proposals.find(proposalId));
      const { version, personId } = await this.inRound(store, user, proposal.versionId);
      if (proposal.mergedInto) throw new ParticipationError('PROPOSAL_IS_MERGED');
      if (supports) await store.proposals.support(proposalId, personId);
      else await store.proposals.withdrawSupport(proposalId, personId);
      const kind = supports ? 'proposal-supported' : 'support-withdrawn';
      await this.record(store, user, version, proposal, kind);
      return found(await store.proposals.find(proposalId));
    });
  }

  /** The thread is for members while their round is open, and for the team as long as the version is with the council. */
  discuss(user: SignedIn, proposalId: string, text: string): Promise<ProposalView> {
    return this.database.within(user.organisationId, async (store) => {
      const proposal = found(await store.proposals.find(proposalId));
      const version = found(await store.versions.findAndHold(proposal.versionId));
      const today = this.clock.today();
      const isTeam = may(user.assignments, 'proposal:answer');
      if (!isTeam || (await isCouncilMember(store, version, user.personId, today))) {
        await this.inRound(store, user, version.id);
      }
      if (version.status !== 'in-co-design') throw new ParticipationError('ROUND_NOT_OPEN');
      await store.proposals.comment({ proposalId, authorId: asPerson(user), text, at: this.clock.now() });
      await this.record(store, user, version, proposal, 'proposal-commented');
      return found(await store.proposals.find(proposalId));
    });
  }

  merge(user: SignedIn, versionId: string, into: string, others: readonly string[]): Promise<ProposalView[]> {
    asPerson(user);
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.find(versionId));
      await store.proposals.holdAllOf(versionId);
      const all = await store.proposals.ofVersion(versionId);
      const named = (id: string) => found(all.find((proposal) => proposal.id === id));
      const lead = named(into);
      const merged = mergeProposals(lead, others.map(named), all);
      await store.proposals.setMerged(merged, into);
      await this.record(store, user, version, lead, 'proposals-merged', { merged });
      return store.proposals.ofVersion(versionId);
    });
  }

  part(user: SignedIn, proposalId: string): Promise<ProposalView> {
    asPerson(user);
    return this.database.within(user.organisationId, async (store) => {
      await store.proposals.hold(proposalId);
      const proposal = found(await store.proposals.find(proposalId));
      partProposal(proposal);
      await store.proposals.setMerged([proposalId], null);
      const version = found(await store.versions.find(proposal.versionId));
      await this.record(store, user, version, proposal, 'proposals-parted', { from: proposal.mergedInto });
      return found(await store.proposals.find(proposalId));
    });
  }

  answer(user: SignedIn, proposalId: string, answer: ProposalAnswer): Promise<ProposalView> {
    const by = asPerson(user);
    return this.database.within(user.organisationId, async (store) => {
      await store.proposals.hold(proposalId);
      const proposal = found(await store.proposals.find(proposalId));
      const checked = answerProposal(proposal, answer);
      await store.proposals.answer(proposalId, { ...checked, by, at: this.clock.now() });
      const version = found(await store.versions.find(proposal.versionId));
      await this.record(store, user, version, proposal, 'proposal-answered', { decision: checked.decision });
      return found(await store.proposals.find(proposalId));
    });
  }

  /** What the author says of the answer, any time after it; who is not satisfied is on the council's list. */
  judge(user: SignedIn, proposalId: string, given: Verdict): Promise<ProposalView> {
    const personId = asPerson(user);
    return this.database.within(user.organisationId, async (store) => {
      await store.proposals.hold(proposalId);
      const proposal = found(await store.proposals.find(proposalId));
      const { author, answer } = proposal;
      const verdict = judgeAnswer({ author: author.id, answer }, personId, given);
      await store.proposals.judge(proposalId, verdict, this.clock.now());
      const version = found(await store.versions.find(proposal.versionId));
      if (!verdict.satisfied) await this.cases.openFor(store, user, version, proposal);
      await this.record(store, user, version, proposal, 'proposal-judged', { satisfied: verdict.satisfied });
      return found(await store.proposals.find(proposalId));
    });
  }

  private inRound(store: Store, user: SignedIn, versionId: string) {
    return inOpenRound(store, user, versionId, { kinds: READING, today: this.clock.today() });
  }

  private record(
    store: Store,
    user: SignedIn,
    version: StoredVersion,
    { id: subjectId, question }: StoredProposal,
    kind: Parameters<typeof record>[3]['kind'],
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    return record(store, user, version, { kind, at: this.clock.now(), subjectId, question, details });
  }
}
