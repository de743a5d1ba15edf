import { requireCount } from '../checks.ts';
import { effectiveN } from './post-stratify.ts';

/** Answers that are alike in all that is weighted by: `{ age: 'old', sex: 'woman' }`. */
export interface RakingGroup {
  readonly categories: Readonly<Record<string, string>>;
  readonly answers: number;
}

/** For each margin the population of each of its categories (people, or shares). */
export type PopulationMargins = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Raking {
  /** Weight of each answer of the group, in the order given; the mean weight over all answers is 1. */
  readonly weights: readonly number[];
  /** What the weighting leaves of the answers. To be printed with every weighted figure. */
  readonly effectiveN: number;
  readonly n: number;
  /** Groups (by index) whose weight was cut. */
  readonly trimmed: readonly number[];
  /** Categories with people but no answers: nobody speaks for them. */
  readonly uncovered: readonly { readonly margin: string; readonly category: string }[];
  /**
   * Largest distance left between a weighted share and its population share: 0 unless trimming stands in the way, or the
   * margins contradict each other in these answers (no young men answered, and young women must not stand for them).
   */
  readonly worstMiss: number;
}

const MOST_ROUNDS = 1_000;
const CLOSE = 1e-12;

/**
 * Weights that give several margins their population shares at once, where the population of their combinations is not
 * known: each margin is fitted in turn until all fit. No weight goes above `trimAt` times the mean: weights are cut in
 * every round, so that the others take over what they can.
 * Source: Deming and Stephan (1940), Ann Math Statist 11; Deville, Särndal and Sautory (1993), JASA 88.
 * @throws RangeError when a group lacks a margin or has a category without population, or nobody answered
 */
export function rake(groups: readonly RakingGroup[], population: PopulationMargins, trimAt = 5): Raking {
  if (!(trimAt > 1)) throw new RangeError(`trimAt must be above 1, got ${trimAt}`);
  const margins = Object.entries(population).map(([margin, people]) => marginOf(margin, people, groups));
  const n = groups.reduce((sum, { answers }) => sum + answers, 0);
  if (n === 0) throw new RangeError('weights need at least one answer');
  const weights = groups.map(() => 1);
  const trimmed = new Set<number>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let moved = 0;
    for (const { targets } of margins) {
      for (const { members, share } of targets) {
        const held = members.reduce((sum, i) => sum + (weights[i] ?? 0) * (groups[i]?.answers ?? 0), 0);
        const factor = held === 0 ? 1 : (share * n) / held;
        moved = Math.max(moved, Math.abs(factor - 1));
        for (const i of members) weights[i] = (weights[i] ?? 0) * factor;
      }
    }
    const above = weights.flatMap((weight, i) => (weight > trimAt ? [i] : []));
    for (const i of above) {
      trimmed.add(i);
      weights[i] = trimAt;
    }
    if (moved < CLOSE) break;
  }
  evenOut(weights, groups, n, trimAt);
  const missOf = ({ targets }: Margin): number =>
    Math.max(
      ...targets.map(({ members, share }) => {
        const held = members.reduce((sum, i) => sum + (weights[i] ?? 0) * (groups[i]?.answers ?? 0), 0);
        return Math.abs(held / n - share);
      }),
    );
  return {
    weights,
    effectiveN: effectiveN(groups.map(({ answers }, i) => ({ weight: weights[i] ?? 0, count: answers }))),
    n,
    trimmed: [...trimmed].filter((i) => (weights[i] ?? 0) > trimAt * (1 - 1e-9)).sort((a, b) => a - b),
    uncovered: margins.flatMap(({ uncovered }) => uncovered),
    worstMiss: Math.max(0, ...margins.map(missOf)),
  };
}

interface Margin {
  readonly targets: readonly { readonly members: readonly number[]; readonly share: number }[];
  readonly uncovered: readonly { readonly margin: string; readonly category: string }[];
}

function marginOf(margin: string, people: Readonly<Record<string, number>>, groups: readonly RakingGroup[]): Margin {
  const membersOf = new Map<string, number[]>();
  groups.forEach(({ categories, answers }, i) => {
    requireCount('answers', answers);
    const category = categories[margin];
    const population = category === undefined ? undefined : people[category];
    if (category === undefined || population === undefined) {
      throw new RangeError(`group ${i} has ${margin} ${category ?? 'unknown'}, of which the population is not given`);
    }
    if (!(population >= 0 && Number.isFinite(population))) throw new RangeError('population must be at least 0');
    if (answers > 0) membersOf.set(category, [...(membersOf.get(category) ?? []), i]);
  });
  const covered = Object.entries(people).filter(([category]) => membersOf.has(category));
  const total = covered.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0 && membersOf.size > 0) throw new RangeError(`nobody in the population has a ${margin} that answered`);
  return {
    targets: covered.map(([category, count]) => ({ members: membersOf.get(category) ?? [], share: count / total })),
    uncovered: Object.entries(people)
      .filter(([category, count]) => count > 0 && !membersOf.has(category))
      .map(([category]) => ({ margin, category })),
  };
}

/** Brings the mean weight back to 1 after cutting; what the uncut take over may cut them too. */
function evenOut(weights: number[], groups: readonly RakingGroup[], n: number, trimAt: number): void {
  for (let round = 0; round <= groups.length; round += 1) {
    const isCut = (weight: number): boolean => weight >= trimAt * (1 - 1e-12);
    let left = n;
    let free = 0;
    let freeAnswers = 0;
    weights.forEach((weight, i) => {
      const answers = groups[i]?.answers ?? 0;
      if (isCut(weight)) left -= trimAt * answers;
      else {
        free += weight * answers;
        freeAnswers += answers;
      }
    });
    // Where contradicting margins have pressed the others to nothing, these share what is left alike.
    const evened = (weight: number): number => (free > 1e-9 * n ? (weight * left) / free : left / freeAnswers);
    weights.forEach((weight, i) => {
      weights[i] = isCut(weight) ? trimAt : evened(weight);
    });
    if (!weights.some((weight) => weight > trimAt * (1 + 1e-12))) return;
    weights.forEach((weight, i) => {
      weights[i] = Math.min(weight, trimAt);
    });
  }
}
