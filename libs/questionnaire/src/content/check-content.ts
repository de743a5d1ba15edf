import type { Condition } from '../logic/condition.ts';
import { questionsInCondition } from '../logic/condition-questions.ts';
import type { LanguageTag } from '../texts/texts.ts';
import type { QuestionnaireContent } from './content.ts';
import { isAnswerable, type Question } from './question.ts';
import { type PlacedText, textsOf } from './texts-of.ts';

export type ContentProblemCode =
  | 'duplicate-code'
  | 'unknown-question-in-rule'
  | 'rule-looks-ahead'
  | 'missing-text'
  | 'missing-lens-or-role'
  | 'missing-theme'
  | 'no-questions'
  | 'duplicate-option'
  | 'duplicate-point'
  | 'impossible-limits';

/** One thing wrong with a questionnaire: where (codes of section and question), what, and the details to show. */
export interface ContentProblem {
  code: ContentProblemCode;
  section?: string;
  question?: string;
  language?: LanguageTag;
  detail?: string;
}

/**
 * Everything that stops a version from being published. An empty list means that the version can be fielded: codes are
 * unique, rules refer to earlier questions only (so logic has no cycles and one pass in order decides it), each text that
 * a respondent can meet exists in every language, and each question says what its answers are for.
 */
export function checkContent(content: QuestionnaireContent): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const seenQuestions = new Set<string>();
  const seenSections = new Set<string>();

  const checkRule = (rule: Condition | undefined, place: Pick<ContentProblem, 'section' | 'question'>) => {
    if (!rule) return;
    for (const code of questionsInCondition(rule)) {
      if (seenQuestions.has(code)) continue;
      const exists = content.sections.some((section) => section.questions.some((question) => question.code === code));
      problems.push({ code: exists ? 'rule-looks-ahead' : 'unknown-question-in-rule', detail: code, ...place });
    }
  };

  for (const text of textsOf(content)) {
    for (const language of missingLanguages(text, content.languages)) {
      problems.push({ code: 'missing-text', language, ...placeOf(text) });
    }
  }
  for (const section of content.sections) {
    const place = { section: section.code };
    if (seenSections.has(section.code)) problems.push({ code: 'duplicate-code', ...place });
    seenSections.add(section.code);
    checkRule(section.showIf, place);
    for (const question of section.questions) {
      const questionPlace = { section: section.code, question: question.code };
      if (seenQuestions.has(question.code)) problems.push({ code: 'duplicate-code', ...questionPlace });
      checkRule(question.showIf, questionPlace);
      problems.push(...checkQuestion(question, section.code));
      seenQuestions.add(question.code);
    }
  }
  if (!content.sections.some((section) => section.questions.some(isAnswerable)))
    problems.push({ code: 'no-questions' });
  return problems;
}

/** The languages in which a text is missing that a respondent of that language would meet. */
export function missingLanguages(text: PlacedText, languages: readonly LanguageTag[]): LanguageTag[] {
  const isThere = (words: string | undefined) => words !== undefined && words.trim() !== '';
  if (text.need === 'free') return [];
  if (text.need === 'whole-or-nothing' && !Object.values(text.texts).some(isThere)) return [];
  return languages.filter((language) => !isThere(text.texts[language]));
}

function placeOf({ section, question, detail }: PlacedText): Pick<ContentProblem, 'section' | 'question' | 'detail'> {
  return {
    ...(section !== undefined && { section }),
    ...(question !== undefined && { question }),
    ...(detail !== undefined && { detail }),
  };
}

function checkQuestion(question: Question, section: string): ContentProblem[] {
  if (!isAnswerable(question)) return [];
  const place = { section, question: question.code };
  const problems: ContentProblem[] = [];
  if (!question.lens && !question.role) problems.push({ code: 'missing-lens-or-role', ...place });
  if (question.lens && !question.theme) problems.push({ code: 'missing-theme', ...place });

  if (question.type === 'single-choice' || question.type === 'multiple-choice') {
    const seen = new Set<string>();
    for (const option of question.options) {
      if (seen.has(option.code)) problems.push({ code: 'duplicate-option', detail: option.code, ...place });
      seen.add(option.code);
    }
  }
  if (question.type === 'scale') {
    const seen = new Set<number>();
    for (const point of question.points) {
      if (seen.has(point.value)) problems.push({ code: 'duplicate-point', detail: String(point.value), ...place });
      seen.add(point.value);
    }
  }
  if (question.type === 'number' && question.min !== undefined && question.max !== undefined) {
    if (question.min > question.max) problems.push({ code: 'impossible-limits', ...place });
  }
  if (question.type === 'date' && question.min && question.max && question.min > question.max) {
    problems.push({ code: 'impossible-limits', ...place });
  }
  if (question.type === 'multiple-choice') {
    const together = question.options.filter((option) => !option.exclusive).length;
    if ((question.minSelected ?? 0) > Math.min(question.maxSelected ?? together, Math.max(together, 1))) {
      problems.push({ code: 'impossible-limits', ...place });
    }
  }
  return problems;
}
