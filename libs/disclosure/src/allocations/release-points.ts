import { meanIsSafe } from '../distributions/mean-audit.ts';
import {
  type MeanFigure,
  PRECISIONS,
  publishedMean,
  remembered,
  type ScoreCount,
  type UnitMargin,
} from '../distributions/published-mean.ts';
import type { DistributionOptions } from '../distributions/release-distributions.ts';
import type { Cell, Relation } from '../linked-tables/linked-table.ts';
import { protectCells } from '../linked-tables/protect-cells.ts';
import { HIDDEN, type Released, requireK, shown } from '../released.ts';
import { releasedUnits } from '../units/released-units.ts';
import { type UnitNode, type UnitTree, unitTree } from '../units/unit-tree.ts';

/** One option that points are given to: its possible shares of all points (score 0-100), and own answers by unit and share. */
export interface SharedOption {
  readonly value: string;
  readonly scale: readonly { readonly value: string; readonly score: number }[];
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Mean share of all points by option, 0-100. Nothing else of an allocation is told. */
export type PointsRelease = ReadonlyMap<string, Released<MeanFigure>>;

/** Means are kept in hundredths, so that shares such as 33.33 add up exactly. */
const HUNDREDTHS = 100;

/**
 * Releases points that were shared out between options, over a whole unit tree at once. How many gave an option so and so much
 * is never told; its mean is, where these counts stay open beside it and the base may be shown. Then all means together,
 * since they add up to all points: one option's hidden mean must not follow from the other options', nor from the same
 * option in the other units. `counts` holds own answers of units that have any.
 * @returns by unit, the mean of every option
 * @throws RangeError when the tree or a count is impossible
 */
export function releasePoints(
  units: readonly UnitNode[],
  options: readonly SharedOption[],
  { k, margin: given }: DistributionOptions,
): ReadonlyMap<string, PointsRelease> {
  requireK(k);
  const margin = given && remembered(given);
  const tree = unitTree(units);
  const { order, childrenOf } = tree;
  const alone = new Map(options.map((option) => [option.value, meansOf(units, tree, option, k, margin)]));
  const cells: Cell[] = [];
  const relations: Relation[] = [];
  const hide: string[] = [];
  const totals = new Map<string, number>();
  for (const id of [...order].reverse()) {
    const children = childrenOf.get(id) ?? [];
    let all = 0;
    for (const option of options) {
      const own = pointsOf(option, id);
      const sum = children.reduce((total, child) => total + (totals.get(cell(child, option.value)) ?? 0), own);
      all += sum;
      totals.set(cell(id, option.value), sum);
      cells.push({ key: cell(id, option.value), count: sum });
      if (!alone.get(option.value)?.has(id)) hide.push(cell(id, option.value));
      if (children.length === 0) continue;
      const parts = children.map((child) => cell(child, option.value));
      if (own > 0) {
        cells.push({ key: `own ${cell(id, option.value)}`, count: own, cost: 0 });
        parts.push(`own ${cell(id, option.value)}`);
      }
      relations.push({ total: cell(id, option.value), parts });
    }
    // How many points there were to share is no secret.
    cells.push({ key: cell(id, ''), count: all, cost: Number.MAX_SAFE_INTEGER });
    relations.push({ total: cell(id, ''), parts: options.map(({ value }) => cell(id, value)) });
  }
  // A hidden sum must be open by at least what two respondents can move it.
  const { hidden } = protectCells(cells, relations, { k: 2, hideZero: false, minWidth: 200 * HUNDREDTHS, hide });
  const told = (id: string, option: string): Released<MeanFigure> => {
    const mean = alone.get(option)?.get(id);
    return mean && !hidden.has(cell(id, option)) ? shown(mean) : HIDDEN;
  };
  return new Map(order.map((id) => [id, new Map(options.map(({ value }) => [value, told(id, value)]))]));
}

const cell = (unit: string, option: string): string => `${unit} ${option}`;

function pointsOf({ scale, counts }: SharedOption, unit: string): number {
  return scale.reduce(
    (sum, { value, score }) => sum + Math.round(score * HUNDREDTHS) * (counts.get(unit)?.get(value) ?? 0),
    0,
  );
}

/** Units where the mean of an option may stand, as precisely as it may. */
function meansOf(
  units: readonly UnitNode[],
  { order, childrenOf }: UnitTree,
  { scale, counts }: SharedOption,
  k: number,
  margin: UnitMargin | undefined,
): ReadonlyMap<string, MeanFigure> {
  const rollUps = new Map<string, readonly ScoreCount[]>();
  for (const id of [...order].reverse()) {
    const below = (childrenOf.get(id) ?? []).map((child) => rollUps.get(child) ?? []);
    rollUps.set(
      id,
      scale.map(({ value, score }, place) => ({
        score,
        count: below.reduce((sum, each) => sum + (each[place]?.count ?? 0), counts.get(id)?.get(value) ?? 0),
      })),
    );
  }
  const bases = new Map([...counts].map(([id, values]) => [id, [...values.values()].reduce((sum, n) => sum + n, 0)]));
  const released = releasedUnits(units, bases, k);
  const means = new Map<string, MeanFigure>();
  for (const id of order) {
    // Shares that nobody gave have nobody to protect; without them there are only fewer other tables.
    const given = (rollUps.get(id) ?? []).filter(({ count }) => count > 0);
    const values = given.map((each) => ({ ...each, hidden: true, block: 'all' }));
    const n = values.reduce((sum, { count }) => sum + count, 0);
    // All alike, or all but a few: then a mean speaks about each of them.
    const isAlike = Math.max(0, ...values.map(({ count }) => count)) > n - k;
    if (isAlike || released.get(id)?.rollUp.kind !== 'shown') continue;
    const precision = PRECISIONS.find((each) => meanIsSafe(values, each, margin));
    if (precision) means.set(id, publishedMean(values, precision, margin));
  }
  return means;
}
