import { requireCount } from '../checks.ts';
import type { Interval } from '../interval.ts';
import { wilsonInterval } from '../proportions/wilson-interval.ts';

/** A page or question, and how many came to it. */
export interface SurveyStep {
  readonly key: string;
  readonly reached: number;
}

export interface DropOutStep extends SurveyStep {
  /** Reached this step and nothing after it. */
  readonly left: number;
  /** Share of those who reached the step and left there; null when nobody reached it. */
  readonly leftShare: Interval<'wilson'> | null;
}

export interface DropOut {
  readonly started: number;
  readonly completed: number;
  /** Share of those who started and sent; null when nobody started. */
  readonly completedShare: Interval<'wilson'> | null;
  readonly steps: readonly DropOutStep[];
}

/**
 * Where people leave a survey. Give the steps that everybody comes by, in order; a step that logic skips for some would look
 * like a place where they left.
 * @throws RangeError when more reached a step than the one before it, or more sent than reached the last
 */
export function dropOut(steps: readonly SurveyStep[], completed: number, level = 0.95): DropOut {
  requireCount('completed', completed);
  let before = Number.POSITIVE_INFINITY;
  for (const { key, reached } of [...steps, { key: 'the end', reached: completed }]) {
    requireCount(key, reached);
    if (reached > before) throw new RangeError(`${reached} reached ${key}, but only ${before} the step before it`);
    before = reached;
  }
  const [first] = steps;
  if (first === undefined) throw new RangeError('drop-out needs at least one step');
  const share = (count: number, n: number): Interval<'wilson'> | null =>
    n === 0 ? null : wilsonInterval(count, n, level);
  return {
    started: first.reached,
    completed,
    completedShare: share(completed, first.reached),
    steps: steps.map((step, i) => {
      const left = step.reached - (steps[i + 1]?.reached ?? completed);
      return { ...step, left, leftShare: share(left, step.reached) };
    }),
  };
}
