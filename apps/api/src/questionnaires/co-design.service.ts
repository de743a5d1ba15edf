import type { ProposalView, SignOffView } from '@medvirk/api-contract';
import { Database, type Store, type StoredProposal, type StoredVersion } from '@medvirk/data-access';
import {
  answerProposal,
  checkProposal,
  checkSignOff,
  ParticipationError,
  type ProposalAnswer,
  type ProposalDraft,
  type Stand,
  type TrailKind,
} from '@medvirk/participation';
import { questionsOf, textIn } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail, onVersion } from '../trail/append-trail.ts';
import { isCouncilMember } from './version-view.ts';

/** Proposals, answers and sign-offs: what gives users influence on the questions. */
@Injectable()
export class CoDesignService {
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  proposals(user: SignedIn, versionId: string): Promise<ProposalView[]> {
    return this.database.within(user.organisationId, async (store) => {
      found(await store.versions.find(versionId));
      return store.coDesign.proposals(versionId);
    });
  }

  propose(user: SignedIn, versionId: string, draft: ProposalDraft): Promise<ProposalView> {
    return this.database.within(user.organisationId, async (store) => {
      const { version, personId } = await this.openRound(store, user, versionId);
      checkProposal(draft);
      const question = draft.question
        ? found(questionsOf(version.content).find((candidate) => candidate.code === draft.question))
        : undefined;
      const language = version.content.languages[0] ?? 'nb';
      const id = await store.coDesign.propose({
        versionId,
        kind: draft.kind,
        question: draft.question ?? null,
        wording: draft.wording?.trim() || null,
        wordingBefore: question ? textIn(question.texts, language) : null,
        reason: draft.reason.trim(),
        authorId: personId,
        at: this.clock.now(),
      });
      await this.record(store, user, version, 'proposal-made', { subjectId: id, question: draft.question });
      return found(await store.coDesign.proposal(id));
    });
  }

  setSupport(user: SignedIn, proposalId: string, supports: boolean): Promise<ProposalView> {
    return this.database.within(user.organisationId, async (store) => {
      const proposal = found(await store.coDesign.proposal(proposalId));
      const { version, personId } = await this.openRound(store, user, proposal.versionId);
      if (supports) await store.coDesign.support(proposalId, personId);
      else await store.coDesign.withdrawSupport(proposalId, personId);
      const kind = supports ? 'proposal-supported' : 'support-withdrawn';
      await this.record(store, user, version, kind, { subjectId: proposalId, question: proposal.question });
      return found(await store.coDesign.proposal(proposalId));
    });
  }

  answer(user: SignedIn, proposalId: string, answer: ProposalAnswer): Promise<ProposalView> {
    const { personId } = user;
    if (!personId) throw new DomainError('NOT_ALLOWED'); // an answer carries a person's name
    return this.database.within(user.organisationId, async (store) => {
      await store.coDesign.hold(proposalId);
      const proposal: StoredProposal = found(await store.coDesign.proposal(proposalId));
      const checked = answerProposal(proposal.answer ?? undefined, answer);
      await store.coDesign.answer(proposalId, { ...checked, by: personId, at: this.clock.now() });
      const version = found(await store.versions.find(proposal.versionId));
      const { question } = proposal;
      const details = { decision: checked.decision };
      await this.record(store, user, version, 'proposal-answered', { subjectId: proposalId, question, details });
      return found(await store.coDesign.proposal(proposalId));
    });
  }

  signOffs(user: SignedIn, versionId: string): Promise<SignOffView[]> {
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.find(versionId));
      const signOffs = await store.coDesign.signOffs(versionId);
      return signOffs.map((signOff) => ({ ...signOff, current: signOff.revision === version.revision }));
    });
  }

  signOff(
    user: SignedIn,
    versionId: string,
    stand: { stand: Stand; reason: string; questions: string[]; revision: number },
  ): Promise<SignOffView> {
    return this.database.within(user.organisationId, async (store) => {
      const { version, personId } = await this.openRound(store, user, versionId);
      checkSignOff(stand.stand, stand.reason);
      // A stand is on the text that was read; a text that has changed since must be read first.
      if (stand.revision !== version.revision) throw new DomainError('VERSION_CHANGED_MEANWHILE');
      const id = await store.coDesign.signOff({
        versionId,
        personId,
        ...stand,
        reason: stand.reason.trim(),
        at: this.clock.now(),
      });
      await this.record(store, user, version, 'signed-off', { subjectId: id, details: { revision: stand.revision } });
      const saved = found((await store.coDesign.signOffs(versionId)).find((signOff) => signOff.id === id));
      return { ...saved, current: true };
    });
  }

  private record(
    store: Store,
    user: SignedIn,
    version: StoredVersion,
    kind: TrailKind,
    {
      question,
      ...about
    }: { subjectId: string; question?: string | null | undefined; details?: Record<string, unknown> },
  ): Promise<void> {
    const at = this.clock.now();
    return appendTrail(store, user, { ...onVersion(version), kind, at, ...(question ? { question } : {}), ...about });
  }

  /** @throws ParticipationError ROUND_NOT_OPEN, NOT_A_COUNCIL_MEMBER */
  private async openRound(
    store: Store,
    user: SignedIn,
    versionId: string,
  ): Promise<{ version: StoredVersion; personId: string }> {
    const version = found(await store.versions.findAndHold(versionId));
    const { personId } = user;
    if (!personId || !(await isCouncilMember(store, version, personId, this.clock.today()))) {
      throw new ParticipationError('NOT_A_COUNCIL_MEMBER');
    }
    if (version.status !== 'in-co-design') throw new ParticipationError('ROUND_NOT_OPEN');
    return { version, personId };
  }
}
