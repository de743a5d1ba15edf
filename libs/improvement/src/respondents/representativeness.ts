import { postStratify } from '@medvirk/statistics';
import { z } from 'zod';
import type { Figure } from '../evidence/evidence.ts';

/** Whether a group is among those who answered as it is among those who were to be asked. */
export const GroupVerdict = z.enum(['as-known', 'more-than-known', 'fewer-than-known', 'not-known', 'hidden']);
export type GroupVerdict = z.infer<typeof GroupVerdict>;

export interface AnsweredGroup {
  readonly value: string;
  /** Share of those who answered; undefined is hidden. */
  readonly figure: Figure | undefined;
  /** Those who answered so; undefined is hidden. */
  readonly count: number | undefined;
  /** Share of all who were to be asked, 0 to 1, where it is known. */
  readonly known: number | undefined;
}

export interface Representativeness {
  readonly groups: readonly { readonly value: string; readonly verdict: GroupVerdict }[];
  /** What weighting by this background would leave of the answers (Kish); null where it can't be reckoned from what is shown. */
  readonly effectiveN: number | null;
}

/**
 * Those who answered beside what is known of all who were to be asked. A group differs when what is known lies outside the
 * interval of its share. Only released figures come in, so nothing new comes out. Source: Wilson (1927); Kish (1965).
 */
export function representativeness(groups: readonly AnsweredGroup[]): Representativeness {
  const strata = groups.flatMap(({ value, count, known }) =>
    count === undefined || known === undefined ? [] : [{ key: value, answers: count, population: known }],
  );
  const isWhole = strata.length === groups.length && strata.some(({ answers }) => answers > 0);
  return {
    groups: groups.map(({ value, figure, known }) => ({ value, verdict: verdictOf(figure, known) })),
    effectiveN: isWhole ? postStratify(strata).effectiveN : null,
  };
}

function verdictOf(figure: Figure | undefined, known: number | undefined): GroupVerdict {
  if (figure === undefined) return 'hidden';
  if (known === undefined) return 'not-known';
  if (known < figure.low) return 'more-than-known';
  return known > figure.high ? 'fewer-than-known' : 'as-known';
}
