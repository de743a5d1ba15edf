import type { PlanView } from '@medvirk/api-contract';
import { Database, type Store, type StoredSurvey } from '@medvirk/data-access';
import { EMPTY_PLAN, planGaps, type SurveyPlan } from '@medvirk/questionnaire';
import { answersForShare } from '@medvirk/statistics';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import type { SignedIn } from '../session/signed-in.ts';

/** What is thought through before people are asked. */
@Injectable()
export class PlanningService {
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  get(user: SignedIn, surveyId: string): Promise<PlanView> {
    return this.database.within(user.organisationId, async (store) => {
      const survey = found(await store.surveys.find(surveyId));
      const tree = await this.tree(store);
      found(survey.units.some(({ unitId }) => tree.isCovered(user.assignments, 'survey:read', unitId)) || undefined);
      return this.view(store, user, survey, tree);
    });
  }

  /** @throws DomainError SURVEY_STATUS_NOT_ALLOWED once it has opened: the plan is what it was opened on */
  save(user: SignedIn, surveyId: string, plan: SurveyPlan): Promise<PlanView> {
    const { personId } = user;
    if (!personId) throw new DomainError('NOT_ALLOWED'); // somebody stands behind a plan
    return this.database.within(user.organisationId, async (store) => {
      await store.surveys.hold(surveyId);
      const survey = found(await store.surveys.find(surveyId));
      const tree = await this.tree(store);
      for (const { unitId } of survey.units) tree.require(user.assignments, 'survey:run', unitId);
      if (survey.status !== 'draft') throw new DomainError('SURVEY_STATUS_NOT_ALLOWED');
      await store.plans.save(surveyId, plan, personId, this.clock.now());
      return this.view(store, user, survey, tree);
    });
  }

  private async tree(store: Store): Promise<UnitTree> {
    return new UnitTree(await store.organisation.units(this.clock.today()));
  }

  private async view(store: Store, user: SignedIn, survey: StoredSurvey, tree: UnitTree): Promise<PlanView> {
    const stored = await store.plans.of(survey.id);
    const plan = stored?.plan ?? EMPTY_PLAN;
    const mayRun = survey.units.every(({ unitId }) => tree.isCovered(user.assignments, 'survey:run', unitId));
    return {
      plan,
      gaps: planGaps(plan),
      needed: answersNeeded(plan),
      saved: stored ? { by: stored.by, at: stored.at.toISOString() } : null,
      mayEdit: mayRun && survey.status === 'draft' && user.personId !== undefined,
    };
  }
}

function answersNeeded({ halfWidth, people, responseRate }: SurveyPlan): PlanView['needed'] {
  if (halfWidth === null) return null;
  return answersForShare(halfWidth, {
    ...(people !== null && { population: people }),
    ...(responseRate !== null && { responseRate }),
  });
}

/** @throws DomainError SURVEY_PLAN_MISSING naming what is not thought through */
export async function refuseUnplanned(store: Store, surveyId: string): Promise<void> {
  const stored = await store.plans.of(surveyId);
  const gaps = planGaps(stored?.plan ?? EMPTY_PLAN);
  if (gaps.length === 0) return;
  throw new DomainError('SURVEY_PLAN_MISSING', { details: gaps.map((path) => ({ path, code: 'missing' })) });
}
