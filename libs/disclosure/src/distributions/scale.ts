/** One value a question offers, with its place on 0-100, or null when it has none ("other", "don't know"). */
export interface ScaleValue {
  readonly value: string;
  readonly score: number | null;
}

/** From this score an answer is favourable, up to the other it is unfavourable. */
const FAVOURABLE_FROM = 75;
const UNFAVOURABLE_TO = 25;

export type ScoreGroup = 'favourable' | 'neutral' | 'unfavourable' | 'unscored';

/** @throws RangeError when a score is off 0-100 */
export function groupOf(score: number | null): ScoreGroup {
  if (score === null) return 'unscored';
  if (!(score >= 0 && score <= 100)) throw new RangeError(`score must lie between 0 and 100, got ${score}`);
  if (score >= FAVOURABLE_FROM) return 'favourable';
  return score <= UNFAVOURABLE_TO ? 'unfavourable' : 'neutral';
}
