export interface WaitingNow {
  /** Answers that wait, per unit. */
  waiting: ReadonlyMap<string, number>;
  /** Answers of the survey that have moved before. */
  moved: number;
  /** No more answers will come. */
  ended: boolean;
  /** The least that moves together. */
  k: number;
}

/**
 * The units whose answers move now. At least k of one unit move together, since the unit is known on both sides. When the survey
 * has ended the rest moves as one batch, unless fewer than k would then stand in the answer table in all: those are deleted
 * when the survey has ended for good (`endedForGood`).
 */
export function unitsToMove({ waiting, moved, ended, k }: WaitingNow): string[] {
  const full = [...waiting].filter(([, count]) => count >= k).map(([unit]) => unit);
  if (!ended) return full;
  const all = [...waiting.values()].reduce((sum, count) => sum + count, 0);
  return all + moved >= k ? [...waiting.keys()] : [];
}

/** Days after the last day for answers in which that day can still be moved. */
const DAYS_TO_MOVE_CLOSING = 30;

/**
 * Whether no answer can come any more: closed by hand, or past its last day for so long that nobody will move it. Only then is what
 * can't be shown thrown away. @param today ISO day, as `closesOn`
 */
export function endedForGood(
  { status, closesOn }: { status: string; closesOn: string | null },
  today: string,
): boolean {
  if (status === 'closed') return true;
  return closesOn !== null && Date.parse(today) - Date.parse(closesOn) > DAYS_TO_MOVE_CLOSING * 86_400_000;
}

/** The first day on which a survey that nobody closes by hand has ended for good; null where it has no last day. */
export function comesToAnEnd({ closesOn }: { closesOn: string | null }): string | null {
  if (closesOn === null) return null;
  return new Date(Date.parse(closesOn) + (DAYS_TO_MOVE_CLOSING + 1) * 86_400_000).toISOString().slice(0, 10);
}
