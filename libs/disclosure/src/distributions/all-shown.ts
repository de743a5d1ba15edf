import { HIDDEN, type Released, shown } from '../released.ts';
import type { UnitTree } from '../units/unit-tree.ts';
import type { QuestionShape } from './distribution-cells.ts';
import { PRECISIONS, publishedMean, type UnitMargin } from './published-mean.ts';
import type { DistributionRelease, ShareFigure } from './release-distributions.ts';
import { groupOf, type ScaleValue, type ScoreGroup } from './scale.ts';

const [FINEST] = PRECISIONS;

/**
 * The release of a question of which each value was chosen at least k times wherever answers were given, and so everywhere above too.
 * Then no cell is too few, nothing is hidden for another's sake, and a mean tells nothing beside counts that are shown: all
 * there is leaves, and no table has to be made to find that out. Most large wards are like this.
 * @param counts own answers per unit and value, checked
 * @returns undefined where some cell is too few, or where one value alone has a score
 */
export function releaseIfAllShown(
  tree: UnitTree,
  { scale }: QuestionShape,
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  { k, margin }: { readonly k: number; readonly margin?: UnitMargin },
): ReadonlyMap<string, DistributionRelease> | undefined {
  const values = scale.map((value) => ({ ...value, group: groupOf(value.score) }));
  if (values.filter(({ group }) => group !== 'unscored').length === 1) return undefined;
  const rollUps = new Map<string, number[]>();
  for (const id of tree.order) {
    const own = counts.get(id);
    if (own === undefined && (tree.childrenOf.get(id) ?? []).length === 0) return undefined;
    const ownCounts = scale.map(({ value }) => own?.get(value) ?? 0);
    if (own !== undefined && ownCounts.some((count) => count < k)) return undefined;
    rollUps.set(id, ownCounts);
  }
  for (const id of [...tree.order].reverse()) {
    const sums = rollUps.get(id) ?? [];
    for (const child of tree.childrenOf.get(id) ?? []) {
      for (const [i, count] of (rollUps.get(child) ?? []).entries()) sums[i] = (sums[i] ?? 0) + count;
    }
  }
  return new Map([...rollUps].map(([id, rollUp]) => [id, figuresOf(values, rollUp, margin)]));
}

/** @param rollUp counts of the values, in the same order */
function figuresOf(
  values: readonly (ScaleValue & { readonly group: ScoreGroup })[],
  rollUp: readonly number[],
  margin: UnitMargin | undefined,
): DistributionRelease {
  const inGroup = new Map<ScoreGroup, number>();
  const scored: { score: number; count: number }[] = [];
  for (const [i, { score, group }] of values.entries()) {
    const count = rollUp[i] ?? 0;
    inGroup.set(group, (inGroup.get(group) ?? 0) + count);
    if (score !== null) scored.push({ score, count });
  }
  const n = scored.reduce((sum, { count }) => sum + count, 0);
  const share = (group: ScoreGroup): Released<ShareFigure> => {
    const count = inGroup.get(group);
    return count === undefined ? HIDDEN : shown({ count, n });
  };
  return {
    n: shown(n + (inGroup.get('unscored') ?? 0)),
    values: values.map(({ value }, i) => ({ value, count: shown(rollUp[i] ?? 0) })),
    favourable: share('favourable'),
    unfavourable: share('unfavourable'),
    mean: scored.length > 0 ? shown(publishedMean(scored, FINEST, margin)) : HIDDEN,
  };
}
