/**
 * The longest run of elements that stand in the same order in both lists: what can stay where it is when as few as possible are
 * moved. Longest increasing subsequence by patience sorting (Fredman 1975), n log n.
 * @param from each element once
 */
export function keptInOrder(from: readonly string[], to: readonly string[]): Set<string> {
  const positions = new Map(from.map((element, at) => [element, at]));
  const sequence = to.flatMap((element) => {
    const at = positions.get(element);
    return at === undefined ? [] : [{ element, at }];
  });
  const tails: number[] = []; // for each length, the index in `sequence` at which the best run of that length ends
  const previous: number[] = [];
  for (const [index, { at }] of sequence.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sequence[tails[middle] ?? 0]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const kept = new Set<string>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const entry = sequence[index];
    if (entry) kept.add(entry.element);
  }
  return kept;
}
