import { questionsOf } from '../content/content.ts';
import { isAnswerable } from '../content/question.ts';
import type { AnsweringContext } from '../logic/holds.ts';
import type { AnswerValue, GivenAnswer, GivenAnswers, StoredAnswer, StoredAnswers } from './answer.ts';
import type { AnswerProblem } from './answer-problem.ts';
import { problemsBetweenItems, sharesShown } from './between-items.ts';
import { type Form, visibleQuestions } from './form.ts';
import { isEmptyValue } from './is-empty-value.ts';
import { validateAnswer } from './validate-answer.ts';

export type ResponseCheck =
  /** `asks`: what a person is asked about before it is sent, and may let stand. */
  { ok: true; answers: StoredAnswers; asks: AnswerProblem[] } | { ok: false; problems: AnswerProblem[] };

/**
 * The whole response against the form: every item gets one of the six states, what is hidden is dropped by rule,
 * and an empty text counts as not given. All problems are reported, in the order of the form. Same code in browser and API.
 */
export function validateResponse(form: Form, given: GivenAnswers, context: AnsweringContext): ResponseCheck {
  const answers = withoutEmpty(given);
  const visible = visibleQuestions(form, answers, context);
  const problems: AnswerProblem[] = [];
  const stored: Record<string, StoredAnswer> = {};
  const answerTo = (key: string): AnswerValue | undefined => {
    const answer = visible.has(key) ? answers[key] : undefined;
    return answer?.state === 'answered' ? answer.value : undefined;
  };
  for (const question of questionsOf(form.content)) {
    if (!isAnswerable(question)) continue;
    const before = problems.length;
    const items = form.items.get(question.code) ?? [];
    for (const item of items) {
      if (!visible.has(item.code)) {
        stored[item.code] = { state: 'not-shown' };
        continue;
      }
      const answer =
        item.type === 'hidden' || item.type === 'calculated' ? comesAlong(item, answers) : answers[item.code];
      stored[item.code] = answer ?? { state: 'skipped' };
      if (!answer && 'required' in item && item.required) problems.push({ question: item.code, code: 'required' });
      const problem = answer && validateAnswer(item, answer);
      if (problem) problems.push(problem);
    }
    if (problems.length > before || !items.some(({ code }) => visible.has(code))) continue;
    problems.push(...problemsBetweenItems(question, stored, answerTo, context));
    if (question.type === 'allocation') restIsNothing(sharesShown(question, stored), stored);
  }
  for (const key of Object.keys(given)) {
    if (!form.questions.has(key)) problems.push({ question: key, code: 'unknown-question' });
  }
  const asks = problems.filter(({ severity }) => severity === 'ask');
  return problems.length > asks.length ? { ok: false, problems } : { ok: true, answers: stored, asks };
}

/** What nobody gives: a constant, or a parameter of the link where its value is on the list. */
function comesAlong(
  item: Extract<ReturnType<Form['questions']['get']>, { type: 'hidden' | 'calculated' }>,
  answers: GivenAnswers,
): GivenAnswer | undefined {
  if (item.type === 'calculated') return undefined;
  const { source } = item;
  if (source.kind === 'constant') return { state: 'answered', value: source.value };
  const answer = answers[item.code];
  const isListed = answer?.state === 'answered' && source.values.some(({ code }) => code === answer.value);
  return isListed ? answer : undefined;
}

/** Once points are shared out, an option with none written at it was given none. */
function restIsNothing(keys: readonly string[], stored: Record<string, StoredAnswer>): void {
  if (!keys.some((key) => stored[key]?.state === 'answered')) return;
  for (const key of keys) if (stored[key]?.state === 'skipped') stored[key] = { state: 'answered', value: 0 };
}

/** Problems of the questions shown in one section: what "Next" checks. Those to be asked about are marked so. */
export function problemsOfSection(
  form: Form,
  section: string,
  given: GivenAnswers,
  context: AnsweringContext,
): AnswerProblem[] {
  const check = validateResponse(form, given, context);
  const problems = check.ok ? check.asks : check.problems;
  if (problems.length === 0) return [];
  const own = new Set<string>();
  const questions = form.content.sections.find(({ code }) => code === section)?.questions ?? [];
  for (const { code } of questions) {
    own.add(code);
    for (const item of form.items.get(code) ?? []) own.add(item.code);
  }
  return problems.filter(({ question }) => own.has(question));
}

function withoutEmpty(given: GivenAnswers): Record<string, GivenAnswer> {
  const kept: Record<string, GivenAnswer> = Object.create(null);
  for (const [code, answer] of Object.entries(given)) {
    if (answer.state === 'answered' && isEmptyValue(answer.value)) continue;
    kept[code] = answer;
  }
  return kept;
}
