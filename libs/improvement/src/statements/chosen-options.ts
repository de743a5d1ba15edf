import type { Lens } from '@medvirk/questionnaire';
import type { QuestionFacts } from '../facts/picture-facts.ts';
import { shareFigure } from '../figures/figure-of.ts';
import { type ChoiceQuestion, releasedOptions } from '../release/released-options.ts';
import type { Draft, PictureFrame } from './draft.ts';
import { shareFacts } from './figure-facts.ts';

/** The most chosen options are told; the whole list is in the results. */
const MOST_OPTIONS = 3;

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
  const released = releasedOptions(question, facts, frame.k);
  const { versionId, period, unitId } = frame;
  const drafts = released
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_OPTIONS)
    .map((option): Draft => {
      const figure = shareFigure(option);
      return {
        code: 'option-share',
        lens,
        question: question.code,
        facts: { ...shareFacts(figure), answers: option.value },
        evidence: [
          {
            kind: 'statistic',
            question: question.code,
            versionId,
            measure: 'option-share',
            option: option.value,
            figure,
            period,
            unitId,
          },
        ],
      };
    });
  return { drafts, hasHidden: released.length < question.options.length };
}
