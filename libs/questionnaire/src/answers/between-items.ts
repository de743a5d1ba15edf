import type { AnswerableQuestion, QuestionOf } from '../content/question.ts';
import { type AnsweringContext, type AnswerTo, holds } from '../logic/holds.ts';
import type { StoredAnswers } from './answer.ts';
import type { AnswerProblem } from './answer-problem.ts';

/** What is wrong with a shown question as a whole, once each of its items is right by itself. */
export function problemsBetweenItems(
  question: AnswerableQuestion,
  stored: StoredAnswers,
  answerTo: AnswerTo,
  context: AnsweringContext,
): AnswerProblem[] {
  switch (question.type) {
    case 'allocation':
      return [...sumProblem(question, stored), ...checkProblems(question, answerTo, context)];
    case 'consent':
      return [...consentProblem(question, stored), ...checkProblems(question, answerTo, context)];
    case 'calculated':
    case 'hidden':
      return [];
    default:
      return checkProblems(question, answerTo, context);
  }
}

/** Keys of the options of an allocation that are shown. */
export function sharesShown(question: QuestionOf<'allocation'>, stored: StoredAnswers): string[] {
  return question.options
    .map(({ code }) => `${question.code}.${code}`)
    .filter((key) => stored[key] && stored[key].state !== 'not-shown');
}

function sumProblem(question: QuestionOf<'allocation'>, stored: StoredAnswers): AnswerProblem[] {
  const { code, total, rule, required } = question;
  const answers = sharesShown(question, stored).flatMap((key) => stored[key] ?? []);
  const given = answers.flatMap((answer) =>
    answer.state === 'answered' && typeof answer.value === 'number' ? [answer.value] : [],
  );
  if (given.length === 0) {
    const isAway = answers.some(({ state }) => state !== 'skipped');
    return required && answers.length > 0 && !isAway ? [{ question: code, code: 'required' }] : [];
  }
  const sum = given.reduce((before, points) => before + points, 0);
  if (sum > total) return [{ question: code, code: 'sum-too-large', limit: total }];
  return rule === 'exactly' && sum < total ? [{ question: code, code: 'wrong-sum', limit: total }] : [];
}

function consentProblem({ code, required }: QuestionOf<'consent'>, stored: StoredAnswers): AnswerProblem[] {
  const answer = stored[code];
  const isNo = answer?.state === 'answered' && answer.value === 'no';
  return required && isNo ? [{ question: code, code: 'consent-needed' }] : [];
}

type Checked = Exclude<AnswerableQuestion, { type: 'calculated' | 'hidden' }>;

function checkProblems({ code, checks = [] }: Checked, answerTo: AnswerTo, context: AnsweringContext): AnswerProblem[] {
  return checks
    .filter((check) => !holds(check.holds, answerTo, context))
    .map((check) => ({
      question: code,
      code: 'check',
      check: check.code,
      message: check.message,
      ...(check.severity === 'ask' && { severity: 'ask' }),
    }));
}
