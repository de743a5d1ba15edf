/**
 * Folds new responses of one survey into its aggregates. Ids only: answers never enter the queue. Safe to run twice and
 * at any time: it takes what lies in the outbox.
 */
export const FOLD_RESPONSES = 'fold-responses';

export interface FoldResponsesJob {
  organisationId: string;
  surveyId: string;
}

/** How long a job keeps others of its survey out of the queue, in milliseconds. */
const SLOT = 2000;

/**
 * One new job per survey in each slot of two seconds, whoever sends it: the queue drops a second one under the same id.
 * A job that a killed worker took, or that waits for its next attempt, so holds its survey up for one slot and not until the
 * queue has found out. Two folds of a survey at the same time share the work. BullMQ allows no ':' in ids of our own.
 * @param now milliseconds since 1970
 */
export function foldJobId(surveyId: string, now: number): string {
  return `fold-${surveyId}-${Math.floor(now / SLOT)}`;
}

/**
 * Codes comments of one survey to themes by its organisation's word lists. Ids only. Safe to run twice and at any time: it takes
 * what was coded under an older list, or not at all.
 */
export const CODE_COMMENTS = 'code-comments';

export interface CodeCommentsJob {
  organisationId: string;
  surveyId: string;
}

/** As `foldJobId`: one new job per survey in each slot. */
export function codeJobId(surveyId: string, now: number): string {
  return `code-${surveyId}-${Math.floor(now / SLOT)}`;
}

/**
 * Makes one file that was ordered. Ids only: what it holds stands in the database. Safe to run twice and at any time: it goes on
 * where the last finished step ended, and two at once take turns.
 */
export const MAKE_EXPORT = 'make-export';

export interface MakeExportJob {
  organisationId: string;
  exportId: string;
}

/** As `foldJobId`: one new job per file in each slot, so that one whose worker was killed is taken up again. */
export function exportJobId(exportId: string, now: number): string {
  return `export-${exportId}-${Math.floor(now / (5 * SLOT))}`;
}

/**
 * Looks for what the people of an organisation are to be told, and sends the mail that is due. Ids only: what a mail says is made
 * when it is sent. Safe to run twice and at any time: each mail is taken by one worker before it is sent.
 */
export const TELL_PEOPLE = 'tell-people';

export interface TellPeopleJob {
  organisationId: string;
}

/** As `foldJobId`: one new job per organisation in each slot. */
export function tellJobId(organisationId: string, now: number): string {
  return `tell-${organisationId}-${Math.floor(now / SLOT)}`;
}

/** Weighs a survey's themes against the overall impression. Ids only. Safe to run twice: the same answers, the same weights. */
export const WEIGH_DRIVERS = 'weigh-drivers';

export interface WeighDriversJob {
  organisationId: string;
  surveyId: string;
}

/** As `foldJobId`: one new job per survey in each slot. */
export function weighJobId(surveyId: string, now: number): string {
  return `weigh-${surveyId}-${Math.floor(now / SLOT)}`;
}

/**
 * Asks the people who are due to answer a survey. Ids only: whom, and with which words, is found when it is sent. Safe to run twice and
 * at any time: each person is taken by one worker before anything is sent.
 */
export const ASK_RECIPIENTS = 'ask-recipients';

export interface AskRecipientsJob {
  organisationId: string;
}

/** As `foldJobId`: one new job per organisation in each slot. */
export function askJobId(organisationId: string, now: number): string {
  return `ask-${organisationId}-${Math.floor(now / SLOT)}`;
}
