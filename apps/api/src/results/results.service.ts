import type { CommentsView, QuestionResult, ReleasedFigure, ResultsView } from '@medvirk/api-contract';
import { Database } from '@medvirk/data-access';
import type { Released } from '@medvirk/disclosure';
import {
  ANSWER_STATES,
  type AnswerState,
  type ClassScale,
  classTexts,
  type Item,
  type ItemOf,
  isFreeText,
  itemsOf,
  questionOfItem,
} from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { found } from '../errors/domain-error.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { toReleasedCount } from './release-counts.ts';
import { figureOfMean, figureOfShare, HIDDEN_FIGURE, share } from './released-figure.ts';
import { pictureOf } from './result-pictures.ts';
import { type SurveyCounts, valuesOf } from './survey-counts.ts';
import { SurveyCountsCache } from './survey-counts-cache.ts';
import { dissentsAbout, readFrame, type SurveyFrame } from './survey-frame.ts';

/** Comments sent at once at most. */
const MOST_COMMENTS = 500;

/** Figures per question. Every number on its way out has passed the release of the whole unit tree. */
@Injectable()
export class ResultsService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly cache: SurveyCountsCache;

  constructor(database: Database, clock: Clock, cache: SurveyCountsCache) {
    this.database = database;
    this.clock = clock;
    this.cache = cache;
  }

  survey(user: SignedIn, surveyId: string, unitId: string): Promise<ResultsView> {
    return this.database.within(user.organisationId, async (store) => {
      const at = { survey: surveyId, unit: unitId };
      const frame = await readFrame(store, user, 'results:read', at, this.clock.today(), this.cache);
      return resultsOf(frame);
    });
  }

  comments(user: SignedIn, surveyId: string, unitId: string, questionCode: string): Promise<CommentsView> {
    return this.database.within(user.organisationId, async (store) => {
      const at = { survey: surveyId, unit: unitId };
      const frame = await readFrame(store, user, 'comments:read', at, this.clock.today(), this.cache);
      const question = found(
        itemsOf(frame.version.content)
          .filter(isFreeText)
          .find(({ code }) => code === questionCode),
      );
      const n = frame.counts.releaseAnswered(question.code, frame.unit.id);
      const comments =
        n.kind === 'hidden' ? [] : await store.results.comments(surveyId, [question.code], frame.units, MOST_COMMENTS);
      return {
        question: question.code,
        texts: question.texts,
        n,
        comments: comments.map(({ id, text, month }) => ({ id, text, month })),
      };
    });
  }
}

/** Every question of a survey in a unit, as far as it may be told. */
export function resultsOf(frame: SurveyFrame): ResultsView {
  const { survey, version, unit, period, counts } = frame;
  return {
    surveyId: survey.id,
    surveyTitle: survey.title,
    versionId: version.id,
    versionNumber: version.number,
    unit,
    period,
    responses: counts.releaseResponses(unit.id),
    questions: itemsOf(version.content).map((item) => questionResult(frame, item)),
    approval: version.approval?.by ?? 'none',
  };
}

/** Units from which on results are kept: few units have many below them, and most readers look at those. */
const WORTH_KEEPING = 10;
/** Results kept of one set of counts at most. */
const MOST_KEPT = 2000;

/** They follow from the counts, and go with them. */
const kept = new WeakMap<SurveyCounts, Map<string, Figures>>();

type Figures = Omit<QuestionResult, 'dissents'>;

/** The figures of one question in the frame's unit, each released over the whole tree. Nobody may write in them. */
export function questionResult(frame: SurveyFrame, question: Item): QuestionResult {
  return { ...figuresOf(frame, question), dissents: dissentsAbout(frame.dissents, questionOfItem(question)) };
}

function figuresOf(frame: SurveyFrame, question: Item): Figures {
  if (frame.units.length < WORTH_KEEPING) return readFigures(frame, question);
  const key = `${frame.version.id} ${frame.version.revision} ${question.code} ${frame.unit.id}`;
  const known = kept.get(frame.counts) ?? new Map<string, Figures>();
  kept.set(frame.counts, known);
  const figures = known.get(key) ?? readFigures(frame, question);
  if (known.size < MOST_KEPT) known.set(key, figures);
  return figures;
}

function readFigures(frame: SurveyFrame, question: Item): Figures {
  const stateOf = (state: AnswerState) => frame.counts.releaseState(question.code, state, frame.unit.id);
  return {
    code: question.code,
    texts: question.texts,
    type: question.type,
    theme: question.theme ?? null,
    lens: question.lens ?? null,
    role: question.role ?? null,
    states: Object.fromEntries(ANSWER_STATES.map((state) => [state, stateOf(state)])) as QuestionResult['states'],
    ...valueResults(frame, question),
    ...pictureOf(frame, question),
    trend: null,
  };
}

type ValueResults = Pick<QuestionResult, 'n' | 'values' | 'favourable' | 'unfavourable' | 'score'>;

function valueResults(frame: SurveyFrame, question: Item): ValueResults {
  if (question.type === 'multiple-choice') return multipleChoice(frame, question);
  const classes = frame.counts.classesFor(question);
  const offered = classes?.classes ?? valuesOf(question);
  if (!offered)
    return {
      n: frame.counts.releaseAnswered(question.code, frame.unit.id),
      values: [],
      favourable: null,
      unfavourable: null,
      score: null,
    };
  const release = frame.counts.releaseValues(question, frame.unit.id);
  const isScale = question.type === 'scale';
  return {
    n: toReleasedCount(release?.n),
    values: offered.map(({ value }) => {
      const count = release?.values.find((candidate) => candidate.value === value)?.count;
      return {
        value,
        texts: textsOfValue(question, value, classes),
        count: toReleasedCount(count),
        share: shareOf(count, release?.n),
      };
    }),
    favourable: isScale ? figureOfShare(release?.favourable) : null,
    unfavourable: isScale ? figureOfShare(release?.unfavourable) : null,
    score: isScale ? figureOfMean(release?.mean) : null,
  };
}

/** Shares are of respondents, and a respondent may choose several: each option stands alone. */
function multipleChoice(frame: SurveyFrame, question: ItemOf<'multiple-choice'>): ValueResults {
  const n = frame.counts.releaseAnswered(question.code, frame.unit.id);
  const release = frame.counts.releaseOptions(question, frame.unit.id);
  return {
    n,
    values: question.options.map(({ code, texts }) => {
      const count = release?.options.find(({ value }) => value === code)?.count;
      return { value: code, texts, count: toReleasedCount(count), share: shareOf(count, release?.n) };
    }),
    favourable: null,
    unfavourable: null,
    score: null,
  };
}

export function textsOfValue(question: Item, value: string, classes?: ClassScale) {
  const ends = classes?.classes.find((each) => each.value === value);
  if (classes && ends) return classTexts(classes, ends);
  switch (question.type) {
    case 'scale':
      return question.points.find((point) => String(point.value) === value)?.texts ?? {};
    case 'single-choice':
      return question.options.find(({ code }) => code === value)?.texts ?? {};
    case 'number':
      return question.bands?.find(({ code }) => code === value)?.texts ?? {};
    case 'hidden':
      return question.source.kind === 'parameter'
        ? (question.source.values.find(({ code }) => code === value)?.texts ?? {})
        : {};
    default:
      return {};
  }
}

function shareOf(count: Released<number> | undefined, n: Released<number> | undefined): ReleasedFigure {
  if (count?.kind !== 'shown' || n?.kind !== 'shown' || n.value === 0) return HIDDEN_FIGURE;
  return share({ count: count.value, n: n.value });
}
