import type { QuestionnaireContent } from '../content/content.ts';
import type { AskedItem } from '../content/items.ts';
import type { AskedQuestion } from '../content/question.ts';
import type { PlacedText, TextPart } from '../content/texts-of.ts';
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
  'file-identifies': ['file', 'voice'],
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
  /** What it is answered with, when it belongs to a question that is asked. */
  answer?: JudgedAnswer;
}

/** One way in which a question is answered: the item itself, one row of a grid for all its rows, one of a repeating group. */
export interface JudgedAnswer {
  section: string;
  question: AskedQuestion;
  item: AskedItem;
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
  /** None for information texts, titles and introductions; several for questions that take several kinds of answers. */
  answers: readonly JudgedAnswer[];
  /** Languages of the questionnaire, the one it is written in first. */
  languages: readonly LanguageTag[];
  settings: DesignSettings;
}

/** Everything, for what can only be seen of the whole. */
export interface JudgedContent {
  content: QuestionnaireContent;
  /** Running text in each language, counted. */
  reading: ReadonlyMap<LanguageTag, ReadingCounts>;
  answers: readonly JudgedAnswer[];
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

const ASKING: ReadonlySet<TextPart> = new Set(['question', 'row', 'easy', 'role', 'heading']);
const RUNNING: ReadonlySet<TextPart> = new Set([...ASKING, 'intro', 'hint', 'comment', 'statement', 'message']);

/** The words that ask: of a question or of one of its rows, in any of its wordings, without the hint. */
export function isAsking(text: JudgedText): text is JudgedText & { answer: JudgedAnswer } {
  // What a person consents to is a text to read, however it is put.
  return text.answer !== undefined && text.answer.question.type !== 'consent' && ASKING.has(text.placed.part);
}

/** Asking words whose answer is one choice: where two things in one, or a denial, can't be answered. */
export function takesOneAnswer({ answer }: JudgedText): boolean {
  return answer?.item.type === 'scale' || answer?.item.type === 'single-choice';
}

/** Running text, which is read as sentences: all but options, points and titles. */
export function isRunningText({ placed }: JudgedText): boolean {
  return RUNNING.has(placed.part);
}

/** Written form without region: 'nb-NO' and 'no' are read as 'nb'. */
export function wordLanguage(language: LanguageTag): 'nb' | 'nn' | 'en' | undefined {
  const base = language.split('-')[0];
  if (base === 'no' || base === 'nb') return 'nb';
  return base === 'nn' || base === 'en' ? base : undefined;
}
