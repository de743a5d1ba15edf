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
 * has ended the rest moves as one batch, unless fewer than k would then stand in the answer table in all: those wait on,
 * and are deleted with the survey.
 */
export function unitsToMove({ waiting, moved, ended, k }: WaitingNow): string[] {
  const full = [...waiting].filter(([, count]) => count >= k).map(([unit]) => unit);
  if (!ended) return full;
  const all = [...waiting.values()].reduce((sum, count) => sum + count, 0);
  return all + moved >= k ? [...waiting.keys()] : [];
}
