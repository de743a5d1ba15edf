import { requireCount } from '../checks.ts';
import type { Interval } from '../interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** An option of which several may be chosen, and how many respondents chose it. */
export interface ChosenOption {
  readonly value: string;
  readonly count: number;
}

/**
 * Shares of a question where several options may be chosen: each over the respondents who answered it, never over the
 * choices made, and one by one, never by combination. They do not add up to 1, and no total stands beside them.
 * @returns null when nobody answered
 * @throws RangeError when an option comes twice or was chosen by more than answered
 */
export function multipleChoiceShares(
  answered: number,
  options: readonly ChosenOption[],
  level = 0.95,
): (ChosenOption & { readonly share: Interval<'wilson'> })[] | null {
  requireCount('answered', answered);
  if (new Set(options.map(({ value }) => value)).size !== options.length) throw new RangeError('an option comes twice');
  for (const { value, count } of options) {
    requireCount(value, count);
    if (count > answered) throw new RangeError(`${value} was chosen by ${count} of ${answered}`);
  }
  if (answered === 0) return null;
  return options.map((option) => ({ ...option, share: wilsonInterval(option.count, answered, level) }));
}
