import { z } from 'zod';
import { missingLanguages } from '../content/check-content.ts';
import { Section } from '../content/content.ts';
import { isShown, Question, type ShownQuestion } from '../content/question.ts';
import { type BankOrigin, type Lens } from '../content/question-base.ts';
import { textsOfQuestion } from '../content/texts-of.ts';
import type { LanguageTag } from '../texts/texts.ts';

/** What an organisation keeps in its question bank: one question, or a section with its questions. Stands alone, without rules. */
export const BankPart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('question'), question: Question }),
  z.strictObject({ kind: z.literal('section'), section: Section }),
]);
export type BankPart = z.infer<typeof BankPart>;

/** What is shown to those who answer. Reckoned and hidden values mean nothing without the rest of their questionnaire. */
export const questionsIn = (part: BankPart): readonly ShownQuestion[] =>
  (part.kind === 'question' ? [part.question] : part.section.questions).filter(isShown);

/** Why a part of a questionnaire can't be kept: it is somebody else's instrument, or there is nothing in it. */
export type BankRefusal = 'of-an-instrument' | 'empty';

export function bankRefusal(part: BankPart): BankRefusal | undefined {
  const questions = questionsIn(part);
  if (questions.length === 0) return 'empty';
  return questions.some(({ instrument }) => instrument !== undefined) ? 'of-an-instrument' : undefined;
}

/** What looks at other questions, which are not there where the part is put in. */
const RULES = ['showIf', 'requiredIf', 'checks', 'optionsFrom', 'rowsFrom', 'jumps', 'randomOrder'] as const;

/** The part as it is kept: without rules that look at other questions, and without where it came from itself. */
export function standingAlone(part: BankPart): BankPart {
  if (part.kind === 'question') return { kind: 'question', question: alone(part.question) };
  return {
    kind: 'section',
    section: { ...without(part.section, RULES), questions: questionsIn(part).map(alone) },
  };
}

function alone(question: Question): Question {
  const free = without(question, [...RULES, 'bank']) as Question;
  if ('options' in free)
    return { ...free, options: free.options.map((option) => without(option, ['showIf'])) } as Question;
  if (free.type === 'grid') return { ...free, rows: free.rows.map((row) => without(row, ['showIf'])) } as Question;
  return free;
}

function without<T extends object>(part: T, keys: readonly string[]): T {
  return Object.fromEntries(Object.entries(part).filter(([key]) => !keys.includes(key))) as T;
}

/** The questions as they are put into a questionnaire: each remembers where it came from. @param codeFor a code that is free there */
export function copiesOf(
  part: BankPart,
  { entry, revision }: Omit<BankOrigin, 'question'>,
  codeFor: (wanted: string) => string,
): ShownQuestion[] {
  return questionsIn(part).map((question) => ({
    ...question,
    code: codeFor(question.code),
    bank: { entry, revision, question: question.code },
  }));
}

/** Languages in which everything that a respondent can meet is there. */
export function languagesReady(part: BankPart): LanguageTag[] {
  const texts = questionsIn(part).flatMap((question) => textsOfQuestion(question, ''));
  const known = new Set(texts.flatMap((text) => Object.keys(text.texts)));
  return [...known].filter((language) => texts.every((text) => missingLanguages(text, [language]).length === 0)).sort();
}

export interface BankSearch {
  /** Words that all must be there, in any language, in the words or the tags. */
  words?: string;
  theme?: string;
  lens?: Lens;
  /** Must be ready in this language. */
  language?: LanguageTag;
}

/** Whether a part is among what somebody looks for. */
export function isFoundBy(
  part: BankPart,
  tags: readonly string[],
  { words, theme, lens, language }: BankSearch,
): boolean {
  const questions = questionsIn(part);
  const answerable = questions.filter((question) => question.type !== 'information');
  if (theme !== undefined && !answerable.some((question) => question.theme === theme)) return false;
  if (lens !== undefined && !answerable.some((question) => question.lens === lens)) return false;
  if (language !== undefined && !languagesReady(part).includes(language)) return false;
  const wanted = words?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  if (wanted.length === 0) return true;
  const titles = part.kind === 'section' ? Object.values(part.section.title) : [];
  const texts = questions
    .flatMap((question) => textsOfQuestion(question, ''))
    .flatMap((text) => Object.values(text.texts));
  const all = [...titles, ...texts, ...tags].join('\n').toLowerCase();
  return wanted.every((word) => all.includes(word));
}
