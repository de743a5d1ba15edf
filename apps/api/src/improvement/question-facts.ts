import type { MonthCount } from '@medvirk/data-access';
import { releaseDistribution } from '@medvirk/disclosure';
import type { QuestionFacts } from '@medvirk/improvement';
import { ANSWER_STATES, type AnswerableQuestion, type AnswerState } from '@medvirk/questionnaire';
import { meanMargin, valuesOf } from '../results/survey-counts.ts';
import type { SurveyFrame } from '../results/survey-frame.ts';

const NOTHING = new Map<string, number>();
const NO_STATES = Object.fromEntries(ANSWER_STATES.map((state) => [state, 0])) as Record<AnswerState, number>;

/**
 * The counts of a question that a picture may be drawn from. A picture knows its own unit and the rest of the survey; it
 * does not know the other units of the tree. So what the whole tree's release holds back is taken away before.
 */
export function questionFacts(
  frame: SurveyFrame,
  question: AnswerableQuestion,
  months: readonly MonthCount[],
): QuestionFacts {
  const { counts, units, tree } = frame;
  if (isHeldBack(frame, question)) return { question, states: NO_STATES, values: NOTHING, months: [], others: NOTHING };
  const rest = tree.units.map(({ id }) => id).filter((id) => !units.includes(id));
  return {
    question,
    states: counts.statesIn(question.code, units),
    values: counts.valuesIn(question.code, units),
    months: byMonth(months.filter((row) => row.question === question.code)),
    others: counts.valuesIn(question.code, rest),
  };
}

/** True when the unit alone would show a figure that the tree as a whole must hide. */
function isHeldBack(frame: SurveyFrame, question: AnswerableQuestion): boolean {
  if (frame.counts.releaseAnswered(question.code, frame.unit.id).kind === 'hidden') return true;
  const offered = valuesOf(question);
  if (!offered || question.type === 'multiple-choice') return false;
  const chosen = frame.counts.valuesIn(question.code, frame.units);
  const alone = releaseDistribution({
    counts: offered.map((value) => ({ ...value, count: chosen.get(value.value) ?? 0 })),
    k: frame.k,
    margin: meanMargin,
  });
  const inTree = frame.counts.releaseValues(question, frame.unit.id);
  if (!inTree) return true;
  return (['n', 'favourable', 'unfavourable', 'mean'] as const).some(
    (figure) => alone[figure].kind === 'shown' && inTree[figure].kind === 'hidden',
  );
}

function byMonth(rows: readonly MonthCount[]): QuestionFacts['months'] {
  const months = new Map<string, Map<string, number>>();
  for (const { month, value, count } of rows) {
    const values = months.get(month) ?? new Map<string, number>();
    values.set(value, count);
    months.set(month, values);
  }
  return [...months].map(([month, values]) => ({ month, values })).sort((a, b) => (a.month < b.month ? -1 : 1));
}
