import { estimateMinutes, type QuestionnaireContent } from '@medvirk/questionnaire';

/** Whole minutes that answering takes, at least 1. The same estimate that those who wrote the questions saw. */
export function minutesToAnswer(content: QuestionnaireContent, language: string): number {
  return Math.max(1, Math.round(estimateMinutes(content, language).typical));
}
