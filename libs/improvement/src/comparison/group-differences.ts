import { benjaminiHochberg, newcombeDifference, type Proportion, welchDifference } from '@medvirk/statistics';
import type { Figure } from '../evidence/evidence.ts';
import { LEVEL, roundTo } from '../figures/figure-of.ts';
import { LEAST_FOR_FIGURE } from '../release/limits.ts';

/** Favourable answers of those who scored one question, by group, as they were released. */
export interface ComparedGroups<Group extends string> {
  readonly question: string;
  readonly groups: readonly { readonly group: Group; readonly favourable: Proportion }[];
}

/** Favourable share of the first group less that of the second. */
export interface GroupDifference<Group extends string> {
  readonly question: string;
  readonly first: Group;
  readonly second: Group;
  readonly difference: Figure;
  /** The test's verdict; never the reader's eye. */
  readonly clear: boolean;
}

/** Share of false findings that is accepted among all that is compared in a survey. */
const FALSE_FINDINGS = 0.05;
const DECIMALS = 6;

/**
 * Which groups of respondents differ: every two of each question, from released shares only. p values of Welch's test on answers that
 * are favourable (1) or not (0), adjusted together over all questions (Benjamini and Hochberg 1995), since a reader looks at one after
 * the other; intervals by Newcombe (1998). Called different where both agree. Groups of fewer than 10 answers are not compared.
 */
export function groupDifferences<Group extends string>(
  compared: readonly ComparedGroups<Group>[],
): GroupDifference<Group>[] {
  const pairs = compared.flatMap(({ question, groups }) => {
    const enough = groups.filter(({ favourable }) => favourable.n >= LEAST_FOR_FIGURE);
    return enough.flatMap((first, index) => enough.slice(index + 1).map((second) => ({ question, first, second })));
  });
  const adjusted = benjaminiHochberg(pairs.map(({ first, second }) => pOf(first.favourable, second.favourable)));
  return pairs.map(({ question, first, second }, index) => {
    const { estimate, low, high, n } = newcombeDifference(first.favourable, second.favourable, LEVEL);
    const rounded = (value: number): number => roundTo(value, DECIMALS);
    const excludesNone = low > 0 || high < 0;
    return {
      question,
      first: first.group,
      second: second.group,
      difference: {
        ...{ estimate: rounded(estimate), low: rounded(low), high: rounded(high), n },
        level: LEVEL,
        method: 'newcombe',
      },
      clear: excludesNone && (adjusted[index] ?? 1) <= FALSE_FINDINGS,
    };
  });
}

function pOf(first: Proportion, second: Proportion): number {
  const counts = ({ count, n }: Proportion) => [
    { value: 1, count },
    { value: 0, count: n - count },
  ];
  return welchDifference(counts(first), counts(second), LEVEL).p;
}
