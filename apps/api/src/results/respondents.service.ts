import type { QuestionResult, ReleasedFigure, RespondentsView, TraceView } from '@medvirk/api-contract';
import { Database, type Store } from '@medvirk/data-access';
import { type Released, releaseSteps } from '@medvirk/disclosure';
import { representativeness } from '@medvirk/improvement';
import { type ItemOf, isAsked, itemsOf, type Question } from '@medvirk/questionnaire';
import { itemNonResponse, wilsonInterval } from '@medvirk/statistics';
import { Injectable } from '@nestjs/common';
import { leftAt, STEP } from '../answering/way-counts.ts';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { readTraces } from './question-traces.ts';
import { releaseCount, toReleasedCount } from './release-counts.ts';
import { HIDDEN_FIGURE } from './released-figure.ts';
import { questionResult } from './results.service.ts';
import { LEVEL } from './survey-counts.ts';
import { SurveyCountsCache } from './survey-counts-cache.ts';
import { readFrame, type SurveyFrame } from './survey-frame.ts';

type WrittenQuestion = Extract<Question, { texts: unknown }>;
type NewBackground = { question: string; shares: Record<string, number>; source: string };

/** Who answered and who did not, and where a figure comes from. Made of released figures only. */
@Injectable()
export class RespondentsService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly cache: SurveyCountsCache;

  constructor(database: Database, clock: Clock, cache: SurveyCountsCache) {
    this.database = database;
    this.clock = clock;
    this.cache = cache;
  }

  trace(user: SignedIn, survey: string, unit: string, code: string): Promise<TraceView> {
    return this.database.within(user.organisationId, async (store) => {
      const frame = await this.frame(store, user, { survey, unit });
      const item = found(itemsOf(frame.version.content).find((each) => each.code === code));
      const question = questionResult(frame, item);
      const [trace] = await readTraces(store, frame, [item], this.clock.today());
      const figures = [
        question.favourable,
        question.unfavourable,
        question.score,
        ...question.values.map(({ share }) => share),
      ];
      return {
        surveyTitle: frame.survey.title,
        unit: frame.unit,
        period: frame.period,
        k: frame.k,
        trace: found(trace),
        question,
        hidden: figures.filter((figure) => figure?.kind === 'hidden').length,
      };
    });
  }

  respondents(user: SignedIn, survey: string, unit: string): Promise<RespondentsView> {
    return this.database.within(user.organisationId, async (store) => {
      const frame = await this.frame(store, user, { survey, unit });
      const known = await store.series.knownBackground(survey);
      const results = itemsOf(frame.version.content)
        .filter(isAsked)
        .map((item) => ({ item, result: questionResult(frame, item) }));
      return {
        responses: frame.counts.releaseResponses(frame.unit.id),
        declined: releaseCount(frame.survey.declined, frame.k),
        invited: await invitedIn(store, frame),
        way: await wayIn(store, frame),
        questions: results.map(({ result }) => ({
          code: result.code,
          texts: result.texts,
          states: result.states,
          ...passedBy(result.states),
        })),
        background: results.flatMap(({ item, result }) =>
          item.role === 'background' && item.type === 'single-choice'
            ? [
                backgroundOf(
                  result,
                  known.find(({ question }) => question === item.code),
                ),
              ]
            : [],
        ),
      };
    });
  }

  /** @throws DomainError BACKGROUND_NOT_WHOLE unless each answer has a share and they add up to all */
  saveBackground(user: SignedIn, surveyId: string, given: NewBackground): Promise<{ question: string }> {
    return this.database.within(user.organisationId, async (store) => {
      const survey = found(await store.surveys.find(surveyId));
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      for (const { unitId } of survey.units) tree.require(user.assignments, 'survey:run', unitId);
      const version = found(await store.versions.find(survey.versionId));
      const question = found(
        itemsOf(version.content).find(
          (item): item is ItemOf<'single-choice'> =>
            item.code === given.question && item.type === 'single-choice' && item.role === 'background',
        ),
      );
      const codes = question.options.map(({ code }) => code);
      const sum = codes.reduce((total, code) => total + (given.shares[code] ?? Number.NaN), 0);
      const isWhole = Object.keys(given.shares).length === codes.length && Math.abs(sum - 1) <= 0.01;
      if (!isWhole) throw new DomainError('BACKGROUND_NOT_WHOLE');
      await store.series.saveKnownBackground(surveyId, given, user.personId ?? null, this.clock.now());
      return { question: question.code };
    });
  }

  private frame(store: Store, user: SignedIn, at: { survey: string; unit: string }): Promise<SurveyFrame> {
    return readFrame(store, user, 'results:read', at, this.clock.today(), this.cache);
  }
}

/**
 * The rate among those with an invitation of their own. Told only where every unit's count is: else a unit's few would follow
 * from the sum and the others.
 */
async function invitedIn(store: Store, { survey, units, k }: SurveyFrame): Promise<RespondentsView['invited']> {
  const counts = (await store.invitations.countsOf(survey.id)).filter(({ unitId }) => units.includes(unitId));
  // One that was stopped was nobody's to answer: taken back, or never sent.
  const usable = counts.map(({ made, stopped }) => made - stopped);
  const made = usable.reduce((sum, each) => sum + each, 0);
  const answered = counts.reduce((sum, each) => sum + each.answered, 0);
  const isTold = made > 0 && counts.every((each, i) => each.answered >= k && (usable[i] ?? 0) - each.answered >= k);
  if (!isTold) return null;
  const { estimate, low, high } = wilsonInterval(answered, made, LEVEL);
  return { made, answered, rate: { estimate, low, high, n: made, level: LEVEL, method: 'wilson' } };
}

/** How far people came, in the whole survey: the ways of few in one unit are nobody's business. */
async function wayIn(store: Store, { survey, version, k }: SurveyFrame): Promise<RespondentsView['way']> {
  const { sections } = version.content;
  const counts = await store.surveys.steps(survey.id);
  const count = (step: string): number => counts.get(step) ?? 0;
  const pages = sections.map(({ code }) => count(code));
  // Who came to a later page, or sent, has not left at this one.
  const further = pages.map((_, at) => Math.max(count(STEP.sent), ...pages.slice(at + 1)));
  const [opened, started, sent] = releaseSteps([count(STEP.opened), count(STEP.started), count(STEP.sent)], k);
  const reached = releaseSteps(pages, k);
  const left = releaseSteps(
    reached.map((each, at) => {
      const next = Math.floor((further[at] ?? 0) / k) * k;
      return each.kind === 'shown' ? Math.max(0, each.value - next) : 0;
    }),
    k,
  );
  const listed = await store.recipients.counts(survey.id);
  const sum = (fits: (each: (typeof listed)[number]) => boolean) =>
    listed.filter(fits).reduce((total, each) => total + each.count, 0);
  const posted = (await store.letters.ofSurvey(survey.id))
    .filter(({ sentOn }) => sentOn !== null)
    .reduce((total, { made }) => total + made, 0);
  const asked = sum((each) => each.asked) + posted;
  const lost = sum(({ asked: wasAsked, state }) => wasAsked && ['bounced', 'failed', 'unknown'].includes(state));
  return {
    asked: listed.length > 0 || posted > 0 ? asked : null,
    reached: listed.length > 0 || posted > 0 ? asked - lost : null,
    opened: toReleasedCount(opened),
    started: toReleasedCount(started),
    sent: toReleasedCount(sent),
    pages: sections.map(({ code, title, questions }, at) => ({
      code,
      title,
      questions: leavingAt(questions.filter(isWritten), count, k, left[at]),
      reached: toReleasedCount(reached[at]),
      left: toReleasedCount(left[at]),
    })),
  };
}

const isWritten = (question: Question): question is WrittenQuestion =>
  'texts' in question && question.type !== 'information';

/** Where on a page people stopped. A question that is alone on its page is where all of those stopped who came no further. */
function leavingAt(
  questions: readonly WrittenQuestion[],
  count: (step: string) => number,
  k: number,
  leftPage: Released<number> | undefined,
): RespondentsView['way']['pages'][number]['questions'] {
  const left = releaseSteps(
    questions.map(({ code }) => count(leftAt(code))),
    k,
  );
  return questions.map(({ code, texts }, at) => ({
    code,
    texts,
    left: toReleasedCount(questions.length === 1 ? leftPage : left[at]),
  }));
}

/** How often a question was passed by or could not be answered, where all the counts that it takes may be shown. */
function passedBy(states: QuestionResult['states']): { skipped: ReleasedFigure; dontKnow: ReleasedFigure } {
  const count = (state: keyof typeof states): number => {
    const released = states[state];
    return released?.kind === 'shown' ? released.count : Number.NaN;
  };
  const counts = {
    answered: count('answered'),
    dontKnow: count('dont-know'),
    notRelevant: count('not-relevant'),
    preferNotToSay: count('prefer-not-to-say'),
    skipped: count('skipped'),
    notShown: 0,
  };
  if (Object.values(counts).some(Number.isNaN)) return { skipped: HIDDEN_FIGURE, dontKnow: HIDDEN_FIGURE };
  const found_ = itemNonResponse(counts, LEVEL);
  if (found_ === null) return { skipped: HIDDEN_FIGURE, dontKnow: HIDDEN_FIGURE };
  return { skipped: shownFigure(found_.skipped), dontKnow: shownFigure(found_.dontKnow) };
}

function shownFigure({
  estimate,
  low,
  high,
  n,
}: {
  estimate: number;
  low: number;
  high: number;
  n: number;
}): ReleasedFigure {
  return { kind: 'shown', figure: { estimate, low, high, n, level: LEVEL, method: 'wilson' } };
}

function backgroundOf(result: QuestionResult, known: NewBackground | undefined): RespondentsView['background'][number] {
  const { groups, effectiveN } = representativeness(
    result.values.map(({ value, count, share }) => ({
      value,
      count: count.kind === 'shown' ? count.count : undefined,
      figure: share.kind === 'shown' ? share.figure : undefined,
      known: known?.shares[value],
    })),
  );
  return {
    code: result.code,
    texts: result.texts,
    source: known?.source ?? null,
    groups: result.values.map(({ value, texts, share }, index) => ({
      value,
      texts,
      share,
      known: known?.shares[value] ?? null,
      verdict: groups[index]?.verdict ?? 'hidden',
    })),
    effectiveN,
  };
}
