import type { UnitMargin } from '../distributions/published-mean.ts';
import {
  type DistributionRelease,
  releaseDistributions,
  type ShareFigure,
} from '../distributions/release-distributions.ts';
import type { ScaleValue } from '../distributions/scale.ts';
import { HIDDEN, type Released, requireK, shown } from '../released.ts';
import {
  DETAILS,
  type Detail,
  FAVOURABLE,
  type KnownParts,
  knownParts,
  partOf,
  UNFAVOURABLE,
  UNSCORED,
} from './known-parts.ts';

/** What may leave about one question by group of respondents. Plain data: it can be kept as it is. */
export interface GroupsRelease {
  readonly detail: Detail;
  /** Counts of the whole that the groups were released beside. They are shown there too. */
  readonly whole: readonly { readonly part: string; readonly count: number }[];
  /** In the order given; without those who did not answer the question. `values` are the parts of `detail`. */
  readonly groups: readonly (DistributionRelease & { readonly group: string })[];
}

const WHOLE = 'whole';

/**
 * Releases one question by group (who answers, say) beside a release of the same answers over a unit tree.
 *
 * Both tables have the whole in common. The groups are told as finely as the whole is told in full, and no finer. Then every table of
 * units that agrees with the shown figures of units goes together with every table of groups that agrees with those of groups:
 * part by part both add up to the same known count, and a table with two given margins of one sum always exists. So neither says
 * anything of the other, and each is protected by itself, with the whole known.
 *
 * @param counts answers per group and value
 * @param beside what is shown of the whole in the release over the unit tree
 * @returns undefined where nothing can be told by group
 * @throws RangeError when the groups don't add up to what is shown of the whole, or a scale, count or k is impossible
 */
export function releaseGroups(
  scale: readonly ScaleValue[],
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  beside: DistributionRelease,
  options: { readonly k: number; readonly margin?: UnitMargin },
): GroupsRelease | undefined {
  requireK(options.k);
  const answering = new Map([...counts].filter(([, values]) => total(values.values()) > 0));
  if (answering.size < 2) return undefined;
  for (const detail of DETAILS) {
    const whole = knownParts(detail, scale, beside);
    const released = whole && releaseAt(detail, { scale, counts: answering, whole, options });
    if (released) return released;
  }
  return undefined;
}

/**
 * Whether what was released by group may still stand beside what is now shown of the whole: only beside the very same figures.
 * Beside others, the groups' sum less the whole would tell of those by whom they differ.
 */
export function standsBeside(
  { detail, whole }: Pick<GroupsRelease, 'detail' | 'whole'>,
  scale: readonly ScaleValue[],
  now: DistributionRelease,
): boolean {
  const known = knownParts(detail, scale, now);
  return known?.size === whole.length && whole.every(({ part, count }) => known.get(part) === count);
}

interface Wanted {
  scale: readonly ScaleValue[];
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  whole: KnownParts;
  options: { readonly k: number; readonly margin?: UnitMargin };
}

function releaseAt(detail: Detail, { scale, counts, whole, options }: Wanted): GroupsRelease | undefined {
  const parts =
    detail === 'values' ? scale : [...whole.keys()].map((part): ScaleValue => ({ value: part, score: null }));
  const partOfValue = new Map(scale.map((value) => [value.value, partOf(value, detail)]));
  const inParts = new Map(
    [...counts].map(([group, values]) => {
      const sums = new Map<string, number>();
      for (const [value, count] of values) {
        const part = partOfValue.get(value);
        if (part === undefined) throw new RangeError(`the scale has no value ${value}`);
        sums.set(part, (sums.get(part) ?? 0) + count);
      }
      return [group, sums] as const;
    }),
  );
  for (const [part, count] of whole) {
    const sum = total([...inParts.values()].map((sums) => sums.get(part) ?? 0));
    if (sum !== count) throw new RangeError(`${part} is ${count} in the whole, but the groups add up to ${sum}`);
  }
  const nodes = [...counts.keys()].map((group) => ({ id: `group ${group}`, parentId: WHOLE }));
  const given = new Map([...inParts].map(([group, sums]) => [`group ${group}`, sums]));
  const released = releaseDistributions([{ id: WHOLE, parentId: null }, ...nodes], parts, given, options);
  // The whole is shown elsewhere. Protection that rests on hiding some of it would be none.
  const root = released.get(WHOLE);
  if (root?.n.kind !== 'shown' || root.values.some(({ count }) => count.kind === 'hidden')) return undefined;
  const groups = [...counts.keys()].flatMap((group) => {
    const figures = released.get(`group ${group}`);
    if (!figures) return [];
    if (detail !== 'values') return [{ group, ...ofSides(figures, detail) }];
    return [{ group, ...figures, mean: root.mean.kind === 'shown' ? figures.mean : HIDDEN }];
  });
  if (groups.every(({ n }) => n.kind === 'hidden')) return undefined;
  return { detail, whole: [...whole].map(([part, count]) => ({ part, count })), groups };
}

/** Shares of what has been told by side; no mean, which would tell of single values. */
function ofSides({ n, values }: DistributionRelease, detail: Detail): DistributionRelease {
  const countOf = (part: string): Released<number> | undefined => values.find(({ value }) => value === part)?.count;
  const unscored = countOf(UNSCORED) ?? shown(0);
  const share = (part: string): Released<ShareFigure> => {
    const count = countOf(part);
    if (count?.kind !== 'shown' || n.kind !== 'shown' || unscored.kind !== 'shown') return HIDDEN;
    return shown({ count: count.value, n: n.value - unscored.value });
  };
  return {
    n,
    values,
    favourable: share(FAVOURABLE),
    unfavourable: detail === 'sides' ? share(UNFAVOURABLE) : HIDDEN,
    mean: HIDDEN,
  };
}

function total(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
