import type { ImprovementPicture, Period, SentenceLabels, SentenceLanguage } from '@medvirk/improvement';
import type { Lens } from '@medvirk/questionnaire';

/** Whom a report is for: the council gets every statement with its evidence, the board the strongest ones. */
export type Audience = 'council' | 'board';

export interface ReportAction {
  title: string;
  description: string;
  owner: string;
  /** ISO date. */
  dueOn: string;
  status: 'planned' | 'in-progress' | 'done' | 'dropped';
  unit: string;
  outcome: string | null;
}

export interface ReportTheme {
  name: string;
  picture: ImprovementPicture;
  labels: SentenceLabels;
  questions: readonly { text: string; lens: Lens | null; dissents: readonly string[] }[];
  actions: readonly ReportAction[];
}

/** All that a report tells. Every figure has passed the release, in the tree of all units. */
export interface ReportFacts {
  audience: Audience;
  language: SentenceLanguage;
  organisation: string;
  surveyTitle: string;
  unit: string;
  period: Period;
  /** Undefined where too few have answered for the number to be told. */
  responses: number | undefined;
  k: number;
  /** ISO date. */
  made: string;
  questionnaire: { title: string; versionNumber: number };
  council: {
    name: string;
    approvals: number;
    members: number;
    /** Without names: who disagreed stays within the house. No questions means the whole. */
    dissents: readonly { reason: string; questions: readonly string[] }[];
    override: { person: string; reason: string } | null;
  } | null;
  themes: readonly ReportTheme[];
}
