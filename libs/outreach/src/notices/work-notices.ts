import { daysBetween, localTime } from '../time/local-time.ts';
import type { Notice } from './notice.ts';

/** An action as far as somebody may have to be reminded of it. */
export interface ActionToDo {
  id: string;
  status: 'planned' | 'in-progress' | 'done' | 'dropped';
  /** ISO date. */
  dueOn: string;
  /** Who does it and who answers for it. */
  people: readonly string[];
}

/** Days before it is due on which an action is brought to mind. */
const DUE_DAYS = 7;
/** Days for which a passed day is news: a house that is moved here is not told of what is long past. */
const NEWS_DAYS = 14;

export const isOpenAction = ({ status }: Pick<ActionToDo, 'status'>): boolean =>
  status === 'planned' || status === 'in-progress';

/** Reminders of actions: once before they are due and once after, and again when the day is moved. */
export function actionNotices(actions: readonly ActionToDo[], now: Date): Notice[] {
  const today = localTime(now).day;
  return actions.filter(isOpenAction).flatMap(({ id, dueOn, people }): Notice[] => {
    const left = daysBetween(today, dueOn);
    if (left > DUE_DAYS || left < -NEWS_DAYS) return [];
    const kind = left < 0 ? 'action-late' : 'action-due';
    return [...new Set(people)].map((personId) => ({
      personId,
      kind,
      versionId: null,
      subjectId: id,
      occasion: dueOn,
    }));
  });
}

/**
 * That comments wait to be looked after: once a day to each who is named for it, as long as something waits. Never how many, where or
 * about what.
 */
export function concernNotices(people: readonly string[], organisationId: string, now: Date): Notice[] {
  const { day } = localTime(now);
  return people.map((personId) => ({
    personId,
    kind: 'concern-waits',
    versionId: null,
    subjectId: organisationId,
    occasion: day,
  }));
}
