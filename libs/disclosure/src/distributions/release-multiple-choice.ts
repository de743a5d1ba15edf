import { HIDDEN, type Released, requireCount, requireK, shown } from '../released.ts';

export interface MultipleChoiceRelease {
  /** Respondents who answered: the base of every share. */
  readonly n: Released<number>;
  readonly options: readonly { readonly value: string; readonly count: Released<number> }[];
}

/**
 * What may leave about a question where several options can be chosen. Shares are of respondents and do not add up, so a
 * hidden option does not follow from the others by subtraction. Two other ways are closed:
 * - an option that all but a few chose tells about the few: shown only when k chose it and k did not;
 * - each who answered chose at least one option, so those who chose none of the shown options chose a hidden one. When
 *   the shown counts add up to less than n, one hidden option would be bounded from below; a second is hidden with it.
 * Never print the number of choices made in all beside this: it is the missing equation.
 * @throws RangeError when an option comes twice or has more than n
 */
export function releaseMultipleChoice(input: {
  readonly n: number;
  readonly options: readonly { readonly value: string; readonly count: number }[];
  readonly k: number;
}): MultipleChoiceRelease {
  const { n, options, k } = input;
  requireK(k);
  requireCount('respondents', n);
  if (new Set(options.map(({ value }) => value)).size !== options.length) throw new RangeError('an option comes twice');
  for (const { value, count } of options) {
    requireCount(value, count);
    if (count > n) throw new RangeError(`${value} was chosen by ${count} of ${n}`);
  }
  const visible = new Map(options.filter(({ count }) => count >= k && n - count >= k).map((o) => [o.value, o.count]));
  if (options.length - visible.size === 1) {
    const sum = [...visible.values()].reduce((total, count) => total + count, 0);
    const fewest = [...visible].sort((a, b) => a[1] - b[1])[0];
    if (sum < n && fewest) visible.delete(fewest[0]);
  }
  return {
    n: n < k ? HIDDEN : shown(n),
    options: options.map(({ value }) => {
      const count = visible.get(value);
      return { value, count: n < k || count === undefined ? HIDDEN : shown(count) };
    }),
  };
}
