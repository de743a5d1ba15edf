import type { Database } from '../database/database.ts';
import { endedForGood, unitsToMove } from './units-to-move.ts';
import { openResponse, shuffled, unrecognisable } from './waiting-answers.ts';

export interface MoveReport {
  moved: number;
  /** Answers that were sealed with another secret: they wait on. */
  unreadable: number;
  /** Whether some were thrown away: too few to be shown, of a survey that has ended for good. */
  discarded?: true;
}

/**
 * Moves what waits in a survey's inbox into the answer table, as soon as enough of it has gathered (`unitsToMove`), under new
 * ids, in a random order, in one transaction. Taking out and putting in are one: run twice, or by two at once, each response moves
 * once. What is too few when the survey has ended for good is thrown away, with a note. Invitations are written anew in a transaction of their own afterwards, so that the two sides share none.
 * @param secret the house's, with which the API sealed the answers
 * @param today ISO day
 */
export async function moveWaiting(
  database: Database,
  { organisationId, surveyId }: { organisationId: string; surveyId: string },
  secret: string,
  today: string,
): Promise<MoveReport> {
  const report = await database.within(organisationId, async (store): Promise<MoveReport> => {
    await store.inbox.ownMove(surveyId);
    const survey = await store.surveys.find(surveyId);
    const waiting = await store.inbox.waitingCounts(surveyId);
    if (!survey || waiting.size === 0) return { moved: 0, unreadable: 0 };
    const { k } = await store.organisation.get();
    const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((total, each) => total + each, 0);
    const moved = sum(await store.inbox.spentCounts(surveyId)) - sum(waiting);
    const ended = survey.status === 'closed' || (survey.closesOn !== null && survey.closesOn < today);
    const units = unitsToMove({ waiting, moved, ended, k });
    if (units.length === 0) {
      if (!endedForGood(survey, today)) return { moved: 0, unreadable: 0 };
      await store.inbox.discard(surveyId, today);
      return { moved: 0, unreadable: 0, discarded: true };
    }
    const held = await store.inbox.hold(surveyId, units);
    const opened = held.flatMap(({ spentHash, unitId, sealed }) => {
      try {
        return [{ spentHash, response: openResponse(secret, { surveyId, unitId }, sealed) }];
      } catch {
        return [];
      }
    });
    const unreadable = held.length - opened.length;
    // Those that can't be read may be too many for the rest to hide among.
    if (unreadable > 0 && opened.length < k) return { moved: 0, unreadable };
    await store.inbox.store(shuffled(opened.map(({ response }) => unrecognisable(response))));
    await store.inbox.close(
      surveyId,
      opened.map(({ spentHash }) => spentHash),
    );
    return { moved: opened.length, unreadable };
  });
  if (report.moved > 0) await database.within(organisationId, (store) => store.inbox.shuffle(surveyId));
  return report;
}
