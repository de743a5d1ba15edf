import type { QuestionnaireContent } from '../content/content.ts';
import type { AnswerableQuestion } from '../content/question.ts';
import type { PlacedText } from '../content/texts-of.ts';
import type { ReadingCounts } from '../readability/lix.ts';
import type { ReadText } from '../readability/read-text.ts';
import type { LanguageTag } from '../texts/texts.ts';
import type { JargonWord } from './jargon/jargon-word.ts';

/** Every check with the kinds of things it finds; a kind has sentences of its own. */
export const FINDING_KINDS = {
  'hard-to-read': ['text', 'whole'],
  'long-sentence': ['long'],
  'double-barrelled': ['joined', 'both', 'two-questions', 'and-or'],
  negation: ['single', 'double', 'to-disagree-with'],
  'leading-words': ['push', 'appeal', 'praise', 'blame'],
  jargon: ['word', 'word-alone'],
  'unbalanced-scale': ['sides', 'steps'],
  'scale-direction': ['upside-down'],
  'away-as-option': ['point', 'option'],
  'overlapping-ranges': ['overlap', 'gap'],
  'not-relevant-missing': ['condition', 'some-only'],
  'too-long': ['minutes'],
  'background-singles-out': ['date', 'free-text', 'number', 'small-groups', 'together'],
} as const;
export type DesignCheckId = keyof typeof FINDING_KINDS;
export type FindingKind = (typeof FINDING_KINDS)[DesignCheckId][number];
export const DESIGN_CHECKS = Object.keys(FINDING_KINDS) as DesignCheckId[];

/** `warning`: likely to spoil answers. `advice`: worth a look. Neither stops anything. */
export type Severity = 'warning' | 'advice';

/** One thing that a check found, with where it is and the words and numbers that a sentence about it needs. */
export interface DesignFinding {
  check: DesignCheckId;
  severity: Severity;
  /** Which of the check's sentences tells it: 'double' of negation. */
  kind: FindingKind;
  section?: string;
  question?: string;
  /** Key of the text that it is about (`textsOf`), when it is about one. */
  text?: string;
  /** Language of that text; absent when it is about more than words. */
  language?: LanguageTag;
  /** Where in the text, in UTF-16 code units; absent when it is about the whole of it. */
  range?: { start: number; end: number };
  /** Words and numbers for the sentence. */
  detail: Readonly<Record<string, string | number>>;
  /** What was judged, as a hash: a dismissal holds while this stays. */
  judged: string;
}

/** What a check says: a finding without what the runner adds. */
export type Found = Omit<DesignFinding, 'check' | 'judged'> & {
  /** What was judged, as text: when it changes, a dismissed finding asks again. The text itself unless said. */
  about?: string;
};

/** One text in one language, cut in sentences once for all checks. */
export interface JudgedText extends ReadText {
  placed: PlacedText;
  language: LanguageTag;
  /** The question that it belongs to, when that takes an answer. */
  question?: AnswerableQuestion;
}

export interface JudgedQuestion {
  section: string;
  question: AnswerableQuestion;
  /** Shown to some only: it, or its section, has a rule. */
  conditional: boolean;
}

/** What depends on the house and the survey, not on the text. */
export interface DesignSettings {
  /** Words to avoid, the starter list and the organisation's own. */
  jargon: readonly JargonWord[];
  /** Figures about fewer than this many are hidden. */
  k: number;
  /** How many answers are expected where figures are read: a unit, not the whole house. */
  expectedResponses?: number;
}

/** One question, or the texts that belong to none: what most checks look at, one at a time. */
export interface JudgedPart {
  texts: readonly JudgedText[];
  /** Absent for information texts, titles and introductions. */
  asked?: JudgedQuestion;
  /** Languages of the questionnaire, the one it is written in first. */
  languages: readonly LanguageTag[];
  settings: DesignSettings;
}

/** Everything, for what can only be seen of the whole. */
export interface JudgedContent {
  content: QuestionnaireContent;
  /** Running text in each language, counted. */
  reading: ReadonlyMap<LanguageTag, ReadingCounts>;
  questions: readonly JudgedQuestion[];
  settings: DesignSettings;
}

export interface DesignCheck {
  id: DesignCheckId;
  /** What the check rests on: literature, law or a rule of the house. */
  ground: string;
  /** What it finds in one part. Depends on nothing else, so that it is asked again only when the part changes. */
  findIn?(part: JudgedPart): Found[];
  /** What it finds in the whole. */
  findInWhole?(content: JudgedContent): Found[];
}

/** Where a text stands, for a finding about it. */
export function at({ placed, language }: JudgedText): Pick<Found, 'section' | 'question' | 'text' | 'language'> {
  return {
    ...(placed.section !== undefined && { section: placed.section }),
    ...(placed.question !== undefined && { question: placed.question }),
    text: placed.key,
    language,
  };
}

/** The words that ask: of a question that takes an answer, without its hint. */
export function isAsked(text: JudgedText): text is JudgedText & { question: AnswerableQuestion } {
  return text.question !== undefined && text.placed.part === 'question';
}

/** Running text, which is read as sentences: all but options, points and titles. */
export function isRunningText({ placed }: JudgedText): boolean {
  return placed.part === 'question' || placed.part === 'hint' || placed.part === 'intro';
}

/** Written form without region: 'nb-NO' and 'no' are read as 'nb'. */
export function wordLanguage(language: LanguageTag): 'nb' | 'nn' | 'en' | undefined {
  const base = language.split('-')[0];
  if (base === 'no' || base === 'nb') return 'nb';
  return base === 'nn' || base === 'en' ? base : undefined;
}
