import type { GivenAnswer } from '@medvirk/questionnaire';

/** Ids of the files that an answer names. */
export const filesIn = (answer: GivenAnswer | undefined): readonly string[] =>
  answer?.state === 'answered' && Array.isArray(answer.value) ? answer.value : [];

/** The answer that names these files; none where there are none. */
export const answerOf = (files: readonly string[]): GivenAnswer | undefined =>
  files.length > 0 ? { state: 'answered', value: [...files] } : undefined;
