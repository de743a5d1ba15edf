import { may, scopeOf } from '@medvirk/access';
import type { HomeView, TaskView } from '@medvirk/api-contract';
import { Database, type Store, type StoredVersion } from '@medvirk/data-access';
import { isOverdue as isProposalOverdue } from '@medvirk/participation';
import { isAsked, questionsOf, textIn } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { isOverdue } from '../improvement/actions.service.ts';
import { PictureService } from '../improvement/picture.service.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import { isCouncilMember, readSignOffStatus } from '../questionnaires/version-view.ts';
import { releaseUnitCounts } from '../results/release-counts.ts';
import type { SignedIn } from '../session/signed-in.ts';

const NOTHING = { versionId: null, surveyId: null, actionId: null, dueAt: null, count: 0 };
/** How long an answer to one's own proposal stands on the home page, in milliseconds. */
const NEWS = 30 * 24 * 60 * 60 * 1000;
/** Surveys on the home page at most: it is a place to start, not a list of all. */
const MOST_SURVEYS = 6;

/** "What needs me now", and the surveys that the reader follows. */
@Injectable()
export class HomeService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly pictures: PictureService;

  constructor(database: Database, clock: Clock, pictures: PictureService) {
    this.database = database;
    this.clock = clock;
    this.pictures = pictures;
  }

  get(user: SignedIn): Promise<HomeView> {
    return this.database.within(user.organisationId, async (store) => ({
      tasks: [...(await this.versionTasks(store, user)), ...(await this.runningTasks(store, user))],
      surveys: await this.surveys(store, user),
    }));
  }

  private async versionTasks(store: Store, user: SignedIn): Promise<TaskView[]> {
    if (!may(user.assignments, 'questionnaire:read')) return [];
    const tasks: TaskView[] = [];
    for (const version of await store.versions.all()) {
      if (version.status === 'approved' && may(user.assignments, 'questionnaire:publish')) {
        tasks.push({ ...NOTHING, kind: 'ready-to-publish', subject: titleOf(version), versionId: version.id });
      }
      tasks.push(...(await this.overdueTasks(store, user, version)));
      if (version.status !== 'in-co-design') continue;
      tasks.push(...(await this.memberTasks(store, user, version)), ...(await this.teamTasks(store, user, version)));
    }
    return tasks;
  }

  private async memberTasks(store: Store, user: SignedIn, version: StoredVersion): Promise<TaskView[]> {
    const today = this.clock.today();
    if (!(await isCouncilMember(store, version, user.personId, today))) return [];
    const task = { ...NOTHING, subject: titleOf(version), versionId: version.id };
    const tasks: TaskView[] = [];
    const signOffs = await store.signOffs.ofVersion(version.id);
    const stood = signOffs.some(({ member, revision }) => member.id === user.personId && revision === version.revision);
    const proposals = await store.proposals.ofVersion(version.id);
    const unanswered = proposals.filter(({ answer, mergedInto }) => answer === null && mergedInto === null).length;
    // Whoever has said nothing yet reads first; and as long as proposals wait for an answer the text may change.
    const hasSpoken =
      proposals.some(({ author }) => author.id === user.personId) ||
      signOffs.some(({ member }) => member.id === user.personId);
    const questions = questionsOf(version.content).filter(isAsked).length;
    const kind = unanswered > 0 || !hasSpoken ? 'read-draft' : 'sign-off';
    if (!stood) tasks.push({ ...task, kind, count: questions });
    const since = this.clock.now().getTime() - NEWS;
    const answered = proposals.filter(
      ({ author, answer, verdict }) =>
        author.id === user.personId && answer && !verdict && new Date(answer.at).getTime() >= since,
    ).length;
    if (answered > 0) tasks.push({ ...task, kind: 'proposal-answered', count: answered });
    return tasks;
  }

  private async teamTasks(store: Store, user: SignedIn, version: StoredVersion): Promise<TaskView[]> {
    if (!may(user.assignments, 'proposal:answer')) return [];
    const task = { ...NOTHING, subject: titleOf(version), versionId: version.id };
    const open = (await store.proposals.ofVersion(version.id)).filter(
      ({ answer, mergedInto }) => answer === null && mergedInto === null,
    );
    if (open.length > 0) {
      const dueAt = open.map((proposal) => proposal.dueAt).sort()[0] ?? null;
      return [{ ...task, kind: 'answer-proposal', count: open.length, dueAt }];
    }
    const status = await readSignOffStatus(store, version, this.clock.today());
    return status.met ? [{ ...task, kind: 'ready-to-approve', count: status.approvals }] : [];
  }

  /** Leaders are told of what is late, with nothing to do but to see to it. */
  private async overdueTasks(store: Store, user: SignedIn, version: StoredVersion): Promise<TaskView[]> {
    if (!may(user.assignments, 'proposal:oversee')) return [];
    const now = this.clock.now();
    const late = (await store.proposals.ofVersion(version.id)).filter(
      ({ dueAt, answer, mergedInto }) =>
        mergedInto === null && isProposalOverdue({ dueAt: new Date(dueAt), answer }, now),
    );
    const dueAt = late.map((proposal) => proposal.dueAt).sort()[0];
    if (dueAt === undefined) return [];
    const task = { ...NOTHING, subject: titleOf(version), versionId: version.id };
    return [{ ...task, kind: 'proposal-overdue', count: late.length, dueAt }];
  }

  private async runningTasks(store: Store, user: SignedIn): Promise<TaskView[]> {
    const tree = new UnitTree(await store.organisation.units(this.clock.today()));
    const tasks: TaskView[] = [];
    if (may(user.assignments, 'action:write')) {
      for (const action of await store.improvement.actions()) {
        if (!isOverdue(action, this.clock.today())) continue;
        if (!tree.isCovered(user.assignments, 'action:write', action.unitId)) continue;
        const dueAt = new Date(`${action.dueOn}T12:00:00Z`).toISOString();
        tasks.push({ ...NOTHING, kind: 'action-overdue', subject: action.title, actionId: action.id, dueAt });
      }
    }
    if (may(user.assignments, 'survey:run')) {
      for (const survey of await store.surveys.all()) {
        if (survey.status !== 'draft') continue;
        tasks.push({ ...NOTHING, kind: 'survey-to-open', subject: textIn(survey.title, 'nb'), surveyId: survey.id });
      }
    }
    return tasks;
  }

  private async surveys(store: Store, user: SignedIn): Promise<HomeView['surveys']> {
    if (!may(user.assignments, 'results:read')) return [];
    const tree = new UnitTree(await store.organisation.units(this.clock.today()));
    const scope = scopeOf(user.assignments, 'results:read');
    const roots = scope.all ? tree.units.filter((unit) => !unit.parentId).map((unit) => unit.id) : scope.roots;
    const { k } = await store.organisation.get();
    const surveys = (await store.surveys.all()).filter((survey) => survey.status !== 'draft');
    const counts = await store.surveys.responseCounts(surveys.map((survey) => survey.id));
    const rows: HomeView['surveys'] = [];
    for (const survey of surveys) {
      for (const root of roots) {
        const within = new Set(tree.subtree(root));
        if (rows.length >= MOST_SURVEYS || !survey.units.some(({ unitId }) => within.has(unitId))) continue;
        const released = releaseUnitCounts(tree, counts.get(survey.id) ?? new Map(), k);
        const [first] = await this.pictures.themesWithin(store, user, { unit: root, survey: survey.id });
        rows.push({
          id: survey.id,
          title: survey.title,
          unit: { id: root, name: tree.nameOf(root) },
          responses: released.rollUp(root),
          theme: first?.priority.level === 'high' ? first.theme : null,
        });
      }
    }
    return rows;
  }
}

const titleOf = (version: StoredVersion): string => textIn(version.content.title, 'nb');
