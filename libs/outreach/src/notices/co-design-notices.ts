import { isOverdue, isRoundOpen, type Round, type RoundKind } from '@medvirk/participation';
import { daysBetween, localTime } from '../time/local-time.ts';
import type { Notice, NoticeKind } from './notice.ts';

/** What a version with a council is like at this moment, as far as somebody may have to be told. */
export interface CoDesignState {
  versionId: string;
  /** False once the text is settled: nobody is hurried about what no longer can be changed. */
  underWay: boolean;
  /** The council's members who act now, deputies who step in among them. */
  members: readonly string[];
  rounds: readonly (Round & { id: string; openedAt: Date; takenPart: ReadonlySet<string> })[];
  proposals: readonly {
    id: string;
    authorId: string;
    mergedInto: string | null;
    dueAt: Date;
    answer: { at: Date } | null;
  }[];
}

/** Who, of the people in the house, answers proposals and who sees to it that they are answered. */
export interface Staff {
  answers: readonly string[];
  oversees: readonly string[];
}

/** Days before its last day on which a round is brought back to mind. */
export const REMIND_DAYS = 2;
/** Days for which something is news: who is added later, or a house that is moved here, is not told of what is long past. */
const NEWS_DAYS = 7;

const ASKED: Record<RoundKind, NoticeKind> = {
  proposals: 'asked-to-read',
  pilot: 'asked-to-try',
  'sign-off': 'asked-to-sign-off',
};

/**
 * Everything that should have been told by now. It is asked again and again and always gives the whole: telling each once is for
 * the ledger, by person, kind, subject and occasion.
 */
export function coDesignNotices(state: CoDesignState, staff: Staff, now: Date): Notice[] {
  return [...roundNotices(state, staff, now), ...proposalNotices(state, staff, now)];
}

function roundNotices({ versionId, members, rounds, underWay }: CoDesignState, staff: Staff, now: Date): Notice[] {
  const today = localTime(now).day;
  const notices: Notice[] = [];
  for (const round of rounds) {
    const { id: subjectId, kind, endsOn, closedAt, openedAt, takenPart } = round;
    const tell = (people: readonly string[], notice: NoticeKind, occasion = '') =>
      notices.push(...people.map((personId) => ({ personId, kind: notice, versionId, subjectId, occasion })));
    if (isRoundOpen(round, today)) {
      if (!underWay) continue;
      tell(members, ASKED[kind]);
      const left = daysBetween(today, endsOn);
      // A round that was short from the start has just been told of.
      const isLong = daysBetween(localTime(openedAt).day, endsOn) > REMIND_DAYS + 1;
      const waitedFor = members.filter((member) => !takenPart.has(member));
      if (left <= REMIND_DAYS && isLong) tell(waitedFor, kind === 'sign-off' ? 'vote-ends' : 'reading-ends', endsOn);
    } else if (kind === 'sign-off') {
      const ended = closedAt ? localTime(closedAt).day : endsOn;
      if (daysBetween(ended, today) <= NEWS_DAYS) tell([...new Set([...members, ...staff.answers])], 'vote-ended');
    }
  }
  return notices;
}

function proposalNotices({ versionId, proposals, underWay }: CoDesignState, staff: Staff, now: Date): Notice[] {
  const today = localTime(now).day;
  const isNews = (moment: Date) => daysBetween(localTime(moment).day, today) <= NEWS_DAYS;
  return proposals.flatMap((proposal): Notice[] => {
    const { id: subjectId, authorId, answer, dueAt, mergedInto } = proposal;
    const tell = (people: readonly string[], kind: NoticeKind): Notice[] =>
      people.map((personId) => ({ personId, kind, versionId, subjectId, occasion: '' }));
    if (answer) return isNews(answer.at) ? tell([authorId], 'proposal-answered') : [];
    if (!underWay || !isOverdue(proposal, now) || !isNews(dueAt)) return [];
    // Whose proposal stands behind another waits too; the answer that is owed is one.
    const own = tell([authorId], 'own-proposal-late');
    return mergedInto
      ? own
      : [...own, ...tell(staff.answers, 'proposal-late'), ...tell(staff.oversees, 'council-waits')];
  });
}
