import { benjaminiHochberg, overdispersedFunnel, overdispersedLimits, tUpperTail } from '@medvirk/statistics';
import { z } from 'zod';
import { Figure } from '../evidence/evidence.ts';
import { shareFigure } from '../figures/figure-of.ts';
import { FEW_ANSWERS } from '../release/limits.ts';

/** Units that a funnel is drawn about at least: what units differ by can't be seen in two. */
export const FEWEST_SIBLINGS = 3;

/** Beyond the 99.8 % limits a unit is different; between them and the 95 % limits it is worth a look. */
export const FunnelVerdict = z.enum(['higher', 'lower', 'look-again', 'not-clearly-different']);
export type FunnelVerdict = z.infer<typeof FunnelVerdict>;

const Limits = z.object({
  n: z.int(),
  low95: z.number(),
  high95: z.number(),
  low998: z.number(),
  high998: z.number(),
});

/** Units beside each other about their common share. In the order that they were given: nobody is ranked. */
export const SiblingFunnel = z.object({
  target: z.number(),
  /** How much more units differ than chance alone would have it: 1 when chance explains it. */
  overdispersion: z.number(),
  units: z.array(
    z.object({
      unitId: z.string(),
      figure: Figure,
      limits: Limits,
      verdict: FunnelVerdict,
      /** Share of false findings to reckon with if this one is called a finding (Benjamini-Hochberg over all units). */
      q: z.number(),
    }),
  ),
  /** Limits along the axis of answers, for drawing. */
  curve: z.array(Limits),
});
export type SiblingFunnel = z.infer<typeof SiblingFunnel>;

export interface SiblingShare {
  readonly unitId: string;
  readonly count: number;
  readonly n: number;
}

/** Points that the limits are drawn through. */
const CURVE = 40;

/**
 * Sibling units about the share of all of them together, with limits that allow for what units differ beyond chance. Units
 * of fewer than 30 answers are left out, and fewer than three units are not compared.
 * Sources: Spiegelhalter (2005), Statistics in Medicine 24; Benjamini and Hochberg (1995).
 */
export function siblingFunnel(shares: readonly SiblingShare[]): SiblingFunnel | undefined {
  const compared = shares.filter(({ n }) => n >= FEW_ANSWERS);
  if (compared.length < FEWEST_SIBLINGS) return undefined;
  const { target, phi, tau2, units } = overdispersedFunnel(compared);
  // Everybody or nobody: there is nothing that units could differ by.
  if (target === 0 || target === 1) return undefined;
  const pValues = units.map(({ z: score, n }) => pOf(score / (2 * Math.sqrt(n)) / Math.sqrt(1 / (4 * n) + tau2)));
  const adjusted = benjaminiHochberg(pValues);
  const most = Math.max(...compared.map(({ n }) => n));
  const from = FEW_ANSWERS;
  const curve = Array.from({ length: CURVE }, (_, index) =>
    Math.round(from + ((most * 1.05 - from) * index) / (CURVE - 1)),
  );
  return {
    target,
    overdispersion: phi,
    units: units.map(({ n, low95, high95, low998, high998, place }, index) => ({
      unitId: compared[index]?.unitId ?? '',
      figure: shareFigure(compared[index] ?? { count: 0, n }),
      limits: { n, low95, high95, low998, high998 },
      verdict: VERDICTS[place],
      q: adjusted[index] ?? 1,
    })),
    curve: [...new Set(curve)].map((n) => overdispersedLimits(target, n, tau2)),
  };
}

const VERDICTS = {
  'low-998': 'lower',
  'low-95': 'look-again',
  inside: 'not-clearly-different',
  'high-95': 'look-again',
  'high-998': 'higher',
} as const;

/** So many degrees of freedom that Student's t is the normal distribution to six digits. */
const MANY = 1_000_000;
/** Two-sided p of a normal score. */
const pOf = (score: number): number => Math.min(1, 2 * tUpperTail(Math.abs(score), MANY));
