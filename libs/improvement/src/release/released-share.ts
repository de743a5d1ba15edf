import { protectCells } from '@medvirk/disclosure';

/** One answer value and how many gave it. */
export interface ValueCell {
  readonly value: string;
  readonly count: number;
}

/**
 * Whether the share of the answers that lie in `group` may be shown. The values of the question are released as one
 * distribution, its total included. A share says nothing more than that release when the values hidden in it all lie
 * inside the group or all outside, since the sum of the hidden ones follows from the total. Otherwise it would split
 * them, and is hidden too.
 * @param cells every value of the question, also those that nobody chose
 */
export function mayShowShare(cells: readonly ValueCell[], group: ReadonlySet<string>, k: number): boolean {
  const total = { key: 'total', count: cells.reduce((sum, { count }) => sum + count, 0) };
  const parts = cells.map(({ value, count }) => ({ key: `value ${value}`, count }));
  const { hidden } = protectCells([total, ...parts], [{ total: 'total', parts: parts.map(({ key }) => key) }], { k });
  if (hidden.has('total')) return false;
  const hiddenValues = cells.filter(({ value }) => hidden.has(`value ${value}`));
  const inside = hiddenValues.filter(({ value }) => group.has(value)).length;
  return inside === 0 || inside === hiddenValues.length;
}

/**
 * Whether the share who chose an option may be shown where several can be chosen: both those who chose it and those who
 * did not must be many enough.
 */
export function mayShowChosen(chosen: number, answered: number, k: number): boolean {
  const cells = [
    { value: 'chosen', count: chosen },
    { value: 'not chosen', count: answered - chosen },
  ];
  return mayShowShare(cells, new Set(['chosen']), k);
}

/** Whether a lone count, e.g. of those who wrote a comment, may be shown. */
export function mayShowCount(count: number, k: number): boolean {
  return !protectCells([{ key: 'count', count }], [], { k }).hidden.has('count');
}
