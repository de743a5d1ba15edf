import { checkRules } from '../logic/check-rules.ts';
import type { LanguageTag } from '../texts/texts.ts';
import { checkQuestion } from './check-question.ts';
import type { QuestionnaireContent } from './content.ts';
import type { ContentProblem, ProblemPlace } from './content-problem.ts';
import { isAsked } from './question.ts';
import { type PlacedText, textsOf } from './texts-of.ts';

/**
 * Everything that stops a version from being published. An empty list means that the version can be fielded: codes are
 * unique, rules name what is there and look back only, each text that
 * a respondent can meet exists in every language, and each question says what its answers are for.
 */
export function checkContent(content: QuestionnaireContent): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const seenQuestions = new Set<string>();
  const seenSections = new Set<string>();
  for (const text of textsOf(content)) {
    for (const language of missingLanguages(text, content.languages)) {
      problems.push({ code: 'missing-text', language, ...placeOf(text) });
    }
  }
  for (const section of content.sections) {
    const place = { section: section.code };
    if (seenSections.has(section.code)) problems.push({ code: 'duplicate-code', ...place });
    seenSections.add(section.code);
    for (const question of section.questions) {
      const questionPlace = { section: section.code, question: question.code };
      if (seenQuestions.has(question.code)) problems.push({ code: 'duplicate-code', ...questionPlace });
      problems.push(...checkQuestion(question, content.languages).map((problem) => ({ ...problem, ...questionPlace })));
      seenQuestions.add(question.code);
    }
  }
  if (!content.sections.some((section) => section.questions.some(isAsked))) problems.push({ code: 'no-questions' });
  problems.push(...checkRules(content));
  return problems;
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
