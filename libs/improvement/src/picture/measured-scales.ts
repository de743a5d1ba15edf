import type { Lens } from '@medvirk/questionnaire';
import type { PictureFacts } from '../facts/picture-facts.ts';
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

/** Every scale question with a lens. Months, changes and effects of a question are released in one go. */
export function measureScales(facts: PictureFacts): MeasuredScale[] {
  const actions = triedActions(facts.actions, facts.now);
  return facts.questions.flatMap((asked) => {
    const { question } = asked;
    if (question.type !== 'scale' || !question.lens) return [];
    const measuredOn = actions.filter(({ measureQuestion }) => measureQuestion === question.code);
    // Months are followed where they are told: for experience, and for what an action should move.
    const follows = question.lens === 'now' || measuredOn.length > 0;
    const months = follows ? closedMonths(asked.months, facts.now) : [];
    const blocks = monthBlocks(question, months, facts.k);
    const change = question.lens === 'now' ? changeSplit(blocks) : undefined;
    const splits = [...(change ? [change] : []), ...measuredOn.map((action) => actionSplit(action, blocks))];
    const release = releaseScale(question, asked, months, blocks, splits, facts.k);
    return [{ lens: question.lens, release, change, trend: trendOf(release) }];
  });
}
