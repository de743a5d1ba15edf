import type { QuestionOf } from '../content/question.ts';
import { answerIn, type Facts } from '../logic/plan/facts.ts';
import type { PlannedCheck, PlannedItem, PlannedQuestion } from '../logic/plan/plan.ts';
import type { AnswerProblem } from './answer-problem.ts';

/** What is wrong with a shown question as a whole, once each of its items is right by itself. */
export function problemsBetweenItems({ question, items, checks }: PlannedQuestion, facts: Facts): AnswerProblem[] {
  const failed = failedChecks(checks, facts, () => question.code);
  if (question.type === 'allocation') return [...sumProblem(question, items, facts), ...failed];
  if (question.type === 'consent') return [...consentProblem(question, items, facts), ...failed];
  return failed;
}

/** Checks that do not hold, whatever more is answered. What can't be told yet is no reason to complain. */
export function failedChecks(
  checks: readonly PlannedCheck[],
  facts: Facts,
  placeOf: (check: PlannedCheck) => string,
): AnswerProblem[] {
  return checks.flatMap((planned): AnswerProblem[] => {
    if (planned.holds(facts) !== false) return [];
    const { code, message, severity } = planned.present(facts);
    return [
      {
        question: placeOf(planned),
        code: 'check',
        check: code,
        message,
        ...(severity === 'ask' && { severity }),
      },
    ];
  });
}

function sumProblem(question: QuestionOf<'allocation'>, items: readonly PlannedItem[], facts: Facts): AnswerProblem[] {
  const { code, total, rule, required } = question;
  const shown = items.map(({ slot }) => answerIn(facts, slot)).filter(({ state }) => state !== 'not-shown');
  const given = shown.flatMap((answer) =>
    answer.state === 'answered' && typeof answer.value === 'number' ? [answer.value] : [],
  );
  if (given.length === 0) {
    const isAway = shown.some(({ state }) => state !== 'skipped');
    return required && shown.length > 0 && !isAway ? [{ question: code, code: 'required' }] : [];
  }
  const sum = given.reduce((before, points) => before + points, 0);
  if (sum > total) return [{ question: code, code: 'sum-too-large', limit: total }];
  return rule === 'exactly' && sum < total ? [{ question: code, code: 'wrong-sum', limit: total }] : [];
}

function consentProblem(
  { code, required }: QuestionOf<'consent'>,
  [item]: readonly PlannedItem[],
  facts: Facts,
): AnswerProblem[] {
  const answer = item && answerIn(facts, item.slot);
  const isNo = answer?.state === 'answered' && answer.value === 'no';
  return required && isNo ? [{ question: code, code: 'consent-needed' }] : [];
}
