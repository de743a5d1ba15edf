import type { Cell, Relation } from '../linked-tables/linked-table.ts';
import type { Work } from '../linked-tables/policy.ts';
import { protectCells, TableProtection } from '../linked-tables/protect-cells.ts';
import { HIDDEN, type Released, requireCount, requireK, shown } from '../released.ts';
import { type UnitNode, type UnitTree, unitTree } from '../units/unit-tree.ts';
import { releaseIfAllShown } from './all-shown.ts';
import {
  type QuestionShape,
  questionShape,
  shapeCells,
  shapeCounts,
  shapeRelations,
  valueName,
} from './distribution-cells.ts';
import { type AuditedValue, meanIsSafe } from './mean-audit.ts';
import {
  type MeanFigure,
  PRECISIONS,
  type Precision,
  publishedMean,
  remembered,
  type UnitMargin,
} from './published-mean.ts';
import { groupOf, type ScaleValue, type ScoreGroup } from './scale.ts';

/** `count` of `n`; the interval (Wilson) follows from the two and may be printed beside it. */
export interface ShareFigure {
  readonly count: number;
  readonly n: number;
}

/** What may leave about one question in one unit. */
export interface DistributionRelease {
  /** Answers, the base of the value counts. */
  readonly n: Released<number>;
  readonly values: readonly { readonly value: string; readonly count: Released<number> }[];
  /** Shares of answers with a score. */
  readonly favourable: Released<ShareFigure>;
  readonly unfavourable: Released<ShareFigure>;
  readonly mean: Released<MeanFigure>;
}

export interface DistributionOptions {
  readonly k: number;
  /** Half width of the mean's interval per standard deviation. Give it whenever one is printed: it tells something too. */
  readonly margin?: UnitMargin;
  /** Adds the steps of all searches to it. */
  readonly work?: Work;
}

/** Mean sums are kept in hundredths of a point, so that scores such as 33.33 add up exactly. */
const HUNDREDTHS = 100;

/**
 * Releases one question over a whole unit tree at once: a ward's hidden answer must not follow from the clinic's answers
 * minus those of the other wards. `counts` holds own answers per unit and value; roll-ups are made here.
 * A unit missing from `counts` is read as in `releasedUnits`.
 * @returns the roll-up of every unit
 * @throws RangeError when the tree, the scale or a count is impossible
 */
export function releaseDistributions(
  units: readonly UnitNode[],
  scale: readonly ScaleValue[],
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  options: DistributionOptions,
): ReadonlyMap<string, DistributionRelease> {
  requireK(options.k);
  const { margin } = options;
  const asked = margin === undefined ? options : { ...options, margin: remembered(margin) };
  const tree = unitTree(units);
  const shape = questionShape(scale);
  checkCounts(tree, shape, counts);
  return (
    releaseIfAllShown(tree, shape, counts, asked) ?? new DistributionReleaser(tree, shape, counts, asked).release()
  );
}

class DistributionReleaser {
  private readonly cells: Cell[] = [];
  private readonly relations: Relation[] = [];
  /** Counts of the roll-up of each unit, by cell name. */
  private readonly rollUps = new Map<string, ReadonlyMap<string, number>>();
  private readonly places = new Map<string, readonly string[]>();
  private readonly protection: TableProtection;
  private hidden: ReadonlySet<string> = new Set();
  /** Cells that were hidden for the sake of their base. */
  private readonly gone = new Set<string>();

  constructor(
    private readonly tree: UnitTree,
    private readonly shape: QuestionShape,
    private readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
    private readonly options: DistributionOptions,
  ) {
    for (const id of [...tree.order].reverse()) this.addUnit(id);
    this.protection = new TableProtection(this.cells, this.relations, {
      k: options.k,
      ...(options.work && { work: options.work }),
    });
  }

  release(): ReadonlyMap<string, DistributionRelease> {
    this.hideWithBases(this.hiddenBases());
    const hide: string[] = [];
    const wanted = new Map<string, Precision>();
    for (const id of this.tree.order) {
      const plan = this.planMean(id);
      if (plan === null) continue;
      wanted.set(id, plan.precision);
      for (const name of plan.hide) hide.push(rollUpPlace(id) + name);
    }
    this.hideWithBases(hide);
    const means = this.linkedMeans(wanted);
    return new Map(this.tree.order.map((id) => [id, this.figures(id, means.get(id) ?? null)]));
  }

  private addUnit(id: string): void {
    const children = this.tree.childrenOf.get(id) ?? [];
    const own = this.counts.get(id);
    const ownCounts = shapeCounts(this.shape, own ?? new Map());
    const parts = children.map((child) => ({ place: rollUpPlace(child), counts: this.rollUps.get(child) }));
    if (own !== undefined && children.length > 0) {
      parts.push({ place: ownPlace(id), counts: ownCounts });
      this.cells.push(...shapeCells(this.shape, ownPlace(id), ownCounts, false));
      this.relations.push(...shapeRelations(this.shape, ownPlace(id)));
    }
    const total = new Map(ownCounts);
    if (children.length > 0) {
      for (const name of this.shape.names) {
        total.set(
          name,
          parts.reduce((sum, part) => sum + (part.counts?.get(name) ?? 0), 0),
        );
        this.relations.push({ total: rollUpPlace(id) + name, parts: parts.map(({ place }) => place + name) });
      }
    }
    this.rollUps.set(id, total);
    this.places.set(id, [rollUpPlace(id), ...(parts.length > children.length ? [ownPlace(id)] : [])]);
    this.cells.push(...shapeCells(this.shape, rollUpPlace(id), total, true));
    this.relations.push(...shapeRelations(this.shape, rollUpPlace(id)));
  }

  /** All cells of places whose base must be hidden by the tree of bases alone: spares the large system most of its rounds. */
  private hiddenBases(): Set<string> {
    const bases = new Set([...this.places.values()].flat().map((place) => place + this.shape.all));
    const cells = this.cells.filter(({ key }) => bases.has(key));
    const relations = this.relations.filter(({ total, parts }) => bases.has(total) && parts.every((p) => bases.has(p)));
    const { hidden } = protectCells(cells, relations, { k: this.options.k });
    const hide = new Set<string>();
    for (const place of [...this.places.values()].flat()) {
      if (hidden.has(place + this.shape.all)) for (const name of this.shape.names) hide.add(place + name);
    }
    return hide;
  }

  /** Protects all cells; where a base must be hidden everything in that place goes with it, whatever the reason. */
  private hideWithBases(hide: Iterable<string>): void {
    const places = [...this.places.values()].flat();
    this.protection.hide(hide);
    for (let grown = true; grown; ) {
      this.hidden = this.protection.protect();
      const goes = places.flatMap((place) => {
        if (this.hidden.has(place + this.shape.all)) return this.shape.names.map((name) => place + name);
        if (!this.hidden.has(place + this.shape.scored)) return [];
        return this.shape.names.filter((name) => name !== this.shape.all).map((name) => place + name);
      });
      grown = goes.some((key) => !this.gone.has(key));
      for (const key of goes) this.gone.add(key);
      this.protection.hide(goes);
    }
  }

  /** Most precision with fewest further values hidden that keep the mean safe in this unit; null: no mean. */
  private planMean(id: string): { precision: Precision; hide: readonly string[] } | null {
    if (this.hidden.has(rollUpPlace(id) + this.shape.scored)) return null;
    const values = this.auditedValues(id);
    if (values.length === 0) return null;
    const n = values.reduce((sum, { count }) => sum + count, 0);
    // All alike, or all but a few: then a mean at the end of its scale speaks about each of them.
    if (Math.max(...values.map(({ count }) => count)) > n - this.options.k) return null;
    const hide: string[] = [];
    const stillShown = values.filter((value) => !value.hidden).sort((a, b) => a.count - b.count);
    for (;;) {
      for (const precision of PRECISIONS) {
        const seen = values.map((value) => ({ ...value, hidden: value.hidden || hide.includes(value.name) }));
        if (!meanIsSafe(seen, precision, this.options.margin, undefined, this.options.work)) continue;
        // What is hidden now is part of the plan: with more hidden beside it, some of it might be shown again.
        return { precision, hide: seen.filter((value) => value.hidden).map(({ name }) => name) };
      }
      const next = stillShown.shift();
      if (next === undefined) return null;
      hide.push(next.name);
    }
  }

  private auditedValues(id: string): (AuditedValue & { readonly name: string })[] {
    const place = rollUpPlace(id);
    const counts = this.rollUps.get(id);
    const groupKey = new Map(this.shape.groups.map(({ group, key }) => [group, key]));
    return this.shape.scale.flatMap(({ value, score }) => {
      if (score === null) return [];
      const name = valueName(value);
      const key = groupKey.get(groupOf(score)) ?? name;
      // A shown group fixes the sum of its values. Hidden groups share what the scored base leaves.
      const block = key !== name && !this.hidden.has(place + key) ? key : 'rest';
      return [{ name, score, count: counts?.get(name) ?? 0, hidden: this.hidden.has(place + name), block }];
    });
  }

  /**
   * Means to show: those that are safe in their unit as the cells now stand, less those through which another unit's
   * hidden mean would follow (clinic's sum minus the other wards' sums).
   */
  private linkedMeans(wanted: ReadonlyMap<string, Precision>): Map<string, MeanFigure> {
    const means = new Map<string, MeanFigure>();
    for (const [id, precision] of wanted) {
      if (this.hidden.has(rollUpPlace(id) + this.shape.scored)) continue;
      const values = this.auditedValues(id);
      if (!meanIsSafe(values, precision, this.options.margin, undefined, this.options.work)) continue;
      means.set(id, publishedMean(values, precision, this.options.margin));
    }
    const sumOf = (counts: ReadonlyMap<string, number>): number =>
      this.shape.scale.reduce(
        (sum, { value, score }) => sum + Math.round((score ?? 0) * HUNDREDTHS) * (counts.get(valueName(value)) ?? 0),
        0,
      );
    const cells: Cell[] = [];
    const relations: Relation[] = [];
    for (const id of this.tree.order) {
      const children = this.tree.childrenOf.get(id) ?? [];
      const parts = children.map(rollUpPlace);
      cells.push({ key: rollUpPlace(id), count: sumOf(this.rollUps.get(id) ?? new Map()) });
      if (children.length === 0) continue;
      const own = this.counts.get(id);
      if (own !== undefined) {
        cells.push({ key: ownPlace(id), count: sumOf(shapeCounts(this.shape, own)), cost: 0 });
        parts.push(ownPlace(id));
      }
      relations.push({ total: rollUpPlace(id), parts });
    }
    const hide = this.tree.order.filter((id) => !means.has(id)).map(rollUpPlace);
    // A hidden sum must be open by at least what two respondents can move it.
    const linked = protectCells(cells, relations, { k: 2, hideZero: false, minWidth: 200 * HUNDREDTHS, hide });
    for (const id of [...means.keys()]) if (linked.hidden.has(rollUpPlace(id))) means.delete(id);
    return means;
  }

  private figures(id: string, mean: MeanFigure | null): DistributionRelease {
    const place = rollUpPlace(id);
    const count = (name: string): number => this.rollUps.get(id)?.get(name) ?? 0;
    const isShown = (name: string): boolean => !this.hidden.has(place + name);
    const released = (name: string): Released<number> => (isShown(name) ? shown(count(name)) : HIDDEN);
    const share = (wanted: ScoreGroup): Released<ShareFigure> => {
      const key = this.shape.groups.find(({ group }) => group === wanted)?.key;
      if (key === undefined || !isShown(key) || !isShown(this.shape.scored)) return HIDDEN;
      return shown({ count: count(key), n: count(this.shape.scored) });
    };
    return {
      n: released(this.shape.all),
      values: this.shape.scale.map(({ value }) => ({ value, count: released(valueName(value)) })),
      favourable: share('favourable'),
      unfavourable: share('unfavourable'),
      mean: mean === null ? HIDDEN : shown(mean),
    };
  }
}

function checkCounts(
  tree: UnitTree,
  { scale }: QuestionShape,
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
): void {
  const known = new Set(tree.order);
  const values = new Set(scale.map(({ value }) => value));
  for (const [id, own] of counts) {
    if (!known.has(id)) throw new RangeError(`there are answers in the unknown unit ${id}`);
    for (const [value, count] of own) {
      requireCount(value, count);
      if (!values.has(value)) throw new RangeError(`the scale has no value ${value}`);
    }
  }
}

const rollUpPlace = (id: string): string => `all:${id}/`;
const ownPlace = (id: string): string => `own:${id}/`;
