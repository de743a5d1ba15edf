import type { Condition } from '../logic/condition.ts';
import { questionsInCondition } from '../logic/condition-questions.ts';
import type { LanguageTag } from '../texts/texts.ts';
import { checkQuestion } from './check-question.ts';
import type { QuestionnaireContent } from './content.ts';
import type { ContentProblem, ProblemPlace } from './content-problem.ts';
import { itemsOf, itemsOfQuestion } from './items.ts';
import { isAsked, type Question } from './question.ts';
import { type PlacedText, textsOf } from './texts-of.ts';

/**
 * Everything that stops a version from being published. An empty list means that the version can be fielded: codes are
 * unique, rules refer to earlier questions only (so logic has no cycles and one pass in order decides it), each text that
 * a respondent can meet exists in every language, and each question says what its answers are for.
 */
export function checkContent(content: QuestionnaireContent): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const seenQuestions = new Set<string>();
  const seenItems = new Set<string>();
  const seenSections = new Set<string>();
  const allItems = new Set(itemsOf(content).map(({ code }) => code));

  const checkRule = (rule: Condition | undefined, place: ProblemPlace, own: readonly string[] = []) => {
    if (!rule) return;
    for (const code of questionsInCondition(rule)) {
      if (seenItems.has(code) || own.includes(code)) continue;
      const exists = allItems.has(code);
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
      const items = itemsOfQuestion(question).map(({ code }) => code);
      for (const { rule, own } of rulesOf(question)) checkRule(rule, questionPlace, own ? items : []);
      problems.push(...checkQuestion(question, content.languages).map((problem) => ({ ...problem, ...questionPlace })));
      seenQuestions.add(question.code);
      for (const item of items) seenItems.add(item);
    }
  }
  if (!content.sections.some((section) => section.questions.some(isAsked))) problems.push({ code: 'no-questions' });
  return problems;
}

/** The rules of a question and its parts; `own` where they may look at the question itself, too. */
function rulesOf(question: Question): { rule: Condition | undefined; own: boolean }[] {
  const parts = [
    ...('options' in question ? question.options : []),
    ...('rows' in question ? question.rows : []),
    ...('cells' in question && 'options' in question.cells ? question.cells.options : []),
  ];
  return [
    { rule: question.showIf, own: false },
    ...parts.map(({ showIf }) => ({ rule: showIf, own: false })),
    ...('checks' in question ? (question.checks ?? []) : []).map(({ holds }) => ({ rule: holds, own: true })),
  ];
}

/** The languages in which a text is missing that a respondent of that language would meet. */
export function missingLanguages(text: PlacedText, languages: readonly LanguageTag[]): LanguageTag[] {
  const isThere = (words: string | undefined) => words !== undefined && words.trim() !== '';
  if (text.need === 'free') return [];
  if (text.need === 'whole-or-nothing' && !Object.values(text.texts).some(isThere)) return [];
  return languages.filter((language) => !isThere(text.texts[language]));
}

function placeOf({ section, question, detail }: PlacedText): ProblemPlace {
  return {
    ...(section !== undefined && { section }),
    ...(question !== undefined && { question }),
    ...(detail !== undefined && { detail }),
  };
}
