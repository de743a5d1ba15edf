import { type Released, releaseDistribution, releaseMultipleChoice } from '@medvirk/disclosure';
import type { QuestionFacts } from '@medvirk/improvement';
import { ANSWER_STATES, type AnswerState, type Item, type ItemOf } from '@medvirk/questionnaire';
import { meanMargin, type SurveyCounts, valuesOf } from '../results/survey-counts.ts';
import type { SurveyFrame } from '../results/survey-frame.ts';

const NOTHING = new Map<string, number>();
const NO_STATES = Object.fromEntries(ANSWER_STATES.map((state) => [state, 0])) as Record<AnswerState, number>;

/** Facts of which a page of a house with ten clinics needs some hundreds. With what follows from them, a theme's picture too, each takes some 20 kB. */
const MOST = 2000;

/** They follow from the counts, which are made anew when anything changes, and whose facts go with them. */
type Remembered = WeakMap<SurveyCounts, Map<string, QuestionFacts>>;

/** What was asked for lately, and before that: once so many have been added, what nobody has asked for since is let go. */
let [lately, before]: [Remembered, Remembered] = [new WeakMap(), new WeakMap()];
let added = 0;

/**
 * The counts of a question that a picture may be drawn from. A picture knows its own unit and the rest of the survey; it
 * does not know the other units of the tree. So what the whole tree's release holds back is taken away before.
 * @returns the same object for the same counts, so that what follows from it need not be reckoned again either
 */
export function questionFacts(frame: SurveyFrame, question: Item, now: Date): QuestionFacts {
  const { counts, unit, version } = frame;
  const month = now.toISOString().slice(0, 7);
  const key = `${version.id} ${question.code} ${unit.id} ${month}`;
  const known = lately.get(counts)?.get(key);
  if (known) return known;
  const facts = before.get(counts)?.get(key) ?? readFacts(frame, question, month);
  if (added >= MOST) [lately, before, added] = [new WeakMap(), lately, 0];
  lately.set(counts, (lately.get(counts) ?? new Map<string, QuestionFacts>()).set(key, facts));
  added += 1;
  return facts;
}

function readFacts(frame: SurveyFrame, question: Item, month: string): QuestionFacts {
  const { counts, unit } = frame;
  if (isHeldBack(frame, question)) return { question, states: NO_STATES, values: NOTHING, months: [], others: NOTHING };
  return {
    question,
    states: counts.statesBelow(question.code, unit.id),
    values: counts.valuesBelow(question.code, unit.id),
    months: counts.months.release(question.code, unit.id, month),
    others: counts.valuesBeside(question.code, unit.id),
  };
}

const FIGURES = ['n', 'favourable', 'unfavourable', 'mean'] as const;

/** True when the unit alone would show a figure that the tree as a whole must hide. */
function isHeldBack(frame: SurveyFrame, question: Item): boolean {
  if (frame.counts.releaseAnswered(question.code, frame.unit.id).kind === 'hidden') return true;
  const offered = valuesOf(question);
  if (!offered) return false;
  const chosen = frame.counts.valuesBelow(question.code, frame.unit.id);
  const counts = offered.map((value) => ({ ...value, count: chosen.get(value.value) ?? 0 }));
  if (question.type === 'multiple-choice') return isOptionHeldBack(frame, question, counts);
  const inTree = frame.counts.releaseValues(question, frame.unit.id);
  if (!inTree) return true;
  // Where the tree shows all there is, the unit alone can't show more. Most units with many answers need no second release.
  const scored = offered.some(({ score }) => score !== null);
  const hidden = (scored ? FIGURES : (['n'] as const)).filter((figure) => inTree[figure].kind === 'hidden');
  // The shares of options are told of choices only; of scales the sums are.
  const byOption = question.type === 'single-choice';
  if (hidden.length === 0 && (!byOption || inTree.values.every(({ count }) => count.kind === 'shown'))) return false;
  const alone = releaseDistribution({ counts, k: frame.k, margin: meanMargin });
  if (byOption && showsMore(alone.values, inTree.values)) return true;
  return hidden.some((figure) => alone[figure].kind === 'shown');
}

function isOptionHeldBack(
  frame: SurveyFrame,
  question: ItemOf<'multiple-choice'>,
  counts: readonly { value: string; score: number | null; count: number }[],
): boolean {
  const inTree = frame.counts.releaseOptions(question, frame.unit.id);
  if (!inTree) return true;
  const n = frame.counts.statesBelow(question.code, frame.unit.id).answered;
  const { options } = releaseMultipleChoice({ n, options: counts, k: frame.k });
  // Where one option at most is chosen, the picture reads the options as one distribution.
  const alone = question.maxSelected === 1 ? releaseDistribution({ counts, k: frame.k }).values : options;
  return showsMore(alone, inTree.options);
}

type ReleasedValues = readonly { readonly value: string; readonly count: Released<number> }[];

function showsMore(alone: ReleasedValues, inTree: ReleasedValues): boolean {
  const told = new Set(inTree.filter(({ count }) => count.kind === 'shown').map(({ value }) => value));
  return alone.some(({ value, count }) => count.kind === 'shown' && !told.has(value));
}
