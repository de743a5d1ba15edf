import type { Lens, Question } from '@medvirk/questionnaire';
import { wilsonInterval } from '@medvirk/statistics';
import type { QuestionFacts } from '../facts/picture-facts.ts';
import { figureOf, SHARE_DECIMALS } from '../figures/figure-of.ts';
import { LEAST_FOR_FIGURE } from '../release/limits.ts';
import { mayShowChosen, mayShowShare } from '../release/released-share.ts';
import type { Draft, PictureFrame } from './draft.ts';
import { shareFacts } from './figure-facts.ts';

type ChoiceQuestion = Extract<Question, { type: 'single-choice' | 'multiple-choice' }>;

/** The most chosen options are told; the whole list is in the results. */
export const MOST_OPTIONS = 3;

export interface ChosenOptions {
  readonly drafts: Draft[];
  /** True when an option is left out because too few chose it, or too few did not. */
  readonly hasHidden: boolean;
}

/** What respondents chose most: one statement per option, most chosen first. */
export function chosenOptions(
  frame: PictureFrame,
  lens: Lens,
  question: ChoiceQuestion,
  facts: QuestionFacts,
): ChosenOptions {
  const chosen = question.options.map(({ code }) => ({ value: code, count: facts.values.get(code) ?? 0 }));
  // Where one option is chosen, the options add up to the answers, and are released as one distribution.
  const oneOnly = question.type === 'single-choice' || question.maxSelected === 1;
  const n = oneOnly ? chosen.reduce((sum, { count }) => sum + count, 0) : facts.states.answered;
  const isShown = ({ value, count }: { value: string; count: number }): boolean => {
    if (n < LEAST_FOR_FIGURE || count === 0) return false;
    return oneOnly ? mayShowShare(chosen, new Set([value]), frame.k) : mayShowChosen(count, n, frame.k);
  };
  const shown = chosen.filter(isShown);
  const { versionId, period, unitId } = frame;
  const drafts = shown
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_OPTIONS)
    .map(({ value, count }): Draft => {
      const figure = figureOf(wilsonInterval(count, n), SHARE_DECIMALS, [0, 1]);
      return {
        code: 'option-share',
        lens,
        question: question.code,
        facts: { ...shareFacts(figure), answers: value },
        evidence: [
          {
            kind: 'statistic',
            question: question.code,
            versionId,
            measure: 'option-share',
            option: value,
            figure,
            period,
            unitId,
          },
        ],
      };
    });
  return { drafts, hasHidden: shown.length < chosen.length };
}
