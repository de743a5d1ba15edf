import { type AskedItem, isAskedItem, itemsOfQuestion } from '../content/items.ts';
import { isAsked, type Question } from '../content/question.ts';
import type { PlacedText } from '../content/texts-of.ts';
import type { JudgedAnswer } from './design-check.ts';

/**
 * The ways in which a question is answered, each once: rows of a grid have the same answers, so the first stands for all.
 * Own words beside a choice and points that are shared out have no design of their own.
 */
export function judgedAnswers(question: Question, section: string, sectionIsConditional: boolean): JudgedAnswer[] {
  if (!isAsked(question)) return [];
  const conditional = sectionIsConditional || question.showIf !== undefined;
  return itemsToJudge(question).map((item) => ({ section, question, item, conditional }));
}

function itemsToJudge(question: Question): AskedItem[] {
  if (question.type === 'repeat') return question.questions.filter(isAskedItem);
  if (question.type === 'allocation') return [];
  const items = itemsOfQuestion(question).filter(
    (item): item is AskedItem => item.type !== 'calculated' && item.type !== 'hidden',
  );
  if (question.type !== 'grid') return items.filter((item) => item.of === undefined);
  const [first] = question.rows;
  return items.filter((item) => item.of?.row === first?.code);
}

/** What a text of a question is answered with. Inside a repeating group the texts are of its questions. */
export function answerTo(text: PlacedText, answers: readonly JudgedAnswer[]): JudgedAnswer | undefined {
  const [first] = answers;
  if (first?.question.type !== 'repeat') return first;
  const { code } = first.question;
  return answers.find(({ item }) => `${text.key}/`.startsWith(`${code}/${item.code}/`));
}
