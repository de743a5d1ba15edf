import type { QuestionnaireSummary, VersionView } from '@medvirk/api-contract';
import { Database, type Store, type StoredVersion } from '@medvirk/data-access';
import { approveVersion, type TrailKind } from '@medvirk/participation';
import {
  canMoveVersion,
  checkContent,
  isAsked,
  type QuestionnaireContent,
  questionsOf,
  type VersionStatus,
} from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { refuseAttachmentsNotAllowed } from '../attachments/refuse-attachments.ts';
import { Clock } from '../clock.ts';
import { RoundsService } from '../co-design/rounds.service.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { refuseMissingMedia } from '../media/refuse-missing-media.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail, onVersion } from '../trail/append-trail.ts';
import { readSignOffStatus, toVersionView } from './version-view.ts';

/** Questionnaires and the way of their versions: draft, in co-design, approved, published, retired. */
@Injectable()
export class QuestionnairesService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly rounds: RoundsService;

  constructor(database: Database, clock: Clock, rounds: RoundsService) {
    this.database = database;
    this.clock = clock;
    this.rounds = rounds;
  }

  list(user: SignedIn): Promise<QuestionnaireSummary[]> {
    return this.database.within(user.organisationId, async (store) => {
      const [versions, councils, unanswered] = await Promise.all([
        store.versions.all(),
        store.councils.all(this.clock.today()),
        store.proposals.unanswered(),
      ]);
      const summaries = new Map<string, QuestionnaireSummary>();
      for (const version of versions) {
        const council = councils.find((candidate) => candidate.id === version.councilId);
        const summary = summaries.get(version.questionnaireId) ?? {
          id: version.questionnaireId,
          title: version.content.title,
          council: council ? { id: council.id, name: council.name } : null,
          versions: [],
        };
        summary.versions.push({
          id: version.id,
          number: version.number,
          status: version.status,
          updatedAt: version.updatedAt.toISOString(),
          questions: questionsOf(version.content).filter(isAsked).length,
          unansweredProposals: unanswered.get(version.id) ?? 0,
        });
        summaries.set(version.questionnaireId, summary);
      }
      return [...summaries.values()];
    });
  }

  create(user: SignedIn, content: QuestionnaireContent, councilId: string | null): Promise<VersionView> {
    return this.database.within(user.organisationId, async (store) => {
      if (councilId) found(await store.councils.find(councilId, this.clock.today()));
      const id = await store.versions.create(content, councilId, this.clock.now());
      await this.record(store, user, found(await store.versions.find(id)), 'questionnaire-created');
      return this.view(store, id, user);
    });
  }

  addVersion(user: SignedIn, questionnaireId: string): Promise<VersionView> {
    return this.database.within(user.organisationId, async (store) => {
      const newest = found((await store.versions.ofQuestionnaire(questionnaireId))[0]);
      const id = await store.versions.addVersion(questionnaireId, newest.number + 1, newest.content, this.clock.now());
      await this.record(store, user, found(await store.versions.find(id)), 'version-created', {
        number: newest.number + 1,
      });
      return this.view(store, id, user);
    });
  }

  get(user: SignedIn, versionId: string): Promise<VersionView> {
    return this.database.within(user.organisationId, (store) => this.view(store, versionId, user));
  }

  /** Moves a version on its way. Approval asks the council's rule, publishing asks approval and a faultless content. */
  move(user: SignedIn, versionId: string, to: VersionStatus, endsOn?: string): Promise<VersionView> {
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.findAndHold(versionId));
      if (!canMoveVersion(version.status, to)) throw new DomainError('VERSION_STATUS_NOT_ALLOWED');
      if (to === 'approved') await this.approve(store, version, undefined);
      else await this.setStatus(store, version, to);
      await this.record(store, user, version, stepKind(version.status, to), { number: version.number });
      if (to !== 'in-co-design') await this.rounds.closeAllWithin(store, version, user);
      else if (version.councilId) await this.rounds.openWithin(store, user, version, { kind: 'proposals', endsOn });
      return this.view(store, versionId, user);
    });
  }

  override(user: SignedIn, versionId: string, reason: string): Promise<VersionView> {
    if (!user.personId) throw new DomainError('NOT_ALLOWED'); // an override carries a person's name
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.findAndHold(versionId));
      if (!canMoveVersion(version.status, 'approved')) throw new DomainError('VERSION_STATUS_NOT_ALLOWED');
      await this.approve(store, version, { person: user.name, reason, at: this.clock.now() });
      await this.record(store, user, version, 'version-overridden', { number: version.number, reason: reason.trim() });
      await this.rounds.closeAllWithin(store, version, user);
      return this.view(store, versionId, user);
    });
  }

  private async approve(
    store: Store,
    version: StoredVersion,
    override: { person: string; reason: string; at: Date } | undefined,
  ): Promise<void> {
    const status = await readSignOffStatus(store, version, this.clock.today());
    const approval = approveVersion(status, override);
    const { approvals, members } = status;
    const kept = approval.by === 'override' ? { ...approval, at: approval.at.toISOString() } : approval;
    await store.versions.setStatus(version.id, {
      status: 'approved',
      approval: { ...kept, approvals, members },
      now: this.clock.now(),
    });
  }

  private async setStatus(store: Store, version: StoredVersion, to: VersionStatus): Promise<void> {
    const now = this.clock.now();
    if (to === 'published') {
      const problems = checkContent(version.content);
      if (problems.length > 0) {
        throw new DomainError('VERSION_HAS_PROBLEMS', {
          details: problems.map(({ code, section, question }) => ({ path: question ?? section ?? '', code })),
        });
      }
      await refuseMissingMedia(store, version.content);
      await refuseAttachmentsNotAllowed(store, version.content);
      await store.versions.setStatus(version.id, { status: to, publishedAt: now, now });
    } else if (to === 'in-co-design' && version.status === 'approved') {
      // Going back to the council gives the approval back too.
      await store.versions.setStatus(version.id, { status: to, approval: null, now });
    } else {
      await store.versions.setStatus(version.id, { status: to, now });
    }
  }

  private record(
    store: Store,
    user: SignedIn,
    version: StoredVersion,
    kind: TrailKind,
    details: Record<string, unknown> = {},
  ): Promise<void> {
    return appendTrail(store, user, { ...onVersion(version), kind, at: this.clock.now(), details });
  }

  private async view(store: Store, versionId: string, user: SignedIn): Promise<VersionView> {
    return toVersionView(store, found(await store.versions.find(versionId)), user, this.clock.today());
  }
}

/** What the trail calls a step of a version. */
function stepKind(from: VersionStatus, to: VersionStatus): TrailKind {
  if (to === 'in-co-design') return from === 'approved' ? 'approval-returned' : 'sent-to-council';
  return (
    {
      draft: 'taken-back',
      approved: 'version-approved',
      published: 'version-published',
      retired: 'version-retired',
    } as const
  )[to];
}
