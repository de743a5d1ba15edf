import { type QuestionnaireContent, questionsOf, textIn } from '@medvirk/questionnaire';

/** What a question says, for naming it; nothing when it is not there any more. */
export function wordsOf(content: QuestionnaireContent, code: string | null, language: string): string | undefined {
  const question = questionsOf(content).find((candidate) => candidate.code === code);
  return textIn(question?.texts, language) || undefined;
}
