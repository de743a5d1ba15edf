import type { ScaleQuestion } from '@medvirk/questionnaire';
import { type Effect, effectOnMean, type ValueCount } from '@medvirk/statistics';
import type { Figure } from '../evidence/evidence.ts';
import type { QuestionFacts, ValueCounts } from '../facts/picture-facts.ts';
import { differenceFigure } from '../figures/figure-of.ts';
import { scoredCounts, sumOf } from '../figures/scale-measures.ts';
import { closedMonths } from '../release/closed-months.ts';
import { monthBlocks } from '../release/month-blocks.ts';
import { releaseScale } from '../release/release-scale.ts';
import { releasedPart } from '../release/released-part.ts';
import { actionSplit } from '../statements/tried-before.ts';
import type { SeriesPoint } from './control-chart.ts';
import type { ActionEffect } from './series.ts';

/** One round: what was asked of whom in a survey, and whether it may stand in one line with the round before it. */
export interface Round {
  readonly surveyId: string;
  readonly question: ScaleQuestion;
  readonly facts: QuestionFacts;
  /** False where the question can't be compared with the round before. */
  readonly comparable: boolean;
  /** True where it has other words than in the round before, and is compared all the same. */
  readonly reworded?: boolean;
}

/**
 * The months of all rounds, each released by itself. What a round without a month changed holds for the next one that has
 * some. @param rounds oldest first
 */
export function seriesOf(rounds: readonly Round[], k: number, now: Date): SeriesPoint[] {
  let breaks = false;
  let reworded = false;
  return rounds.flatMap(({ surveyId, question, facts, ...since }, round) => {
    breaks ||= round > 0 && !since.comparable;
    reworded ||= round > 0 && since.reworded === true;
    const months = closedMonths(facts.months, now);
    const release = releaseScale(question, facts, months, monthBlocks(question, months, k), [], k);
    const changed = { breaks, reworded: reworded && !breaks };
    if (release.months.length > 0) breaks = reworded = false;
    return release.months.map(({ month, score }, index) => ({
      month,
      surveyId,
      figure: score,
      breaks: index === 0 && changed.breaks,
      reworded: index === 0 && changed.reworded,
    }));
  });
}

/** A block of months on one side of an action: one period of the series that judges it. */
interface Side {
  readonly periods: ValueCounts[];
  readonly figure: Figure | undefined;
}

/**
 * What was measured before and after an action, over the rounds that can be compared with the newest one. Periods are
 * blocks of months that may be told; a side that may not be told is judged by nobody.
 */
export function actionEffect(
  action: { readonly id: string; readonly startedOn: string | null },
  rounds: readonly Round[],
  k: number,
  now: Date,
): ActionEffect {
  const nothing = {
    verdict: 'cannot-say-yet' as const,
    have: null,
    need: null,
    before: null,
    after: null,
    difference: null,
  };
  const { id, startedOn } = action;
  if (startedOn === null || startedOn > now.toISOString().slice(0, 10)) return { ...nothing, why: 'not-started' };
  const question = rounds.at(-1)?.question;
  if (!question) return { ...nothing, why: 'no-measure' };
  const lastBreak = rounds.findLastIndex(({ comparable }, index) => index > 0 && !comparable);
  const compared = rounds.slice(Math.max(0, lastBreak));
  const sides = compared.map((round) => sidesOf({ id, startedOn }, round, k, now));
  const before = together(
    question,
    sides.map((side) => side.before),
    k,
  );
  const after = together(
    question,
    sides.map((side) => side.after),
    k,
  );
  const scored = (values: ValueCounts): ValueCount[] => scoredCounts(question, values);
  const effect = effectOnMean([...before.periods, ...after.periods].map(scored), before.periods.length);
  const figures = { before: before.figure ?? null, after: after.figure ?? null };
  const difference =
    effect.difference && before.figure && after.figure
      ? differenceFigure({ ...effect.difference, n: before.figure.n + after.figure.n })
      : null;
  const reworded = compared.some((round, index) => index > 0 && round.reworded);
  return { ...figures, difference, ...verdictOf(effect, figures, k), ...(reworded && difference ? { reworded } : {}) };
}

/** Blocks that stand before and after, of one round; none where the side may not be told. */
function sidesOf(
  action: { readonly id: string; readonly startedOn: string },
  { question, facts }: Round,
  k: number,
  now: Date,
): { readonly before: readonly ValueCounts[]; readonly after: readonly ValueCounts[] } {
  const months = closedMonths(facts.months, now);
  const blocks = monthBlocks(question, months, k);
  const split = actionSplit(action, blocks);
  const sides = releaseScale(question, facts, months, blocks, [split], k).splits.get(split.key);
  return sides?.periods ?? { before: [], after: [] };
}

function together(question: ScaleQuestion, parts: readonly (readonly ValueCounts[])[], k: number): Side {
  const periods = parts.flat();
  return { periods, figure: periods.length > 0 ? releasedPart(question, sumOf(periods), k)?.score : undefined };
}

type Verdict = Pick<ActionEffect, 'verdict' | 'why' | 'have' | 'need'>;

function verdictOf(
  { verdict, notYet }: Effect,
  figures: { before: Figure | null; after: Figure | null },
  k: number,
): Verdict {
  if (notYet === null) {
    const isTold = figures.before !== null && figures.after !== null;
    if (isTold && verdict !== 'cannot-say-yet') return { verdict, why: null, have: null, need: null };
    return { verdict: 'cannot-say-yet', why: 'hidden', have: null, need: null };
  }
  const { why } = notYet;
  if (why === 'already-moving') return { verdict: 'cannot-say-yet', why, have: null, need: null };
  // How many have answered is no number to tell while they are fewer than k.
  const isAnswers = why === 'too-few-answers-before' || why === 'too-few-answers-after';
  const have = isAnswers && notYet.have < k ? null : notYet.have;
  return { verdict: 'cannot-say-yet', why, have, need: notYet.need };
}
