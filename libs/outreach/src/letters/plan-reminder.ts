/** Letters of one order, and what was sent after them. All days ISO. */
export interface ReminderFacts {
  privacyMode: 'anonymous' | 'confidential' | 'identified';
  /** Whether the survey takes answers today. */
  open: boolean;
  today: string;
  /** The survey's own: reminders after the first letter at most, and days between. */
  reminders: number;
  spacingDays: number;
  /** Whose codes were stopped all together. */
  stopped: boolean;
  /** Day on which the first letters were posted; null before. */
  postedOn: string | null;
  /** Whether a number is printed on each, so that the house knows which went where. */
  numbered: boolean;
  /** How far the invitation of each letter has come; letter 1 first. Asked for only where a list may be made. */
  states: readonly string[];
  /** In the order made, without those whose letters were never fetched. */
  rounds: readonly ReminderRound[];
  /** Below this, no count of people is told. */
  k: number;
  /** All who have answered in the unit, by whatever way they were asked. */
  answeredInUnit: number;
  /** Of those: how many the lists of the unit's other orders have told. */
  toldElsewhere: number;
}

export interface ReminderRound {
  kind: ReminderKind;
  orderedOn: string;
  /** Null as long as nobody has fetched the letters. */
  fetchedOn: string | null;
  /** Letters on its list, from 1; all of them where there was none. */
  letters: readonly number[];
}

/** `listed`: a letter with a new code for each that is not answered. `to-all`: one letter without a code, alike for everybody. */
export type ReminderKind = 'listed' | 'to-all';

export const NO_REMINDER = ['closed', 'stopped', 'not-posted', 'not-fetched', 'all-sent', 'too-soon'] as const;
export type NoReminder = (typeof NO_REMINDER)[number];
export const NO_LIST = ['anonymous', 'not-numbered', 'too-few', 'nobody-left'] as const;
export type NoList = (typeof NO_LIST)[number];

/** What can be sent now. `letters`: on the list, from 1. `earliest`: the first day on which a reminder may be made. */
export type ReminderPlan =
  | { kind: 'none'; why: NoReminder; earliest: string | null }
  | { kind: 'to-all'; why: NoList }
  | { kind: 'listed'; letters: readonly number[] };

/**
 * Whether letters may be followed by a reminder today, and to whom. A list of letters goes to people who know where each was sent, so
 * it tells them who has answered. It is made only where respondents were told that this may be seen (never in an anonymous
 * survey), and tells of at least k people more than the list before - also by what is left when it is taken from the unit's
 * own count. Who was left out once stays out, also after having taken an answer back. Everything else is a letter to all.
 */
export function planReminder(facts: ReminderFacts): ReminderPlan {
  const { open, stopped, postedOn, rounds, reminders, spacingDays, today } = facts;
  if (!open) return none('closed');
  if (stopped) return none('stopped');
  if (postedOn === null) return none('not-posted');
  const last = rounds.at(-1);
  if (last?.fetchedOn === null) return none('not-fetched');
  if (rounds.length >= reminders) return none('all-sent');
  const earliest = addDays([postedOn, last?.fetchedOn ?? postedOn].sort().at(-1) ?? postedOn, spacingDays);
  if (today < earliest) return none('too-soon', earliest);
  return planList(facts);
}

function planList(facts: ReminderFacts): ReminderPlan {
  const { privacyMode, numbered, states, k, answeredInUnit, toldElsewhere } = facts;
  if (privacyMode === 'anonymous') return { kind: 'to-all', why: 'anonymous' };
  if (!numbered) return { kind: 'to-all', why: 'not-numbered' };
  const before = toldOpen(facts.rounds) ?? states.map((_, index) => index + 1);
  const letters = before.filter((letter) => ['made', 'opened'].includes(states[letter - 1] ?? ''));
  if (privacyMode === 'confidential') {
    const newlyTold = before.length - letters.length;
    const rest = answeredInUnit - toldElsewhere - (states.length - letters.length);
    if (newlyTold < k || (rest > 0 && rest < k)) return { kind: 'to-all', why: 'too-few' };
  }
  return letters.length === 0 ? { kind: 'to-all', why: 'nobody-left' } : { kind: 'listed', letters };
}

/** Whether a survey takes answers on a day: nothing is sent after it has closed, by hand or by its last day. */
export function takesAnswers(
  { status, opensOn, closesOn }: { status: string; opensOn: string; closesOn: string | null },
  today: string,
): boolean {
  return status === 'open' && opensOn <= today && (closesOn === null || today <= closesOn);
}

/** Letters that the newest list told to be unanswered; nothing where there was no list. */
export const toldOpen = (rounds: readonly ReminderRound[]): readonly number[] | undefined =>
  rounds.findLast(({ kind }) => kind === 'listed')?.letters;

const none = (why: NoReminder, earliest: string | null = null): ReminderPlan => ({ kind: 'none', why, earliest });

function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
