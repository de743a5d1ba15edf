/**
 * The items of `after` that changed places among those that both lists have: as few as can explain the new order, all that
 * are not in the longest common order (longest increasing subsequence, Fredman 1975). Items must differ from each other.
 */
export function movedItems(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((item, index) => [item, index]));
  const kept = after.filter((item) => place.has(item));
  const places = kept.map((item) => place.get(item) ?? 0);
  const best: number[] = []; // index in `kept` of the smallest end of an increasing run of each length
  const previous: number[] = [];
  for (const [index, at] of places.entries()) {
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[best[middle] ?? 0] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (best[low - 1] ?? -1) : -1;
    best[low] = index;
  }
  const stay = new Set<string>();
  for (let index = best.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) stay.add(kept[index] ?? '');
  return new Set(kept.filter((item) => !stay.has(item)));
}
