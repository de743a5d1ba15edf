import type { TextPart } from '../content/texts-of.ts';
import type { LanguageTag } from '../texts/texts.ts';

/** Where a question stands: code of its section, and its number in it, from 0. */
export interface QuestionPlace {
  section: string;
  index: number;
}

/** Words, or what reads them, in one language. '' where there were none, or are none any more. */
interface WordsChange {
  key: string;
  part: TextPart;
  section?: string;
  question?: string;
  detail?: string;
  language: LanguageTag;
  before: string;
  after: string;
}

/** One difference between two texts of a questionnaire. Together they name everything that is different. */
export type ContentChange =
  | ({ kind: 'text' } & WordsChange)
  /** Who reads the words aloud, by the names of the files: a question that is read by another is the same question. */
  | ({ kind: 'recording' } & WordsChange)
  | { kind: 'section-added' | 'section-removed'; section: string }
  | { kind: 'section-moved'; section: string; from: number; to: number }
  | ({ kind: 'question-added' | 'question-removed'; question: string } & QuestionPlace)
  | { kind: 'question-moved'; question: string; from: QuestionPlace; to: QuestionPlace }
  /** An option, row, point or other part that a question has several of. `list` is its name in the language: 'options'. */
  | { kind: 'part-added' | 'part-removed'; question: string; list: string; code: string }
  | { kind: 'parts-reordered'; question: string; list: string; before: string[]; after: string[] }
  | {
      kind: 'part-setting';
      question: string;
      list: string;
      code: string;
      name: string;
      before: unknown;
      after: unknown;
    }
  /** Type, theme, lens, rule, limits ... of a question or a section; undefined where there is none. */
  | { kind: 'setting'; section?: string; question?: string; name: string; before: unknown; after: unknown }
  /** Languages, scores, endings ... of the whole. */
  | { kind: 'whole-setting'; name: string; before: unknown; after: unknown };
