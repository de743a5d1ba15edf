import { effectOnMean } from '@medvirk/statistics';
import type { EarlierActionEvidence } from '../evidence/evidence.ts';
import type { ActionFacts } from '../facts/picture-facts.ts';
import { roundTo } from '../figures/figure-of.ts';
import { scoredCounts } from '../figures/scale-measures.ts';
import { FEW_ANSWERS } from '../release/limits.ts';
import type { MonthBlock, Split } from '../release/month-blocks.ts';
import type { ScaleRelease } from '../release/release-scale.ts';
import type { Draft, Facts } from './draft.ts';

type Effect = ReturnType<typeof EarlierActionEvidence.parse>['effect'];

/** Actions that have started, first started first: what was only planned has been tried by nobody. */
export function triedActions(actions: readonly ActionFacts[], now: Date): (ActionFacts & { startedOn: string })[] {
  const today = now.toISOString().slice(0, 10);
  return actions
    .flatMap((action) => {
      const { startedOn, status } = action;
      return startedOn !== null && startedOn <= today && status !== 'planned' ? [{ ...action, startedOn }] : [];
    })
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
}

const actionSplitKey = (id: string): string => `action ${id}`;

/**
 * The closed months before the action started and those after. The month in which it started belongs to neither, unless
 * it started on the first day. Months that can't be told apart from it are left out as well.
 */
export function actionSplit(action: { id: string; startedOn: string }, blocks: readonly MonthBlock[]): Split {
  const start = action.startedOn.slice(0, 7);
  const fromFirstDay = action.startedOn.endsWith('-01');
  return {
    key: actionSplitKey(action.id),
    before: blocks.filter((block) => block.every((month) => month < start)).flat(),
    after: blocks.filter((block) => block.every((month) => (fromFirstDay ? month >= start : month > start))).flat(),
  };
}

/**
 * What was tried on the theme, and what was measured before and after, judged as on the page of the action itself. A difference in time is not proof of a cause: the
 * sentence says what was measured, not that the action did it.
 */
export function triedDraft(action: ActionFacts & { startedOn: string }, release: ScaleRelease | undefined): Draft {
  const { before, after, periods } = release?.splits.get(actionSplitKey(action.id)) ?? {};
  const base = { title: action.title, date: action.startedOn, outcome: action.outcome ?? '' };
  const evidence = {
    kind: 'earlier-action' as const,
    actionId: action.id,
    title: action.title,
    date: action.startedOn,
  };
  const draft = (effect: Effect, facts: Facts, figures: object): Draft => ({
    code: 'tried-before',
    lens: 'better',
    ...(release && { question: release.question.code }),
    facts: { ...base, effect, ...facts },
    evidence: [{ ...evidence, ...figures, effect }],
  });
  if (!release || !before || !periods) return draft('not-measured', {}, {});
  const was = { before: roundTo(before.score.estimate, 0), nBefore: before.score.n };
  if (!after) return draft('too-early-to-say', was, { before: before.score });
  const series = [...periods.before, ...periods.after].map((values) => scoredCounts(release.question, values));
  const { verdict, notYet } = effectOnMean(series, periods.before.length);
  const effect: Effect =
    verdict === 'cannot-say-yet'
      ? notYet?.why === 'already-moving'
        ? 'already-moving'
        : 'too-early-to-say'
      : verdict === 'no-clear-change'
        ? 'not-clearly-different'
        : verdict;
  const few = Math.min(before.score.n, after.score.n) < FEW_ANSWERS ? 'yes' : 'no';
  const facts = { ...was, after: roundTo(after.score.estimate, 0), n: after.score.n, few };
  return draft(effect, facts, { before: before.score, after: after.score });
}
