import { type QuestionnaireContent, questionsOf } from '@medvirk/questionnaire';

/** A code with this beginning that no question has yet, at most 40 characters. */
export function freeQuestionCode(content: QuestionnaireContent, beginning: string): string {
  return freeCode(new Set(questionsOf(content).map(({ code }) => code)), beginning);
}

export function freeCode(taken: ReadonlySet<string>, beginning: string): string {
  for (let number = 1; ; number += 1) {
    const ending = `-${number}`;
    const code = `${beginning.slice(0, 40 - ending.length)}${ending}`;
    if (!taken.has(code)) return code;
  }
}
