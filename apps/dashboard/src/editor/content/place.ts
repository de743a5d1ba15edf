import type { Question, QuestionnaireContent, Section } from '@medvirk/questionnaire';

/**
 * Where in a questionnaire somebody is. By position, not by code: a draft may hold the same code twice, and both must be
 * reachable to mend it.
 */
export interface Place {
  section: number;
  /** Null = the section itself. */
  question: number | null;
}

export function sectionAt(content: QuestionnaireContent, place: Place): Section | undefined {
  return content.sections[place.section];
}

export function questionAt(content: QuestionnaireContent, place: Place): Question | undefined {
  return place.question === null ? undefined : content.sections[place.section]?.questions[place.question];
}

/** Where a section or question with these codes is first found. */
export function placeOf(
  content: QuestionnaireContent,
  codes: { section?: string | undefined; question?: string | undefined },
): Place | undefined {
  for (const [sectionIndex, section] of content.sections.entries()) {
    if (codes.question === undefined) {
      if (section.code === codes.section) return { section: sectionIndex, question: null };
      continue;
    }
    if (codes.section !== undefined && section.code !== codes.section) continue;
    const question = section.questions.findIndex(({ code }) => code === codes.question);
    if (question >= 0) return { section: sectionIndex, question };
  }
  return undefined;
}

/** The questions that come before a place: the only ones that a rule there may look at. */
export function questionsBefore(content: QuestionnaireContent, place: Place): Question[] {
  return content.sections.flatMap((section, index) => {
    if (index < place.section) return section.questions;
    if (index > place.section || place.question === null) return [];
    return section.questions.slice(0, place.question);
  });
}

/** The number that people call a question by: counted through the whole questionnaire, information texts left out. */
export function numberOf(content: QuestionnaireContent, place: Place): number | undefined {
  const question = questionAt(content, place);
  if (!question || question.type === 'information') return undefined;
  return questionsBefore(content, place).filter(({ type }) => type !== 'information').length + 1;
}

/** The numbers of all questions at once, as `numberOf` gives them. */
export function numbersOf({ sections }: QuestionnaireContent): ReadonlyMap<Question, number> {
  const numbers = new Map<Question, number>();
  for (const { questions } of sections) {
    for (const question of questions) if (question.type !== 'information') numbers.set(question, numbers.size + 1);
  }
  return numbers;
}
