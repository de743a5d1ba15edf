import { remembered, type UnitMargin } from '../distributions/published-mean.ts';
import type { Cell, Relation } from '../linked-tables/linked-table.ts';
import { protectCells } from '../linked-tables/protect-cells.ts';
import { HIDDEN, type Released, requireCount, requireK, shown } from '../released.ts';
import { releasedUnits } from '../units/released-units.ts';
import { type UnitNode, type UnitTree, unitTree } from '../units/unit-tree.ts';
import { type MeanRank, meanRankOf, safeMeanRanks } from './mean-ranks.ts';
import {
  addedUp,
  BASE,
  firstChoices,
  firstName,
  firstOf,
  isPartial,
  type RankingCounts,
  rankedOf,
  rankSum,
} from './ranking-cells.ts';

export interface RankingRelease {
  /** Respondents who ranked anything. */
  readonly n: Released<number>;
  readonly options: readonly {
    readonly value: string;
    /** Respondents who put it first. */
    readonly first: Released<number>;
    /** Over those who ranked it. */
    readonly mean: Released<MeanRank>;
  }[];
}

export interface RankingOptions {
  readonly k: number;
  /** Half width of the mean's interval per standard deviation. */
  readonly margin: UnitMargin;
}

/**
 * Releases a ranking over a whole unit tree at once: how many put each option first, and its mean rank.
 * - First choices add up over the options and along the tree: linked cells. A first choice is also hidden where fewer than k
 *   put the option later: they would follow from those who ranked it.
 * - Later ranks are never told one by one. A mean rank is told where they stay open beside all the other means of the unit
 *   (`safeMeanRanks`), and where it lets no other mean follow, along the tree or over the options.
 * - Who ranked an option at all is the base of its mean: told like an option that is chosen or not.
 * `counts` holds own answers of the units that have any; leave out units without.
 * @returns the roll-up of every unit
 * @throws RangeError when the tree or a count is impossible
 */
export function releaseRankings(
  units: readonly UnitNode[],
  options: readonly string[],
  counts: ReadonlyMap<string, RankingCounts>,
  { k, margin }: RankingOptions,
): ReadonlyMap<string, RankingRelease> {
  requireK(k);
  const tree = unitTree(units);
  for (const [id, { n, ranks }] of counts) {
    if (!tree.childrenOf.has(id)) throw new RangeError(`there are answers in the unknown unit ${id}`);
    for (const count of [n, ...[...ranks.values()].flat()]) requireCount(id, count);
  }
  return new RankingReleaser(units, tree, options, counts, k, remembered(margin)).release();
}

const rollUp = (id: string): string => `all:${id}/`;
const ownOf = (id: string): string => `own:${id}/`;

class RankingReleaser {
  private readonly partial: boolean;
  private readonly rollUps = new Map<string, RankingCounts>();

  constructor(
    private readonly units: readonly UnitNode[],
    private readonly tree: UnitTree,
    private readonly options: readonly string[],
    private readonly counts: ReadonlyMap<string, RankingCounts>,
    private readonly k: number,
    private readonly margin: UnitMargin,
  ) {
    this.partial = isPartial(options, [...counts.values()]);
    for (const id of [...tree.order].reverse()) {
      const below = (tree.childrenOf.get(id) ?? []).map((child) => this.at(child));
      this.rollUps.set(id, addedUp([...below, ...this.ownCounts(id)]));
    }
  }

  release(): ReadonlyMap<string, RankingRelease> {
    const hidden = this.hiddenFirsts();
    const means = this.linkedMeans(this.safeMeans(hidden));
    return new Map(
      this.tree.order.map((id) => {
        const counts = this.at(id);
        const told = (name: string, count: number) => (hidden.has(rollUp(id) + name) ? HIDDEN : shown(count));
        const options = this.options.map((value) => ({
          value,
          first: told(firstName(value), firstOf(counts, value)),
          mean: means.has(`${id} ${value}`) ? shown(meanRankOf(counts.ranks.get(value) ?? [], this.margin)) : HIDDEN,
        }));
        return [id, { n: told(BASE, counts.n), options }];
      }),
    );
  }

  private at(id: string): RankingCounts {
    return this.rollUps.get(id) ?? { n: 0, ranks: new Map() };
  }

  private ownCounts(id: string): RankingCounts[] {
    const own = this.counts.get(id);
    return own ? [own] : [];
  }

  /** Where a base must be hidden its first choices go with it, whatever the reason. */
  private hiddenFirsts(): ReadonlySet<string> {
    const cells: Cell[] = [];
    const relations: Relation[] = [];
    const places = new Map<string, readonly string[]>();
    const hide = new Set<string>();
    const names = [BASE, ...this.options.map(firstName)];
    const add = (place: string, counts: RankingCounts, isRead: boolean): void => {
      const made = firstChoices(place, this.options, counts, isRead);
      cells.push(...made.cells);
      relations.push(made.relation);
      places.set(
        place,
        made.cells.map(({ key }) => key),
      );
      for (const option of this.options) {
        if (rankedOf(counts, option) - firstOf(counts, option) < this.k) hide.add(place + firstName(option));
      }
    };
    for (const id of this.tree.order) {
      const parts = (this.tree.childrenOf.get(id) ?? []).map(rollUp);
      const isMiddle = parts.length > 0;
      add(rollUp(id), this.at(id), true);
      for (const own of isMiddle ? this.ownCounts(id) : []) {
        add(ownOf(id), own, false);
        parts.push(ownOf(id));
      }
      if (!isMiddle) continue;
      for (const name of names) relations.push({ total: rollUp(id) + name, parts: parts.map((part) => part + name) });
    }
    for (;;) {
      const { hidden } = protectCells(cells, relations, { k: this.k, hide });
      const before = hide.size;
      for (const [place, keys] of places) if (hidden.has(place + BASE)) for (const key of keys) hide.add(key);
      if (hide.size === before) return hidden;
    }
  }

  /** Means that are safe in their own unit, as `unit option`. */
  private safeMeans(hidden: ReadonlySet<string>): Set<string> {
    const bases = new Map(this.options.map((option) => [option, this.unitsWithBase(option)]));
    const means = new Set<string>();
    for (const id of this.tree.order) {
      if (hidden.has(rollUp(id) + BASE)) continue;
      const options = this.options.map((value) => ({
        value,
        counts: this.at(id).ranks.get(value) ?? [],
        firstIsShown: !hidden.has(rollUp(id) + firstName(value)),
        mayBeTold: bases.get(value)?.has(id) === true,
      }));
      for (const value of safeMeanRanks(options, !this.partial, this.k, this.margin)) means.add(`${id} ${value}`);
    }
    return means;
  }

  /** Units where it may be told how many ranked the option: those who did and those who did not, each over the tree. */
  private unitsWithBase(option: string): ReadonlySet<string> {
    if (!this.partial) return new Set(this.tree.order);
    const told = [true, false].map((ranked) => {
      const counts = new Map(
        [...this.counts].map(([id, each]) => [id, ranked ? rankedOf(each, option) : each.n - rankedOf(each, option)]),
      );
      const released = releasedUnits(this.units, counts, this.k);
      return new Set(this.tree.order.filter((id) => released.get(id)?.rollUp.kind === 'shown'));
    });
    return new Set(this.tree.order.filter((id) => told.every((units) => units.has(id))));
  }

  /** Less those through which another mean would follow: over the units, and over the options where all rank all. */
  private linkedMeans(wanted: ReadonlySet<string>): ReadonlySet<string> {
    const cells: Cell[] = [];
    const relations: Relation[] = [];
    const hide: string[] = [];
    for (const id of this.tree.order) {
      const children = this.tree.childrenOf.get(id) ?? [];
      let all = 0;
      for (const option of this.options) {
        const key = `${id} ${option}`;
        const sum = rankSum(this.at(id), option);
        all += sum;
        cells.push({ key, count: sum });
        if (!wanted.has(key)) hide.push(key);
        if (children.length === 0) continue;
        const parts = children.map((child) => `${child} ${option}`);
        for (const own of this.ownCounts(id)) {
          cells.push({ key: `own ${key}`, count: rankSum(own, option), cost: 0 });
          parts.push(`own ${key}`);
        }
        relations.push({ total: key, parts });
      }
      if (this.partial) continue;
      // That all ranks of all options add up to so much follows from the number of answers.
      cells.push({ key: `${id} `, count: all, cost: Number.MAX_SAFE_INTEGER });
      relations.push({ total: `${id} `, parts: this.options.map((option) => `${id} ${option}`) });
    }
    // A hidden sum must be open by at least what two respondents can move it.
    const minWidth = Math.max(1, 2 * (this.options.length - 1));
    const { hidden } = protectCells(cells, relations, { k: 2, hideZero: false, minWidth, hide });
    return new Set([...wanted].filter((key) => !hidden.has(key)));
  }
}
