import { type QuestionnaireContent, questionsOf, type Texts } from '@medvirk/questionnaire';
import type { Answers } from './answer-sheet.ts';

/**
 * What the link says by itself (which poster, which letter): parameters that the questionnaire names, with a value that it
 * lists. Anything else in the address is left alone, so that no link can carry a name or a number into an answer.
 */
export function linkValues(
  content: QuestionnaireContent,
  parameter: (name: string) => string | null | undefined,
): Answers {
  const listed = questionsOf(content).flatMap((question) => {
    if (question.type !== 'hidden' || question.source.kind !== 'parameter') return [];
    const { name, values } = question.source;
    const found = values.find(({ code }) => code === parameter(name));
    return found ? [[question.code, { state: 'answered', value: found.code }] as const] : [];
  });
  return Object.fromEntries(listed);
}

/** The same in words, for the person to see before it is sent. */
export function linkWords(content: QuestionnaireContent, answers: Answers): Texts[] {
  return questionsOf(content).flatMap((question) => {
    const answer = answers[question.code];
    if (question.type !== 'hidden' || question.source.kind !== 'parameter' || answer?.state !== 'answered') return [];
    return question.source.values.filter(({ code }) => code === answer.value).map(({ texts }) => texts);
  });
}
