import { requireFinite } from '../checks.ts';

/** Points in a row on one side, or rising or falling, that make a signal. */
const IN_A_ROW = 7;

export interface ChartLimits {
  readonly centre: number;
  /** Three sigma below and above the centre. */
  readonly low: number;
  readonly high: number;
}

/** A signal of special cause, with the points that make it up. */
export interface ChartSignal {
  readonly rule: 'outside' | 'shift' | 'trend' | 'two-of-three';
  readonly direction: 'high' | 'low';
  /** Indexes of the first and the last point. */
  readonly from: number;
  readonly to: number;
}

/**
 * The four rules of NHS England's Making Data Count: a point outside the limits; 7 in a row on one side of the centre; 7 in
 * a row rising or falling; 2 of 3 beyond two sigma on one side. An option beside the run chart's rules, not on top of
 * them: together they raise more false alarms than either. Points on the centre end a run.
 * Source: NHS England, "Making data count"; NHSRplotthedots.
 * @param limits of each point, or one pair for all
 */
export function makingDataCount(
  values: readonly number[],
  limits: ChartLimits | readonly ChartLimits[],
): ChartSignal[] {
  for (const value of values) requireFinite('value', value);
  const limitsOf = (index: number): ChartLimits => {
    const own = 'centre' in limits ? limits : limits[index];
    if (own === undefined) throw new RangeError(`point ${index} has no limits`);
    return own;
  };
  const sides = values.map((value, i) => Math.sign(value - limitsOf(i).centre));
  const steps = values.map((value, i) => (i === 0 ? 0 : Math.sign(value - (values[i - 1] ?? value))));
  return [
    ...values.flatMap((value, i) => outside(value, limitsOf(i), i)),
    ...runs(sides, IN_A_ROW).map((run) => ({ rule: 'shift' as const, ...run })),
    // A run of steps begins one point before its first step.
    ...runs(steps, IN_A_ROW - 1).map((run) => ({ rule: 'trend' as const, ...run, from: run.from - 1 })),
    ...twoOfThree(values.map((value, i) => beyondTwoSigma(value, limitsOf(i)))),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Per point whether a run on one side has reached seven there: what NHSRplotthedots calls seven point one side of mean. */
export function shiftFlags(sides: readonly number[]): number[] {
  let run = 0;
  return sides.map((side, i) => {
    run = side !== 0 && side === sides[i - 1] ? run + 1 : Math.abs(side);
    return run >= IN_A_ROW ? side : 0;
  });
}

function outside(value: number, { low, high }: ChartLimits, index: number): ChartSignal[] {
  if (value >= low && value <= high) return [];
  return [{ rule: 'outside', direction: value > high ? 'high' : 'low', from: index, to: index }];
}

function beyondTwoSigma(value: number, { centre, low, high }: ChartLimits): number {
  if (value > centre + ((high - centre) * 2) / 3) return 1;
  return value < centre - ((centre - low) * 2) / 3 ? -1 : 0;
}

/** Whole runs of one sign with at least `least` members. */
function runs(signs: readonly number[], least: number): Omit<ChartSignal, 'rule'>[] {
  const found: Omit<ChartSignal, 'rule'>[] = [];
  let from = 0;
  for (let i = 1; i <= signs.length; i += 1) {
    if (i < signs.length && signs[i] === signs[from]) continue;
    const sign = signs[from] ?? 0;
    if (sign !== 0 && i - from >= least) found.push({ direction: sign > 0 ? 'high' : 'low', from, to: i - 1 });
    from = i;
  }
  return found;
}

function twoOfThree(beyond: readonly number[]): ChartSignal[] {
  const found: ChartSignal[] = [];
  for (const side of [1, -1]) {
    const members = beyond.flatMap((each, i) => (each === side ? [i] : []));
    let open: { from: number; to: number } | undefined;
    members.forEach((index, m) => {
      const next = members[m + 1];
      const paired = next !== undefined && next - index <= 2;
      if (paired) open = { from: open?.from ?? index, to: next };
      if (paired || open === undefined) return;
      found.push({ rule: 'two-of-three', direction: side > 0 ? 'high' : 'low', ...open });
      open = undefined;
    });
  }
  return found;
}
