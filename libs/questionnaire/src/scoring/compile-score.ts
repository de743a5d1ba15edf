import type { AnswerValue } from '../answers/answer.ts';
import type { Item } from '../content/items.ts';
import { FAVOURABLE_FROM } from '../content/score.ts';
import { type ItemPoints, itemPoints, sum } from './item-points.ts';
import type { ScoreDefinition } from './score-definition.ts';

/** A score made ready to be worked out from the values of its items. */
export interface CompiledScore {
  readonly definition: ScoreDefinition;
  /** Keys of the items that give points, in order. */
  readonly items: readonly string[];
  /** The score, or undefined when too few items are answered. `values` in the order of `items`. */
  of(values: readonly (AnswerValue | undefined)[]): number | undefined;
  /** Code of the band that a score lies in. */
  bandOf(score: number): string | undefined;
}

const HALF = 0.5;

/** @param items all items that the definition names; those that give no points are passed over */
export function compileScore(definition: ScoreDefinition, items: readonly Item[]): CompiledScore {
  const { minAnsweredShare = HALF, bands = [] } = definition;
  const reversed = new Set(definition.reversed);
  const parts = items.flatMap((item) => {
    const points = itemPoints(item);
    return points ? [{ key: item.code, worth: worthOf(points, reversed.has(item.code)) }] : [];
  });
  const needed = Math.max(1, Math.ceil(parts.length * minAnsweredShare));
  const of = (values: readonly (AnswerValue | undefined)[]): number | undefined => {
    const given: Worth[] = [];
    for (const [index, { worth }] of parts.entries()) {
      const value = values[index];
      const own = value === undefined ? undefined : worth(value);
      if (own !== undefined) given.push(own);
    }
    return given.length < needed ? undefined : together(given, definition, parts.length);
  };
  const bandOf = (score: number) =>
    bands.find(({ from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }) => score >= from && score <= to)
      ?.code;
  return { definition, items: parts.map(({ key }) => key), of, bandOf };
}

/** Points of one answer, and how far they could have gone. */
interface Worth {
  points: number;
  least: number | undefined;
  most: number | undefined;
}

/** Turned round where it is asked for; nothing where an item without limits can't be. */
function worthOf({ least, most, pointsOf }: ItemPoints, turned: boolean): (value: AnswerValue) => Worth | undefined {
  return (value) => {
    const points = pointsOf(value);
    if (points === undefined) return undefined;
    if (!turned) return { points, least, most };
    return least === undefined || most === undefined ? undefined : { points: least + most - points, least, most };
  };
}

/** Items that were left out are worth the mean of the others. */
function together(given: readonly Worth[], { rule, scale }: ScoreDefinition, items: number): number | undefined {
  if (rule === 'top-box') {
    const shares = given.map(onHundred).filter((share) => share !== undefined);
    return shares.length === 0
      ? undefined
      : (100 * shares.filter((share) => share >= FAVOURABLE_FROM).length) / shares.length;
  }
  if (scale === '0-100') {
    if (rule === 'sum') return onHundred(summed(given));
    const shares = given.map(onHundred).filter((share) => share !== undefined);
    return shares.length === 0 ? undefined : sum(shares) / shares.length;
  }
  const total = sum(given.map(({ points }) => points));
  return rule === 'mean' ? total / given.length : (total / given.length) * items;
}

/** (points - least) / (most - least) x 100; nothing without limits, or where they are one. */
function onHundred({ points, least, most }: Worth): number | undefined {
  if (least === undefined || most === undefined || most === least) return undefined;
  return (100 * (points - least)) / (most - least);
}

function summed(given: readonly Worth[]): Worth {
  const limit = (end: 'least' | 'most') =>
    given.every((worth) => worth[end] !== undefined) ? sum(given.map((worth) => worth[end] ?? 0)) : undefined;
  return { points: sum(given.map(({ points }) => points)), least: limit('least'), most: limit('most') };
}
