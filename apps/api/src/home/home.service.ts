import { may, scopeOf } from '@medvirk/access';
import type { HomeView, TaskView } from '@medvirk/api-contract';
import {
  Database,
  type Store,
  type StoredProposal,
  type StoredSurvey,
  type StoredVersion,
  type StoredWritten,
} from '@medvirk/data-access';
import { evidenceOf, staleReasons } from '@medvirk/improvement';
import { changedSince, isOverdue as isProposalOverdue, isRoundOpen } from '@medvirk/participation';
import { isAsked, questionsOf, textIn } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { printsOf } from '../co-design/question-print.ts';
import { isOverdue } from '../improvement/action-views.ts';
import { PictureService } from '../improvement/picture.service.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import { isCouncilMember, readSignOffStatus } from '../questionnaires/version-view.ts';
import { releaseUnitCounts } from '../results/release-counts.ts';
import type { SignedIn } from '../session/signed-in.ts';

const NOTHING = {
  versionId: null,
  surveyId: null,
  actionId: null,
  unitId: null,
  theme: null,
  dueAt: null,
  count: 0,
};
/** How long an answer to one's own proposal stands on the home page, in milliseconds. */
const NEWS = 30 * 24 * 60 * 60 * 1000;
/** Surveys on the home page at most: it is a place to start, not a list of all. */
const MOST_SURVEYS = 6;
/** Units looked through for signals, per survey: the reader's own and those right below. More would hold the page up. */
const MOST_UNITS = 12;
/** Newest surveys that are looked through for signals. */
const MOST_SIGNALLED = 3;
/** Pictures looked through for sentences that have gone stale. */
const MOST_PICTURES = 20;

/** What all parts of the page are read from. */
interface House {
  store: Store;
  user: SignedIn;
  tree: UnitTree;
  surveys: readonly StoredSurvey[];
}

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
    return this.database.within(user.organisationId, async (store) => {
      const [units, surveys] = await Promise.all([store.organisation.units(this.clock.today()), store.surveys.all()]);
      const house: House = { store, user, tree: UnitTree.of(units), surveys };
      return {
        tasks: [
          ...(await this.versionTasks(store, user)),
          ...(await this.runningTasks(house)),
          ...(await this.signalTasks(house)),
          ...(await this.staleTasks(house)),
        ],
        surveys: await this.surveys(house),
      };
    });
  }

  private async versionTasks(store: Store, user: SignedIn): Promise<TaskView[]> {
    if (!may(user.assignments, 'questionnaire:read')) return [];
    const tasks: TaskView[] = [];
    const answeredSince = new Date(this.clock.now().getTime() - NEWS);
    for (const version of await store.versions.underWork({ personId: user.personId, answeredSince })) {
      if (version.status === 'approved' && may(user.assignments, 'questionnaire:publish')) {
        tasks.push({ ...NOTHING, kind: 'ready-to-publish', subject: titleOf(version), versionId: version.id });
      }
      const proposals = await store.proposals.ofVersion(version.id);
      tasks.push(...this.overdueTasks(user, version, proposals), ...this.answeredTasks(user, version, proposals));
      if (version.status !== 'in-co-design') continue;
      tasks.push(
        ...(await this.memberTasks(store, user, version)),
        ...(await this.teamTasks(store, user, version, proposals)),
      );
    }
    return tasks;
  }

  private async memberTasks(store: Store, user: SignedIn, version: StoredVersion): Promise<TaskView[]> {
    const today = this.clock.today();
    if (!(await isCouncilMember(store, version, user.personId, today))) return [];
    const task = { ...NOTHING, subject: titleOf(version), versionId: version.id };
    const tasks: TaskView[] = [];
    const round = (await store.rounds.ofVersion(version.id)).find((each) => isRoundOpen(each, today));
    const questions = questionsOf(version.content).filter(isAsked).length;
    if (round?.kind === 'sign-off') tasks.push(...(await this.voteTasks(store, user, version, round.endsOn)));
    else if (round && user.personId && !(await store.rounds.done(round.id)).has(user.personId)) {
      tasks.push({ ...task, kind: 'read-draft', count: questions, dueAt: endOf(round.endsOn) });
    }
    return tasks;
  }

  private async voteTasks(store: Store, user: SignedIn, version: StoredVersion, endsOn: string): Promise<TaskView[]> {
    const task = { ...NOTHING, subject: titleOf(version), versionId: version.id, dueAt: endOf(endsOn) };
    const own = (await store.signOffs.ofVersion(version.id)).filter(({ member }) => member.id === user.personId);
    const latest = own.at(-1);
    if (!latest) return [{ ...task, kind: 'sign-off', count: questionsOf(version.content).filter(isAsked).length }];
    if (latest.stand === 'conflict-of-interest') return [];
    const changed = changedSince(latest, { revision: version.revision, prints: printsOf(version.content) });
    return changed.length > 0 ? [{ ...task, kind: 'sign-off-changed', count: changed.length }] : [];
  }

  /** Answers to one's own proposals stand until they are judged, or are no news any more. */
  private answeredTasks(user: SignedIn, version: StoredVersion, proposals: readonly StoredProposal[]): TaskView[] {
    if (!user.personId || !may(user.assignments, 'proposal:make')) return [];
    const since = this.clock.now().getTime() - NEWS;
    const answered = proposals.filter(
      ({ author, answer, verdict }) =>
        author.id === user.personId && answer && !verdict && new Date(answer.at).getTime() >= since,
    ).length;
    if (answered === 0) return [];
    const task = { ...NOTHING, subject: titleOf(version), versionId: version.id };
    return [{ ...task, kind: 'proposal-answered', count: answered }];
  }

  private async teamTasks(
    store: Store,
    user: SignedIn,
    version: StoredVersion,
    proposals: readonly StoredProposal[],
  ): Promise<TaskView[]> {
    if (!may(user.assignments, 'proposal:answer')) return [];
    const task = { ...NOTHING, subject: titleOf(version), versionId: version.id };
    const open = proposals.filter(({ answer, mergedInto }) => answer === null && mergedInto === null);
    if (open.length > 0) {
      const dueAt = open.map((proposal) => proposal.dueAt).sort()[0] ?? null;
      return [{ ...task, kind: 'answer-proposal', count: open.length, dueAt }];
    }
    const status = await readSignOffStatus(store, version, this.clock.today());
    if (status.met) return [{ ...task, kind: 'ready-to-approve', count: status.approvals }];
    // A round is over, and nobody has asked the council for anything since: the next step is the team's.
    const today = this.clock.today();
    const rounds = await store.rounds.ofVersion(version.id);
    const [last] = rounds;
    if (!last || isRoundOpen(last, today)) return [];
    return [{ ...task, kind: 'round-ended', count: (await store.rounds.takenPart(last)).size }];
  }

  /** Leaders are told of what is late, with nothing to do but to see to it. */
  private overdueTasks(user: SignedIn, version: StoredVersion, proposals: readonly StoredProposal[]): TaskView[] {
    if (!may(user.assignments, 'proposal:oversee')) return [];
    const now = this.clock.now();
    const late = proposals.filter(
      ({ dueAt, answer, mergedInto }) =>
        mergedInto === null && isProposalOverdue({ dueAt: new Date(dueAt), answer }, now),
    );
    const dueAt = late.map((proposal) => proposal.dueAt).sort()[0];
    if (dueAt === undefined) return [];
    const task = { ...NOTHING, subject: titleOf(version), versionId: version.id };
    return [{ ...task, kind: 'proposal-overdue', count: late.length, dueAt }];
  }

  private async runningTasks({ store, user, tree, surveys }: House): Promise<TaskView[]> {
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
      for (const survey of surveys) {
        if (survey.status !== 'draft') continue;
        tasks.push({ ...NOTHING, kind: 'survey-to-open', subject: textIn(survey.title, 'nb'), surveyId: survey.id });
      }
    }
    return tasks;
  }

  /** Charts of the newest surveys that call for somebody who may do something about it. */
  private async signalTasks({ store, user, tree, surveys }: House): Promise<TaskView[]> {
    if (!may(user.assignments, 'action:write') || !may(user.assignments, 'results:read')) return [];
    const newest = surveys.filter(({ status }) => status !== 'draft').slice(0, MOST_SIGNALLED);
    const roots = rootsOf(tree, user);
    const near = [...new Set([...roots, ...roots.flatMap((root) => tree.children(root))])];
    const tasks: TaskView[] = [];
    for (const survey of newest) {
      const asked = new Set(tree.withAncestors(survey.units.map(({ unitId }) => unitId)));
      for (const unit of near.filter((id) => asked.has(id)).slice(0, MOST_UNITS)) {
        for (const { theme, signals } of await this.pictures.themesWithin(store, user, { unit, survey: survey.id })) {
          if (signals === 0) continue;
          const subject = `${textIn(theme.texts, 'nb')}, ${tree.nameOf(unit)}`;
          const where = { surveyId: survey.id, unitId: unit, theme: theme.code };
          tasks.push({ ...NOTHING, kind: 'signal', subject, ...where, count: signals });
        }
      }
    }
    return tasks;
  }

  /** Sentences that people have written, and whose evidence has changed since: one task for each picture that holds some. */
  private async staleTasks({ store, user, tree }: House): Promise<TaskView[]> {
    if (!may(user.assignments, 'statement:write') || !may(user.assignments, 'results:read')) return [];
    const themes = await store.organisation.themes();
    const pictures = new Map<string, StoredWritten[]>();
    for (const written of await store.written.all()) {
      const { surveyId, unitId, theme } = written;
      const covered = (['statement:write', 'results:read'] as const).every((permission) =>
        tree.isCovered(user.assignments, permission, unitId),
      );
      if (!covered) continue;
      const key = `${surveyId} ${unitId} ${theme}`;
      pictures.set(key, [...(pictures.get(key) ?? []), written]);
    }
    const tasks: TaskView[] = [];
    for (const [first, ...others] of [...pictures.values()].slice(0, MOST_PICTURES)) {
      if (!first) continue;
      const { surveyId, unitId, theme } = first;
      const source = await this.pictures.read(store, user, { survey: surveyId, unit: unitId });
      const today = evidenceOf(await this.pictures.draw(store, source, theme));
      const count = [first, ...others].filter(({ evidence }) => staleReasons(evidence, today).length > 0).length;
      if (count === 0) continue;
      const texts = themes.find(({ code }) => code === theme)?.texts ?? {};
      const subject = `${textIn(texts, 'nb')}, ${tree.nameOf(unitId)}`;
      tasks.push({ ...NOTHING, kind: 'statement-stale', subject, surveyId, unitId, theme, count });
    }
    return tasks;
  }

  private async surveys({ store, user, tree, surveys }: House): Promise<HomeView['surveys']> {
    if (!may(user.assignments, 'results:read')) return [];
    const roots = rootsOf(tree, user);
    const begun = surveys.filter((survey) => survey.status !== 'draft');
    const [{ k }, counts] = await Promise.all([
      store.organisation.get(),
      store.surveys.responseCounts(begun.map((survey) => survey.id)),
    ]);
    const rows: HomeView['surveys'] = [];
    for (const survey of begun) {
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

/** The units at the top of what the reader may read. */
function rootsOf(tree: UnitTree, user: SignedIn): readonly string[] {
  const scope = scopeOf(user.assignments, 'results:read');
  return scope.all ? tree.units.filter((unit) => !unit.parentId).map((unit) => unit.id) : scope.roots;
}

/** The end of a day in Oslo, near enough to be shown as that day. @param day ISO date */
const endOf = (day: string): string => new Date(`${day}T21:59:00Z`).toISOString();

const titleOf = (version: StoredVersion): string => textIn(version.content.title, 'nb');
