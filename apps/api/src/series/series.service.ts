import type { ActionEffectView, SeriesView } from '@medvirk/api-contract';
import { Database, type Store, type StoredAction } from '@medvirk/data-access';
import { type ActionEffect, actionEffect, controlChart, seriesOf } from '@medvirk/improvement';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { toActionViews } from '../improvement/action-views.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import { SurveyCountsCache } from '../results/survey-counts-cache.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail } from '../trail/append-trail.ts';
import { type RoundRead, readRounds, type SeriesReading } from './read-rounds.ts';

interface About {
  survey: string;
  unit: string;
  question: string;
}

/** Questions over time and over rounds, decisions about their limits, and what was measured around an action. */
@Injectable()
export class SeriesService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly cache: SurveyCountsCache;

  constructor(database: Database, clock: Clock, cache: SurveyCountsCache) {
    this.database = database;
    this.clock = clock;
    this.cache = cache;
  }

  question(user: SignedIn, about: About): Promise<SeriesView> {
    return this.database.within(user.organisationId, (store) => this.view(store, user, about));
  }

  rebase(user: SignedIn, about: About, decision: { from: string; reason: string }): Promise<SeriesView> {
    const byId = user.personId;
    if (!byId) throw new DomainError('NOT_ALLOWED'); // the decision carries a person's name
    return this.database.within(user.organisationId, async (store) => {
      const rounds = await readRounds(this.reading(store, user, 'chart:rebase'), about);
      const { version } = found(rounds.at(-1)?.frame);
      const { questionnaireId } = version;
      const { unit: unitId, question } = about;
      const at = this.clock.now();
      const id = await store.series.addRebase({ questionnaireId, unitId, question, byId, ...decision }, at);
      const view = await this.view(store, user, about);
      const details = { from: decision.from, reason: decision.reason, unit: unitId };
      await appendTrail(store, user, { kind: 'chart-rebased', at, questionnaireId, question, subjectId: id, details });
      return view;
    });
  }

  withdrawRebase(user: SignedIn, survey: string, rebaseId: string): Promise<SeriesView> {
    return this.database.within(user.organisationId, async (store) => {
      const { questionnaireId, unitId, question } = found(await store.series.findRebase(rebaseId));
      const about = { survey, unit: unitId, question };
      const rounds = await readRounds(this.reading(store, user, 'chart:rebase'), about);
      if (rounds.at(-1)?.frame.version.questionnaireId !== questionnaireId) throw new DomainError('NOT_FOUND');
      const at = this.clock.now();
      await store.series.withdrawRebase(rebaseId, at);
      const view = await this.view(store, user, about);
      const entry = { kind: 'chart-rebase-withdrawn', at, questionnaireId, question, subjectId: rebaseId } as const;
      await appendTrail(store, user, entry);
      return view;
    });
  }

  effect(user: SignedIn, actionId: string): Promise<ActionEffectView> {
    return this.database.within(user.organisationId, async (store) => {
      const action = found((await store.improvement.actions({ id: actionId }))[0]);
      const today = this.clock.today();
      const tree = new UnitTree(await store.organisation.units(today));
      tree.require(user.assignments, 'action:read', action.unitId);
      const { effect, rounds } = await this.effectWithin(store, user, action);
      const [view] = await toActionViews(store, tree, [action], today);
      const series = rounds.length > 0 ? await this.viewOf(store, rounds, action) : null;
      return { action: found(view), effect, series: series && series.chart.points.length > 0 ? series : null };
    });
  }

  /** What was measured before and after, read in a transaction of the caller's. */
  async effectWithin(
    store: Store,
    user: SignedIn,
    action: StoredAction,
  ): Promise<{ effect: ActionEffect; rounds: RoundRead[] }> {
    const { surveyId, unitId, measureQuestion } = action;
    const rounds =
      surveyId && measureQuestion
        ? await readRounds(this.reading(store, user, 'results:read'), {
            survey: surveyId,
            unit: unitId,
            question: measureQuestion,
          })
        : [];
    const k = rounds[0]?.frame.k ?? 0;
    return {
      effect: actionEffect(
        action,
        rounds.map(({ round }) => round),
        k,
        this.clock.now(),
      ),
      rounds,
    };
  }

  private reading(store: Store, user: SignedIn, permission: SeriesReading['permission']): SeriesReading {
    return { store, user, permission, cache: this.cache, now: this.clock.now(), today: this.clock.today() };
  }

  private async view(store: Store, user: SignedIn, about: About): Promise<SeriesView> {
    const rounds = await readRounds(this.reading(store, user, 'results:read'), about);
    if (rounds.length === 0) throw new DomainError('NOT_FOUND');
    return { ...(await this.viewOf(store, rounds)), surveyId: about.survey };
  }

  /** @param action limits are then set by the months before it, and it is the only one drawn */
  private async viewOf(store: Store, rounds: readonly RoundRead[], action?: StoredAction): Promise<SeriesView> {
    const newest = found(rounds.at(-1));
    const { frame, round } = newest;
    const { question } = round;
    const about = { questionnaireId: frame.version.questionnaireId, unitId: frame.unit.id, question: question.code };
    const rebases = await store.series.rebases(about);
    const points = seriesOf(
      rounds.map((each) => each.round),
      frame.k,
      this.clock.now(),
    );
    const frozen = action?.startedOn ? { frozenBefore: action.startedOn.slice(0, 7) } : {};
    const inUnit = (await store.improvement.actions()).filter(
      ({ unitId, measureQuestion }) => measureQuestion === question.code && frame.units.includes(unitId),
    );
    return {
      surveyId: frame.survey.id,
      unit: frame.unit,
      question: question.code,
      texts: question.texts,
      theme: question.theme ?? null,
      chart: controlChart(question.code, points, action ? frozen : { rebases }),
      rounds: rounds.map(({ shown }) => shown),
      actions: (action ? [action] : inUnit).flatMap(({ id, title, startedOn }) =>
        startedOn === null ? [] : [{ id, title, startedOn }],
      ),
      rebases: action ? [] : rebases.map(({ id, from, by, reason, at }) => ({ id, from, by, reason, at })),
    };
  }
}
