import { type QuestionnaireContent, questionsOf, type Section } from '../content/content.ts';
import { type Item, itemsOfQuestion } from '../content/items.ts';
import { isShown, type ShownQuestion } from '../content/question.ts';
import { type AnsweringContext, holds } from '../logic/holds.ts';
import type { AnswerValue, GivenAnswers } from './answer.ts';
import { isEmptyValue } from './is-empty-value.ts';

/** A version made ready for answering: looked up once, used for every respondent. */
export interface Form {
  readonly content: QuestionnaireContent;
  /** What is answered, by item key. Most questions are one item, with the question's code as key. */
  readonly questions: ReadonlyMap<string, Item>;
  /** The items of each question, by the question's code. */
  readonly items: ReadonlyMap<string, readonly Item[]>;
}

/** The questions a respondent meets, by section, in order. Sections with nothing to show are left out. */
export interface VisibleSection {
  section: Section;
  questions: ShownQuestion[];
}

export function compileForm(content: QuestionnaireContent): Form {
  const questions = new Map<string, Item>();
  const items = new Map<string, readonly Item[]>();
  for (const question of questionsOf(content)) {
    const parts = itemsOfQuestion(question);
    items.set(question.code, parts);
    for (const item of parts) questions.set(item.code, item);
  }
  return { content, questions, items };
}

/**
 * What is shown for these answers. One pass in order: rules look back only, and a question that is hidden or has
 * an empty answer counts as unanswered, so a changed answer never leaves something behind that depended on the old one.
 */
export function visibleSections(form: Form, answers: GivenAnswers, context: AnsweringContext): VisibleSection[] {
  return walk(form, answers, context).sections;
}

/** Keys of all items shown for these answers. */
export function visibleQuestions(form: Form, answers: GivenAnswers, context: AnsweringContext): Set<string> {
  return walk(form, answers, context).shown;
}

function walk(form: Form, answers: GivenAnswers, context: AnsweringContext) {
  const shown = new Set<string>();
  const answerTo = (key: string): AnswerValue | undefined => {
    const answer = shown.has(key) ? answers[key] : undefined;
    return answer?.state === 'answered' && !isEmptyValue(answer.value) ? answer.value : undefined;
  };
  const sections: VisibleSection[] = [];
  for (const section of form.content.sections) {
    if (section.showIf && !holds(section.showIf, answerTo, context)) continue;
    const questions: ShownQuestion[] = [];
    for (const question of section.questions) {
      if (question.showIf && !holds(question.showIf, answerTo, context)) continue;
      const items = form.items.get(question.code) ?? [];
      let some = items.length === 0;
      for (const item of items) {
        if (item.of && item.showIf && !holds(item.showIf, answerTo, context)) continue;
        shown.add(item.code);
        some = true;
      }
      if (some && isShown(question)) questions.push(question);
    }
    if (questions.length > 0) sections.push({ section, questions });
  }
  return { sections, shown };
}
