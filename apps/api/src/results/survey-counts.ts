import type { ReleasedCount } from '@medvirk/api-contract';
import type { MonthCount, UnitCount } from '@medvirk/data-access';
import {
  type DistributionRelease,
  HIDDEN,
  joinClasses,
  type MultipleChoiceRelease,
  type OptionCounts,
  type PointsRelease,
  type RankingCounts,
  type RankingRelease,
  type ReleasedUnit,
  releaseDistributions,
  releasedUnits,
  releaseOptions,
  releasePoints,
  releaseRankings,
  shown,
} from '@medvirk/disclosure';
import {
  ANSWER_STATES,
  type AnswerState,
  type ClassScale,
  classesOf,
  countedValues,
  type Item,
  type ItemOf,
  joinedClasses,
  questionOfItem,
  scoreOf,
} from '@medvirk/questionnaire';
import { tMargin } from '@medvirk/statistics';
import type { UnitTree } from '../organisation/unit-tree.ts';
import { toReleasedCount, WHOLE, withoutZeros } from './release-counts.ts';
import { type MonthValues, SurveyMonths } from './survey-months.ts';

/** Confidence level of every interval that the API sends. */
export const LEVEL = 0.95;

/** Half width of a mean's interval per standard deviation: printed beside the mean, so the release reckons with it. */
export const meanMargin = (n: number): number => tMargin(1, n, LEVEL);

/** Units from which on their sum is kept. */
const WORTH_KEEPING = 10;
/** Parts of the tree whose sums are made with the release, the largest first: the house and its clinics. */
const MOST_SUMMED = 20;

/** No code is empty: what fits no band. */
export const OUTSIDE = '';

/** No counts at all. */
const NOTHING: ReadonlyMap<string, number> = new Map();

type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Values that are told one by one, with their scores; undefined where there are none: texts and files are counted by state
 * only, a ranking and points that are shared out are told by their means, numbers and moments by classes (`classesFor`).
 */
export function valuesOf(question: Item): { value: string; score: number | null }[] | undefined {
  if (question.type === 'scale') {
    return question.points.map(({ value }) => ({ value: String(value), score: scoreOf(question, value) }));
  }
  if (question.type === 'ranking' || isShared(question) || classesOf(question)) return undefined;
  return countedValues(question)?.map((value) => ({ value, score: null }));
}

type SharedItem = ItemOf<'number'> & { of: { share: { total: number; step: number } } };

/** One of the options that points are shared out between. */
export const isShared = (item: Item): item is SharedItem => item.type === 'number' && item.of?.share !== undefined;

/** Counts of large parts of the tree, by question and unit. Raw: they never leave. */
interface LargeSums {
  totals: ReadonlyMap<string, ReadonlyMap<string, number>>;
  values: ReadonlyMap<string, ReadonlyMap<string, number>>;
  states: ReadonlyMap<string, ReadonlyMap<string, number>>;
  months: ReadonlyMap<string, readonly MonthValues[]>;
}

/**
 * What was decided about one survey, and what takes long to add up for it: plain maps, so that they can be made in one thread and used in
 * another.
 */
export interface ReleaseDecisions {
  sums: LargeSums;
  states: ReadonlyMap<string, ReadonlyMap<string, ReleasedUnit>>;
  values: ReadonlyMap<string, ReadonlyMap<string, DistributionRelease>>;
  rankings: ReadonlyMap<string, ReadonlyMap<string, RankingRelease>>;
  points: ReadonlyMap<string, ReadonlyMap<string, PointsRelease>>;
  hiddenMonths: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The raw counts of one survey by unit, and what of them may be shown. Every release is decided on the whole tree at once,
 * whatever part a reader may see: somebody else sees the rest.
 */
export class SurveyCounts {
  private readonly tree: UnitTree;
  private readonly k: number;
  /** Units with responses and those above them. The others have nothing to protect; left in, they would hide neighbours. */
  private readonly nodes: { id: string; parentId: string | null }[];
  private readonly stateReleases: Map<string, ReadonlyMap<string, ReleasedUnit>>;
  private readonly valueReleases: Map<string, ReadonlyMap<string, DistributionRelease>>;
  private readonly rankingReleases: Map<string, ReadonlyMap<string, RankingRelease>>;
  private readonly pointsReleases: Map<string, ReadonlyMap<string, PointsRelease>>;
  private readonly classes = new Map<string, ClassScale>();
  private readonly totals: Map<string, ReadonlyMap<string, number>>;
  private readonly valueSums: Map<string, ReadonlyMap<string, number>>;
  private readonly stateSums: Map<string, ReadonlyMap<string, number>>;
  private readonly states = new Map<string, Map<string, Map<string, number>>>();
  private readonly values = new Map<string, Map<string, Map<string, number>>>();
  /** Own responses per unit. */
  readonly responses = new Map<string, number>();

  readonly months: SurveyMonths;

  /** @param decisions what was decided about these very counts before; the rest is decided when it is asked for */
  constructor(
    tree: UnitTree,
    rows: readonly UnitCount[],
    months: readonly MonthCount[],
    k: number,
    decisions?: ReleaseDecisions,
  ) {
    this.k = k;
    this.months = new SurveyMonths(tree, months, k, decisions && { ...decisions, monthSums: decisions.sums.months });
    this.totals = new Map(decisions?.sums.totals);
    this.valueSums = new Map(decisions?.sums.values);
    this.stateSums = new Map(decisions?.sums.states);
    this.stateReleases = new Map(decisions?.states);
    this.valueReleases = new Map(decisions?.values);
    this.rankingReleases = new Map(decisions?.rankings);
    this.pointsReleases = new Map(decisions?.points);
    for (const { unitId, question, kind, value, count } of rows) {
      if (kind === 'response') this.responses.set(unitId, (this.responses.get(unitId) ?? 0) + count);
      else add(kind === 'state' ? this.states : this.values, question, unitId, value, count);
    }
    this.tree = tree;
    this.nodes = this.nodesOf(this.responses);
  }

  /** Decides all that can be asked about these questions. */
  decide(questions: readonly Item[]): ReleaseDecisions {
    this.releaseResponses('');
    for (const question of questions) {
      for (const state of ANSWER_STATES) this.releaseState(question.code, state, '');
      if (question.type === 'multiple-choice') {
        for (const { code } of question.options) this.releaseOption(question, code);
      } else if (question.type === 'ranking') {
        this.releaseRanking(question, '');
      } else if (isShared(question)) {
        this.releaseShares(sharedWith(question, questions), '');
      } else if (valuesOf(question) || classesOf(question)) {
        this.releaseValues(question, '');
      }
      if (question.type === 'scale') this.months.decide(question.code);
    }
    return {
      sums: this.sumLargeParts(questions),
      states: this.stateReleases,
      values: this.valueReleases,
      rankings: this.rankingReleases,
      points: this.pointsReleases,
      hiddenMonths: this.months.decided,
    };
  }

  /** Adds up what the first reader of a clinic would wait for: as much work as the clinic has wards with answers. */
  private sumLargeParts(questions: readonly Item[]): LargeSums {
    const sizes = this.tree.units.map(({ id }) => ({ id, size: this.tree.subtree(id).length }));
    const large = sizes.filter(({ size }) => size >= WORTH_KEEPING).sort((a, b) => b.size - a.size);
    for (const { code, type } of questions) {
      for (const { id } of large.slice(0, MOST_SUMMED)) {
        this.valuesBeside(code, id);
        this.statesBelow(code, id);
        if (type === 'scale') this.months.valuesBelow(code, id);
      }
    }
    return { totals: this.totals, values: this.valueSums, states: this.stateSums, months: this.months.sums };
  }

  /** Counts of a question's values in a unit and below it. */
  valuesBelow(question: string, unit: string): ReadonlyMap<string, number> {
    return this.sumBelow(this.values, question, unit);
  }

  /** Counts of a question's values in all units that are not in this one. */
  valuesBeside(question: string, unit: string): Map<string, number> {
    const all = keepOnce(question, this.totals, () =>
      sumOver(
        this.values.get(question),
        this.tree.units.map(({ id }) => id),
      ),
    );
    const own = this.valuesBelow(question, unit);
    const rest = [...all].map(([value, count]) => [value, count - (own.get(value) ?? 0)] as const);
    return new Map(rest.filter(([, count]) => count > 0));
  }

  statesBelow(question: string, unit: string): Record<AnswerState, number> {
    const sums = this.sumBelow(this.states, question, unit);
    return Object.fromEntries(ANSWER_STATES.map((state) => [state, sums.get(state) ?? 0])) as Record<
      AnswerState,
      number
    >;
  }

  /** Where it adds many units up it is kept: counts stay as they are, and there are few units with many below them. */
  private sumBelow(counts: ReadonlyMap<string, Counts>, question: string, unit: string): ReadonlyMap<string, number> {
    const units = unit === WHOLE ? this.tree.units.map(({ id }) => id) : this.tree.subtree(unit);
    const sum = () => sumOver(counts.get(question), units);
    if (units.length < WORTH_KEEPING) return sum();
    return keepOnce(`${question} ${unit}`, counts === this.values ? this.valueSums : this.stateSums, sum);
  }

  /**
   * How many gave each answer state in a unit and below it, each state released over the whole tree by itself. That the
   * states add up to the responses is not protected: whether somebody skipped a question says nothing of what they think,
   * and hiding it would hide the base of nearly every figure.
   */
  releaseState(question: string, state: AnswerState, unit: string): ReleasedCount {
    const released = keepOnce(`${question} ${state}`, this.stateReleases, () => {
      const own = new Map<string, number>();
      for (const [id, states] of this.states.get(question) ?? []) own.set(id, states.get(state) ?? 0);
      return this.releaseUnits(own);
    });
    return toReleasedCount(released.get(unit)?.rollUp);
  }

  /** Respondents who answered a question, if that may be told. */
  releaseAnswered(question: string, unit: string): ReleasedCount {
    return this.releaseState(question, 'answered', unit);
  }

  /** Responses in a unit and below it. */
  releaseResponses(unit: string): ReleasedCount {
    const released = keepOnce('responses', this.stateReleases, () => this.releaseUnits(this.responses));
    return toReleasedCount(released.get(unit)?.rollUp);
  }

  /**
   * The classes that a question of numbers or moments is told in, the same in all units and in all rows of a grid. How many there are
   * follows from the counts of the whole survey, so that no unit's answers show in them.
   */
  classesFor(question: Item): ClassScale | undefined {
    const scale = classesOf(question);
    if (!scale) return undefined;
    return keepOnce(question.code, this.classes, () => {
      const { of } = question;
      const rows =
        of?.part === 'row' ? [...this.values.keys()].filter((code) => code.startsWith(`${of.question}.`)) : [];
      const items = rows.length > 0 ? rows : [question.code];
      const sums = items.map((code) => sumOver(this.values.get(code), [...(this.values.get(code)?.keys() ?? [])]));
      const counts = scale.classes.map(({ value }) =>
        Math.floor(sums.reduce((sum, each) => sum + (each.get(value) ?? 0), 0) / items.length),
      );
      return joinedClasses(scale, joinClasses(counts, this.k));
    });
  }

  /** What may be told of a question of which one value is chosen, in a unit and below it. */
  releaseValues(question: Item, unit: string): DistributionRelease | undefined {
    const released = keepOnce(question.code, this.valueReleases, () => {
      const classes = this.classesFor(question);
      const scale = classes?.classes.map(({ value }) => ({ value, score: null })) ?? valuesOf(question) ?? [];
      const known = new Set(scale.map(({ value }) => value));
      const given = this.values.get(question.code) ?? new Map<string, Map<string, number>>();
      const counts = keepKnown(classes ? inClasses(given, question, classes) : given, known);
      if (question.type !== 'number' && !classes)
        return releaseDistributions(this.nodes, scale, counts, { k: this.k, margin: meanMargin });
      const whole = this.withOutside(question.code, counts);
      const isOutside = [...whole.values()].some((values) => (values.get(OUTSIDE) ?? 0) > 0);
      const outside = isOutside ? [{ value: OUTSIDE, score: null }] : [];
      return releaseDistributions(this.nodes, [...scale, ...outside], isOutside ? whole : counts, { k: this.k });
    });
    return released.get(unit);
  }

  /**
   * Numbers that fit no band are counted too: how many they are follows from the bands and from how many answered. So are answers that
   * were counted before there were classes and whose time is over.
   */
  private withOutside(question: string, counts: Counts): Counts {
    const all = new Map<string, Map<string, number>>();
    for (const [unit, states] of this.states.get(question) ?? []) {
      const inBands = counts.get(unit) ?? new Map<string, number>();
      const sum = [...inBands.values()].reduce((total, count) => total + count, 0);
      all.set(unit, new Map([...inBands, [OUTSIDE, Math.max(0, (states.get('answered') ?? 0) - sum)]]));
    }
    return all;
  }

  /** What may be told of an order that options were put in, in a unit and below it. */
  releaseRanking(question: ItemOf<'ranking'>, unit: string): RankingRelease | undefined {
    const released = keepOnce(question.code, this.rankingReleases, () => {
      const counts = new Map<string, RankingCounts>();
      for (const [id, states] of this.states.get(question.code) ?? []) {
        const n = states.get('answered') ?? 0;
        const values = this.values.get(question.code)?.get(id);
        const ranks = question.options.map(
          ({ code }) => [code, question.options.map((_, index) => values?.get(`${code}.${index + 1}`) ?? 0)] as const,
        );
        if (n > 0) counts.set(id, { n, ranks: new Map(ranks) });
      }
      const options = question.options.map(({ code }) => code);
      return releaseRankings(this.nodesOf(counts), options, counts, { k: this.k, margin: meanMargin });
    });
    return released.get(unit);
  }

  /**
   * What may be told of points that were shared out between options: mean shares of all points, decided together.
   * @param items all options of the question
   */
  releaseShares(items: readonly SharedItem[], unit: string): PointsRelease | undefined {
    const [first] = items;
    if (!first) return undefined;
    const released = keepOnce(questionOfItem(first), this.pointsReleases, () => {
      const options = items.map((item) => {
        const scale = (countedValues(item) ?? []).map((value) => ({
          value,
          score: (100 * Number(value)) / item.of.share.total,
        }));
        const known = new Set(scale.map(({ value }) => value));
        const counts = new Map(
          [...keepKnown(this.values.get(item.code) ?? new Map(), known)].filter(([, values]) => values.size > 0),
        );
        return { value: item.code, scale, counts };
      });
      const filled = new Map(options.flatMap(({ counts }) => [...counts]));
      return releasePoints(this.nodesOf(filled), options, { k: this.k, margin: meanMargin });
    });
    return released.get(unit);
  }

  /** What may be told of a question of which several options are chosen, in a unit and below it. */
  releaseOptions(question: ItemOf<'multiple-choice'>, unit: string): MultipleChoiceRelease | undefined {
    const n = this.releaseAnswered(question.code, unit);
    if (n.kind === 'hidden') return undefined;
    const options = question.options.map(({ code }) => {
      return { value: code, count: this.releaseOption(question, code).get(unit)?.rollUp ?? HIDDEN };
    });
    return { n: shown(n.count), options };
  }

  /** One option over the tree. All of a question are decided together, and kept one by one. */
  private releaseOption(question: ItemOf<'multiple-choice'>, option: string): ReadonlyMap<string, ReleasedUnit> {
    const keyOf = (code: string): string => `${question.code} ${code} chosen`;
    const known = this.stateReleases.get(keyOf(option));
    if (known) return known;
    const counts = new Map<string, OptionCounts>();
    for (const [id, states] of this.states.get(question.code) ?? []) {
      const n = states.get('answered') ?? 0;
      const values = this.values.get(question.code)?.get(id);
      const chosen = question.options.map(({ code }) => [code, Math.min(values?.get(code) ?? 0, n)] as const);
      if (n > 0) counts.set(id, { n, chosen: new Map(chosen) });
    }
    const codes = question.options.map(({ code }) => code);
    for (const [code, units] of releaseOptions(this.nodesOf(counts), codes, counts, this.k)) {
      const released = new Map([...units].map(([id, rollUp]) => [id, { own: HIDDEN, rollUp }]));
      this.stateReleases.set(keyOf(code), released);
    }
    return this.stateReleases.get(keyOf(option)) ?? new Map();
  }

  /** Units without any are left out: that nobody gave a state in a unit tells of nobody, and hiding it hides neighbours. */
  private releaseUnits(own: ReadonlyMap<string, number>): ReadonlyMap<string, ReleasedUnit> {
    const filled = withoutZeros(own);
    return releasedUnits(this.nodesOf(filled), filled, this.k);
  }

  private nodesOf(counts: ReadonlyMap<string, unknown>): { id: string; parentId: string | null }[] {
    const ids = this.tree.withAncestors([...counts.keys()]);
    // The survey as a whole stands above the top units: where there are several, its total is known beside them.
    const nodes = ids.map((id) => ({ id, parentId: this.tree.parentOf(id) ?? WHOLE }));
    return [{ id: WHOLE, parentId: null }, ...nodes];
  }
}

function keepOnce<T>(key: string, kept: Map<string, T>, make: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}

/** Counts by class of the question's own, put together by the classes that it is told in. */
function inClasses(counts: Counts, question: Item, told: ClassScale): Counts {
  const nameOf = new Map<string, string>();
  for (const { value, from } of classesOf(question)?.classes ?? []) {
    const inside = told.classes.find(({ below }) => below === null || (from ?? Number.NEGATIVE_INFINITY) < below);
    if (inside) nameOf.set(value, inside.value);
  }
  return new Map(
    [...counts].map(([unit, values]) => {
      const sums = new Map<string, number>();
      for (const [value, count] of values) {
        const name = nameOf.get(value);
        if (name !== undefined) sums.set(name, (sums.get(name) ?? 0) + count);
      }
      return [unit, sums];
    }),
  );
}

/** The options of the question that an option belongs to, itself among them. */
export function sharedWith(item: SharedItem, items: readonly Item[]): SharedItem[] {
  return items.filter(isShared).filter((each) => questionOfItem(each) === questionOfItem(item));
}

/** Values that the version does not offer can't be there; if one is, it must not stop the page. */
function keepKnown(counts: Counts, known: ReadonlySet<string>): Counts {
  return new Map(
    [...counts].map(([unit, values]) => [unit, new Map([...values].filter(([value]) => known.has(value)))]),
  );
}

function add(
  to: Map<string, Map<string, Map<string, number>>>,
  question: string,
  unit: string,
  value: string,
  count: number,
): void {
  const units = to.get(question) ?? new Map<string, Map<string, number>>();
  const values = units.get(unit) ?? new Map<string, number>();
  values.set(value, (values.get(value) ?? 0) + count);
  units.set(unit, values);
  to.set(question, units);
}

/** Of one unit alone these are its own counts, which are not written out once more for each who asks. */
function sumOver(counts: Counts | undefined, units: readonly string[]): ReadonlyMap<string, number> {
  const [first] = units;
  if (units.length === 1 && first !== undefined) return counts?.get(first) ?? NOTHING;
  const sums = new Map<string, number>();
  for (const unit of units) {
    for (const [value, count] of counts?.get(unit) ?? []) sums.set(value, (sums.get(value) ?? 0) + count);
  }
  return sums;
}
