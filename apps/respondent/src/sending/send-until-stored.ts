import type { Receipt } from '@medvirk/api-contract';
import type { AnswerProblem } from '@medvirk/questionnaire';
import type { ErrorDetails, Outcome } from '../api/call.ts';

/** Where the sending of a response ended. Only `stored` may be told as stored. */
export type SendResult =
  | { kind: 'stored'; receipt: Receipt }
  /** Something with this id is stored, but with other answers: an earlier try got through before they were changed. */
  | { kind: 'stored-before' }
  | { kind: 'not-valid'; problems: AnswerProblem[] }
  | { kind: 'closed' }
  | { kind: 'link-unknown' }
  | { kind: 'refused' };

const WAITS_SECONDS = [1, 2, 4, 8];
const LONGEST_WAIT_SECONDS = 30;

/**
 * Sends one response, and tries again by itself when there is no contact or the service is too busy: a few times soon, then as
 * long as the page is there. `wait` may end sooner, when contact is back. The response keeps its id through all tries, so that the API stores it once however many of them arrive. `spread` (0 to 1)
 * stretches the waits by up to half, so that many browsers don't come back in the same second.
 */
export async function sendUntilStored(given: {
  attempt: () => Promise<Outcome<Receipt>>;
  wait: (milliseconds: number) => Promise<unknown>;
  spread: () => number;
  /** After each try that failed. `lost`: the soon ones are over; it goes on, more seldom, as long as the page is there. */
  onWaiting: (lost: boolean) => unknown;
}): Promise<SendResult> {
  for (let tries = 0; ; tries++) {
    const outcome = await given.attempt();
    const seconds = WAITS_SECONDS[tries] ?? LONGEST_WAIT_SECONDS;
    if (!mayHelpToTryAgain(outcome)) return resultOf(outcome);
    given.onWaiting(tries >= WAITS_SECONDS.length);
    const asked = outcome.kind === 'refused' ? (outcome.retryAfterSeconds ?? 0) : 0;
    const chosen = Math.min(Math.max(seconds, asked), LONGEST_WAIT_SECONDS);
    await given.wait(chosen * 1000 * (1 + given.spread() / 2));
  }
}

function mayHelpToTryAgain(outcome: Outcome<Receipt>): boolean {
  if (outcome.kind === 'no-contact') return true;
  return outcome.kind === 'refused' && (outcome.status === 429 || outcome.status >= 500);
}

function resultOf(outcome: Outcome<Receipt>): SendResult {
  if (outcome.kind === 'answer') return { kind: 'stored', receipt: outcome.value };
  if (outcome.kind === 'no-contact') return { kind: 'refused' };
  switch (outcome.code) {
    case 'RESPONSE_ID_TAKEN':
      return { kind: 'stored-before' };
    case 'SURVEY_NOT_OPEN':
      return { kind: 'closed' };
    case 'NOT_FOUND':
      return { kind: 'link-unknown' };
    case 'ANSWERS_NOT_VALID':
      return { kind: 'not-valid', problems: outcome.details.map(problemOf) };
    default:
      return { kind: 'refused' };
  }
}

/** The API reports the questionnaire language's own problem codes, since it runs the same rules. */
function problemOf(detail: ErrorDetails[number]): AnswerProblem {
  const problem = { question: detail.path, code: detail.code as AnswerProblem['code'] };
  return detail.limit === undefined ? problem : { ...problem, limit: detail.limit };
}
