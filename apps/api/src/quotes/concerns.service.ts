import type { contract, RouteAnswer } from '@medvirk/api-contract';
import { type ConcernState, Database, type Store, type StoredConcern } from '@medvirk/data-access';
import { itemsOf } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import { SurveyCountsCache } from '../results/survey-counts-cache.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail } from '../trail/append-trail.ts';

/** Comments sent at once at most; those that wait come first. */
const MOST = 300;
const MOST_LOOKS = 20;

type Listed = RouteAnswer<typeof contract.concerns.list>;

/** Comments that a named person looks after: what they say, for nobody else, and what was done about them. */
@Injectable()
export class ConcernsService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly counts: SurveyCountsCache;

  constructor(database: Database, clock: Clock, counts: SurveyCountsCache) {
    this.database = database;
    this.clock = clock;
    this.counts = counts;
  }

  /** Whoever opens the list has read it: that stands in the trail, for all who may open it to see. */
  list(user: SignedIn): Promise<Listed> {
    asPerson(user);
    return this.database.within(user.organisationId, async (store) => {
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      const mine = (await store.concerns.list(MOST)).filter(({ unitId }) =>
        tree.isCovered(user.assignments, 'concerns:handle', unitId),
      );
      const concerns = await this.views(store, tree, mine);
      const looks = await store.trail.newest('concerns-looked-at', MOST_LOOKS);
      await appendTrail(store, user, {
        kind: 'concerns-looked-at',
        at: this.clock.now(),
        details: { comments: concerns.length },
      });
      return { concerns, looks: looks.map(({ name, at }) => ({ name, at: at.toISOString() })) };
    });
  }

  async judge(user: SignedIn, commentId: string, judged: { state: ConcernState; note: string }): Promise<void> {
    const personId = asPerson(user);
    await this.database.within(user.organisationId, async (store) => {
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      const comment = found(await store.concerns.find(commentId));
      tree.require(user.assignments, 'concerns:handle', comment.unitId);
      const now = this.clock.now();
      await store.concerns.judge(comment, judged, personId, now);
      await appendTrail(store, user, {
        kind: 'concern-judged',
        at: now,
        question: comment.question,
        subjectId: comment.surveyId,
        details: { state: judged.state },
      });
    });
  }

  private async views(store: Store, tree: UnitTree, rows: readonly StoredConcern[]): Promise<Listed['concerns']> {
    const views: Listed['concerns'] = [];
    const surveys = new Map<string, Awaited<ReturnType<typeof readSurvey>>>();
    const readSurvey = async (surveyId: string) => {
      const { survey, version, k, step } = found(await store.results.fielded(surveyId));
      const items = itemsOf(version.content);
      return { survey, items, counts: await this.counts.get(store, { surveyId, tree, questions: items, k, step }) };
    };
    for (const { id, surveyId, unitId, question, text, concerns, review } of rows) {
      const known = surveys.get(surveyId) ?? (await readSurvey(surveyId));
      surveys.set(surveyId, known);
      // A unit where few have answered would point at somebody; the nearest above it, where many have, does not.
      const unit = tree.path(unitId).find((at) => known.counts.releaseAnswered(question, at).kind === 'shown');
      views.push({
        id,
        survey: { id: surveyId, title: known.survey.title },
        question: known.items.find(({ code }) => code === question)?.texts ?? {},
        unit: unit === undefined ? null : tree.nameOf(unit),
        text,
        concerns,
        review: review && { ...review, at: review.at.toISOString() },
      });
    }
    return views;
  }
}

function asPerson(user: SignedIn): string {
  if (!user.personId) throw new DomainError('NOT_ALLOWED'); // a machine looks after nobody
  return user.personId;
}
