import type { RoleFiguresView, RoleQuestion } from '@medvirk/api-contract';
import {
  comesToAnEnd,
  Database,
  endedForGood,
  type Store,
  type StoredRoleRelease,
  type StoredSurvey,
} from '@medvirk/data-access';
import { itemsOf } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { groupsStand, isToldByRole, type RoleFigures, releaseByRole } from './role-counts.ts';
import { questionsByRole } from './role-views.ts';
import { SurveyCountsCache } from './survey-counts-cache.ts';
import { readFrame, type SurveyFrame } from './survey-frame.ts';

/** All that may be told of a survey by who answered, or why it can't be. */
export type SurveyByRole =
  | Exclude<RoleFiguresView, { state: 'shown' }>
  | { state: 'shown'; madeOn: string; k: number; frame: SurveyFrame; questions: RoleQuestion[] };

/**
 * Figures by who answered. Made once, when a survey has ended: seen live they would move by single persons between two looks. They stand
 * as long as what is shown beside them is what they were made beside.
 */
@Injectable()
export class RoleFiguresService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly cache: SurveyCountsCache;

  constructor(database: Database, clock: Clock, cache: SurveyCountsCache) {
    this.database = database;
    this.clock = clock;
    this.cache = cache;
  }

  question(user: SignedIn, surveyId: string, code: string): Promise<RoleFiguresView> {
    return this.database.within(user.organisationId, async (store) => {
      const read = await this.survey(store, user, surveyId);
      if (read.state !== 'shown') return read;
      const { madeOn, k, frame, questions } = read;
      const item = found(itemsOf(frame.version.content).find((each) => each.code === code));
      if (!isToldByRole(item)) return { state: 'kind' };
      const question = questions.find((each) => each.code === code);
      return question ? { state: 'shown', madeOn, k, question } : { state: 'too-few' };
    });
  }

  /** @throws DomainError NOT_FOUND where the reader sees no unit of the survey */
  async survey(store: Store, user: SignedIn, surveyId: string): Promise<SurveyByRole> {
    const survey = found(await store.surveys.find(surveyId));
    const today = this.clock.today();
    const tree = new UnitTree(await store.organisation.units(today));
    const reach = survey.units.filter(({ unitId }) => tree.isCovered(user.assignments, 'results:read', unitId));
    const [first] = reach;
    if (!first) throw new DomainError('NOT_FOUND');
    if (reach.length < survey.units.length) return { state: 'out-of-reach' };
    if (!endedForGood(survey, today)) return { state: 'not-ended', comesOn: comesToAnEnd(survey) };
    const at = { survey: surveyId, unit: first.unitId };
    const frame = await readFrame(store, user, 'results:read', at, today, this.cache);
    const stored = await this.stored(store, survey, frame);
    if (!stored) return { state: 'settling' };
    const { figures, k, madeOn } = stored;
    // A higher limit than theirs came later: a second table beside the first could tell what neither does.
    if (!figures || k < frame.k || !groupsStand(figures, frame.counts)) return { state: 'withdrawn' };
    if (!figures.groups) return { state: 'too-few' };
    const questions = questionsByRole(frame, itemsOf(frame.version.content), figures);
    return { state: 'shown', madeOn, k, frame, questions };
  }

  /** What was told once, or is told now for the first time; undefined while answers are still being counted. */
  private async stored(
    store: Store,
    { id }: StoredSurvey,
    { counts, version, k }: SurveyFrame,
  ): Promise<StoredRoleRelease<RoleFigures> | undefined> {
    const kept = await store.roleReleases.find<RoleFigures>(id);
    if (kept) return kept;
    await store.roleReleases.own(id);
    const madeMeanwhile = await store.roleReleases.find<RoleFigures>(id);
    if (madeMeanwhile) return madeMeanwhile;
    const isSettled = (await store.roleReleases.isSettled(id)) && (await store.inbox.waitingCounts(id)).size === 0;
    if (!isSettled) return undefined;
    const figures = releaseByRole(await store.roleReleases.counts(id), counts, itemsOf(version.content), k);
    if (!figures) return undefined;
    const made = { k, madeOn: this.clock.today(), figures };
    await store.roleReleases.keep(id, made);
    return made;
  }
}
