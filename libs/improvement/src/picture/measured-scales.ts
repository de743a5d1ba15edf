import type { Lens, ScaleQuestion } from '@medvirk/questionnaire';
import type { PictureFacts, QuestionFacts } from '../facts/picture-facts.ts';
import { closedMonths } from '../release/closed-months.ts';
import { monthBlocks, type Split } from '../release/month-blocks.ts';
import { releaseScale, type ScaleRelease } from '../release/release-scale.ts';
import { changeSplit } from '../statements/change-over-time.ts';
import { actionSplit, triedActions } from '../statements/tried-before.ts';
import type { Trend } from './picture.ts';
import { trendOf } from './trend-of.ts';

/** A scale question of the theme, released and ready to be told. */
export interface MeasuredScale {
  readonly lens: Lens;
  readonly release: ScaleRelease;
  readonly change: Split | undefined;
  readonly trend: Trend | undefined;
}

/** What was measured last from the same facts: what a question may tell is the dear part of a picture, and follows from its facts. */
const measuredBefore = new WeakMap<QuestionFacts, { readonly beside: string; readonly scale: MeasuredScale }>();

/** Every scale question with a lens. Months, changes and effects of a question are released in one go. */
export function measureScales(facts: PictureFacts): MeasuredScale[] {
  const actions = triedActions(facts.actions, facts.now);
  const month = facts.now.toISOString().slice(0, 7);
  return facts.questions.flatMap((asked) => {
    const { question } = asked;
    if (question.type !== 'scale' || !question.lens) return [];
    const measuredOn = actions.filter(({ measureQuestion }) => measureQuestion === question.code);
    // All that counts beside the facts of the question.
    const beside = JSON.stringify([facts.k, month, measuredOn.map(({ id, startedOn }) => [id, startedOn])]);
    const before = measuredBefore.get(asked);
    if (before?.beside === beside) return [before.scale];
    const scale = measureScale(facts, asked, question, question.lens, measuredOn);
    measuredBefore.set(asked, { beside, scale });
    return [scale];
  });
}

function measureScale(
  { k, now }: Pick<PictureFacts, 'k' | 'now'>,
  asked: QuestionFacts,
  question: ScaleQuestion,
  lens: Lens,
  measuredOn: ReturnType<typeof triedActions>,
): MeasuredScale {
  // Months are followed where they are told: for experience, and for what an action should move.
  const follows = lens === 'now' || measuredOn.length > 0;
  const months = follows ? closedMonths(asked.months, now) : [];
  const blocks = monthBlocks(question, months, k);
  const change = lens === 'now' ? changeSplit(blocks) : undefined;
  const splits = [...(change ? [change] : []), ...measuredOn.map((action) => actionSplit(action, blocks))];
  const release = releaseScale(question, asked, months, blocks, splits, k);
  return { lens, release, change, trend: trendOf(release) };
}
