/**
 * Folds new responses of one survey into its aggregates. Ids only: answers never enter the queue. Safe to run twice and
 * at any time: it takes what lies in the outbox.
 */
export const FOLD_RESPONSES = 'fold-responses';

export interface FoldResponsesJob {
  organisationId: string;
  surveyId: string;
}

/** One open job per survey at a time. BullMQ allows no ':' in ids of our own. */
export function foldJobId(surveyId: string): string {
  return `fold-${surveyId}`;
}
