import { type QuestionnaireContent, questionsOf, type Section } from '../content/content.ts';
import { type AnswerableQuestion, isAnswerable, type Question } from '../content/question.ts';
import { type AnsweringContext, holds } from '../logic/holds.ts';
import type { AnswerValue, GivenAnswers } from './answer.ts';
import { isEmptyValue } from './is-empty-value.ts';

/** A version made ready for answering: looked up once, used for every respondent. */
export interface Form {
  readonly content: QuestionnaireContent;
  readonly questions: ReadonlyMap<string, AnswerableQuestion>;
}

/** The questions a respondent meets, by section, in order. Sections with nothing to show are left out. */
export interface VisibleSection {
  section: Section;
  questions: Question[];
}

export function compileForm(content: QuestionnaireContent): Form {
  const questions = new Map<string, AnswerableQuestion>();
  for (const question of questionsOf(content)) {
    if (isAnswerable(question)) questions.set(question.code, question);
  }
  return { content, questions };
}

/**
 * What is shown for these answers. One pass in order: rules look back only, and a question that is hidden or has
 * an empty answer counts as unanswered, so a changed answer never leaves something behind that depended on the old one.
 */
export function visibleSections(form: Form, answers: GivenAnswers, context: AnsweringContext): VisibleSection[] {
  const shown = new Set<string>();
  const answerTo = (code: string): AnswerValue | undefined => {
    const answer = shown.has(code) ? answers[code] : undefined;
    return answer?.state === 'answered' && !isEmptyValue(answer.value) ? answer.value : undefined;
  };
  const result: VisibleSection[] = [];
  for (const section of form.content.sections) {
    if (section.showIf && !holds(section.showIf, answerTo, context)) continue;
    const questions: Question[] = [];
    for (const question of section.questions) {
      if (question.showIf && !holds(question.showIf, answerTo, context)) continue;
      shown.add(question.code);
      questions.push(question);
    }
    if (questions.length > 0) result.push({ section, questions });
  }
  return result;
}

/** Codes of all questions shown for these answers. */
export function visibleQuestions(form: Form, answers: GivenAnswers, context: AnsweringContext): Set<string> {
  const visible = new Set<string>();
  for (const { questions } of visibleSections(form, answers, context)) {
    for (const question of questions) visible.add(question.code);
  }
  return visible;
}
