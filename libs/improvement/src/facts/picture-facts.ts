import type { ProposalDecision } from '@medvirk/participation';
import type { AnswerState, Item, Lens } from '@medvirk/questionnaire';
import type { ThemeDriver, ThemeDrivers } from '../drivers/theme-drivers.ts';
import type { Period } from '../evidence/evidence.ts';
import type { SeriesRebase } from '../series/control-chart.ts';

/** Answers per value: option code, or the scale value as text. Values that nobody chose may be left out. */
export type ValueCounts = ReadonlyMap<string, number>;

/** The answers of one calendar month, e.g. `2026-05`. */
export interface MonthFacts {
  readonly month: string;
  readonly values: ValueCounts;
}

/** What the aggregates hold about one question in the unit and all below it. Raw counts: nothing here is released yet. */
export interface QuestionFacts {
  readonly question: Item;
  /** Responses per answer state. `answered` is the base of shares of chosen options. */
  readonly states: Readonly<Record<AnswerState, number>>;
  /** All answers of the period. */
  readonly values: ValueCounts;
  /** The same answers by month: an answer is in one month at most. Empty where months are not followed. */
  readonly months: readonly MonthFacts[];
  /** Answers of all other units in the survey: no answer is both here and in `values`. */
  readonly others: ValueCounts;
}

/** Free text to one question: counts of respondents only, never their words. */
export interface CommentFacts {
  readonly question: string;
  readonly lens: Lens;
  /** Respondents who wrote something. */
  readonly n: number;
  /** Key terms with the respondents who used each. */
  readonly terms: readonly { readonly term: string; readonly n: number }[];
}

/** What the council, staff or research says under a lens. Withdrawn evidence is left out by the caller. */
export interface ExperienceFacts {
  readonly lens: Lens;
  readonly kind: 'council' | 'staff' | 'research';
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly date: string;
  readonly author: string;
}

/** A quote that an editor has released, and that may be shown here: the caller has asked the rules of disclosure. */
export interface QuoteFacts {
  readonly id: string;
  readonly lens: Lens;
  readonly question: string;
  readonly text: string;
}

/** A council proposal about the theme's questions. Declined ones are no evidence, and are passed over. */
export interface ProposalFacts {
  readonly id: string;
  readonly question?: string;
  readonly text: string;
  readonly author: string;
  readonly date: string;
  readonly decision: ProposalDecision;
}

export interface ActionFacts {
  readonly id: string;
  readonly title: string;
  readonly status: 'planned' | 'in-progress' | 'done' | 'dropped';
  /** ISO date; null before it has started. */
  readonly startedOn: string | null;
  /** Code of the question whose figure it should move. */
  readonly measureQuestion: string | null;
  readonly outcome: string | null;
}

/** All that a picture is drawn from. The caller collects it for one theme, one unit with all below it, and one survey. */
export interface PictureFacts {
  readonly theme: string;
  readonly unitId: string;
  readonly surveyId: string;
  readonly versionId: string;
  readonly period: Period;
  /** Least number of respondents behind anything that is shown. */
  readonly k: number;
  readonly questions: readonly QuestionFacts[];
  readonly comments: readonly CommentFacts[];
  readonly experience: readonly ExperienceFacts[];
  readonly quotes?: readonly QuoteFacts[];
  readonly proposals: readonly ProposalFacts[];
  readonly actions: readonly ActionFacts[];
  /** How much the theme goes together with the overall impression, where that has been reckoned. */
  readonly driver?: (ThemeDriver & Pick<ThemeDrivers, 'overall' | 'n' | 'level' | 'seed' | 'resamples'>) | undefined;
  /** Decisions to draw limits of a question's chart anew: a signal that was answered so is none any more. */
  readonly rebases?: readonly (SeriesRebase & { readonly question: string })[];
  /** Decides which months are closed. */
  readonly now: Date;
}
