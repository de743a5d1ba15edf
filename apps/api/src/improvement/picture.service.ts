import type { PictureView, ThemeInUnit, ThemeView } from '@medvirk/api-contract';
import { keyTerms } from '@medvirk/comments';
import {
  Database,
  type Store,
  type StoredAction,
  type StoredEvidence,
  type StoredProposal,
  type StoredQuote,
  type StoredRebase,
} from '@medvirk/data-access';
import {
  drawPicture,
  evidenceOf,
  type ImprovementPicture,
  type PictureFacts,
  type ThemeDrivers,
} from '@medvirk/improvement';
import { type Item, isFreeText, itemsOf, questionOfItem } from '@medvirk/questionnaire';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { ThemeCountsCache } from '../coding/theme-counts-cache.ts';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';
import { found } from '../errors/domain-error.ts';
import { shownQuotes } from '../quotes/shown-quotes.ts';
import { readTraces } from '../results/question-traces.ts';
import { SurveyCountsCache } from '../results/survey-counts-cache.ts';
import { readFrame, type SurveyFrame } from '../results/survey-frame.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { toActionViews } from './action-views.ts';
import { questionFacts } from './question-facts.ts';
import { toWrittenView } from './written-views.ts';

interface At {
  survey: string;
  unit: string;
}

/** Comments read for their words at most, per theme. */
const MOST_COMMENTS = 3000;
const MOST_TERMS = 8;

/** All that pictures of one survey in one unit are drawn from, read once for all its themes. */
export interface PictureSource {
  frame: SurveyFrame;
  /** All of the organisation's, as it orders them. */
  themes: ThemeView[];
  evidence: StoredEvidence[];
  proposals: StoredProposal[];
  rebases: StoredRebase[];
  drivers: ThemeDrivers | undefined;
  /** In the unit and below it. */
  actions: StoredAction[];
  /** Those that may be shown in the unit. */
  quotes: StoredQuote[];
}

/** Improvement pictures: aggregates, comments and what people know, drawn by the pure rules of `improvement`. */
@Injectable()
export class PictureService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly cache: SurveyCountsCache;
  private readonly themeCounts: ThemeCountsCache;
  private readonly publicUrl: string;

  constructor(
    database: Database,
    clock: Clock,
    cache: SurveyCountsCache,
    themeCounts: ThemeCountsCache,
    @Inject(APP_CONFIG) config: AppConfig,
  ) {
    this.database = database;
    this.clock = clock;
    this.cache = cache;
    this.themeCounts = themeCounts;
    this.publicUrl = config.PUBLIC_URL;
  }

  themes(user: SignedIn, at: At): Promise<ThemeInUnit[]> {
    return this.database.within(user.organisationId, (store) => this.themesWithin(store, user, at));
  }

  /** Themes that the survey asks about, the most pressing first. */
  async themesWithin(store: Store, user: SignedIn, at: At): Promise<ThemeInUnit[]> {
    const source = await this.read(store, user, at);
    const asked = new Set(itemsOf(source.frame.version.content).flatMap(({ theme }) => theme ?? []));
    const rows: ThemeInUnit[] = [];
    for (const theme of source.themes) {
      if (!asked.has(theme.code)) continue;
      const picture = await this.draw(store, source, theme.code);
      const { why, now, better } = picture.lenses;
      const openActions = source.actions.filter(
        ({ theme: about, status }) => about === theme.code && (status === 'planned' || status === 'in-progress'),
      ).length;
      rows.push({
        theme,
        priority: picture.priority,
        statements: { why: why.length, now: now.length, better: better.length },
        hasHidden: picture.hasHidden,
        openActions,
        // Somebody does something about it already: the signal calls for nobody more.
        signals: openActions > 0 ? 0 : picture.signals.length,
      });
    }
    return rows.sort((a, b) => pressing(b) - pressing(a));
  }

  picture(user: SignedIn, themeCode: string, at: At): Promise<PictureView> {
    return this.database.within(user.organisationId, async (store) => {
      const source = await this.read(store, user, at);
      const { frame } = source;
      const theme = found(source.themes.find(({ code }) => code === themeCode));
      const actions = source.actions.filter((action) => action.theme === themeCode);
      const today = this.clock.today();
      const onTheme = (item: Item): boolean => item.theme === themeCode;
      const here = { surveyId: frame.survey.id, unitIds: [frame.unit.id], theme: themeCode };
      const [picture, written, questions, views] = await Promise.all([
        this.draw(store, source, themeCode),
        store.written.standing(here),
        readTraces(store, frame, itemsOf(frame.version.content).filter(onTheme), today),
        toActionViews(store, frame.tree, actions, today),
      ]);
      return {
        picture,
        written: written.map((each) => toWrittenView(each, evidenceOf(picture))),
        theme,
        unit: frame.unit,
        survey: { id: frame.survey.id, title: frame.survey.title },
        k: frame.k,
        responses: frame.counts.releaseResponses(frame.unit.id),
        questions,
        actions: views,
        tellBack: {
          published: frame.survey.told !== null,
          address: new URL(`/told/${frame.survey.toldSlug}`, this.publicUrl).href,
        },
      };
    });
  }

  async read(store: Store, user: SignedIn, at: At): Promise<PictureSource> {
    const frame = await readFrame(store, user, 'results:read', at, this.clock.today(), this.cache);
    const here = new Set(frame.units);
    const [themes, evidence, proposals, rebases, drivers, actions, quotes] = await Promise.all([
      store.organisation.themes(),
      store.improvement.evidence(),
      store.proposals.ofVersion(frame.version.id),
      store.series.rebases({ questionnaireId: frame.version.questionnaireId, unitId: frame.unit.id }),
      store.series.drivers(frame.survey.id, frame.unit.id),
      store.improvement.actions(),
      shownQuotes(store, this.themeCounts, frame),
    ]);
    const actionsHere = actions.filter(({ unitId }) => here.has(unitId));
    return { frame, themes, evidence, proposals, rebases, drivers, actions: actionsHere, quotes };
  }

  async draw(store: Store, source: PictureSource, theme: string): Promise<ImprovementPicture> {
    const { frame } = source;
    const questions = itemsOf(frame.version.content).filter((item) => item.theme === theme);
    // A proposal is about a question; its rows and parts are the question's.
    const codes = new Set(questions.map(questionOfItem));
    // What stands for a unit stands for those below it too: a ward's picture shows what the hospital's council has said.
    const place = new Set([...frame.units, ...frame.tree.path(frame.unit.id)]);
    const actions = source.actions.filter((action) => action.theme === theme);
    const facts: PictureFacts = {
      theme,
      unitId: frame.unit.id,
      surveyId: frame.survey.id,
      versionId: frame.version.id,
      period: frame.period,
      k: frame.k,
      questions: questions.map((question) => questionFacts(frame, question, this.clock.now())),
      comments: await this.comments(store, frame, questions),
      quotes: source.quotes.filter((quote) => quote.theme === theme),
      experience: source.evidence.filter(
        (evidence) => evidence.theme === theme && !evidence.withdrawn && place.has(evidence.unitId),
      ),
      proposals: source.proposals.flatMap((proposal) => {
        if (!proposal.answer || !proposal.question || !codes.has(proposal.question)) return [];
        return {
          id: proposal.id,
          question: proposal.question,
          text: proposal.wording ?? proposal.reason,
          author: proposal.author.name,
          date: proposal.at.slice(0, 10),
          decision: proposal.answer.decision,
        };
      }),
      actions: actions.map(({ id, title, status, startedOn, measureQuestion, outcome }) => ({
        id,
        title,
        status,
        startedOn,
        measureQuestion,
        outcome,
      })),
      rebases: source.rebases,
      driver: driverOf(source.drivers, theme),
      now: this.clock.now(),
    };
    return drawPicture(facts);
  }

  private async comments(
    store: Store,
    frame: SurveyFrame,
    questions: readonly Item[],
  ): Promise<PictureFacts['comments']> {
    const written: PictureFacts['comments'][number][] = [];
    for (const question of questions) {
      if (!isFreeText(question) || !question.lens) continue;
      const n = frame.counts.releaseAnswered(question.code, frame.unit.id);
      const texts =
        n.kind === 'shown'
          ? await store.results.comments(frame.survey.id, [question.code], frame.units, MOST_COMMENTS)
          : [];
      const terms = keyTerms(texts, {
        language: frame.version.content.languages[0] ?? 'nb',
        minRespondents: frame.k,
        limit: MOST_TERMS,
      });
      written.push({
        question: question.code,
        lens: question.lens,
        n: n.kind === 'shown' ? n.count : 0,
        terms: terms.map(({ term, comments }) => ({ term, n: comments })),
      });
    }
    return written;
  }
}

/** The theme's own weight, with what it was reckoned from. */
function driverOf(found: ThemeDrivers | undefined, theme: string): PictureFacts['driver'] {
  const own = found?.drivers.find((each) => each.theme === theme);
  if (!found || !own) return undefined;
  const { overall, n, level, seed, resamples } = found;
  return { ...own, overall, n, level, seed, resamples };
}

const WEIGHT = { high: 3000, medium: 2000, low: 1000, unknown: 0 } as const;

/** Order of a list for one unit: level first, then importance times the way left to a full score. */
function pressing({ priority }: ThemeInUnit): number {
  const { level, importance, experience } = priority;
  const gap = importance !== null && experience !== null ? (importance * (100 - experience)) / 100 : 0;
  return WEIGHT[level] + gap;
}
