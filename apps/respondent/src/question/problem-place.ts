import {
  type AnswerProblem,
  type AskedQuestion,
  itemsOfQuestion,
  type QuestionType,
  type Texts,
} from '@medvirk/questionnaire';
import { instanceKey } from './field-names.ts';

/** Where a problem is said: key of the item, of an item inside a repeating group, or code of the question as a whole. */
export function placeOf({ question, inside }: AnswerProblem): string {
  return inside ? instanceKey(question, inside.instance, inside.item) : question;
}

/** What a problem is about: how it is answered, and its words. */
export interface ProblemSubject {
  type: QuestionType;
  texts: Texts;
}

/** The item that a problem is about, found among the questions of a page. */
export function subjectOf(
  questions: readonly AskedQuestion[],
  { question: key, inside }: AnswerProblem,
): (ProblemSubject & { question: AskedQuestion }) | undefined {
  for (const question of questions) {
    const items = itemsOfQuestion(question);
    const item = items.find(({ code }) => code === key);
    if (!item && question.code !== key) continue;
    const within = inside && question.type === 'repeat' ? question.questions.flatMap(itemsOfQuestion) : [];
    const { type, texts } = within.find(({ code }) => code === inside?.item) ?? item ?? question;
    return { type, texts, question };
  }
  return undefined;
}
