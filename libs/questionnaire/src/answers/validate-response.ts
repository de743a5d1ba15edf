import type { AnsweringContext } from '../logic/holds.ts';
import type { GivenAnswer, GivenAnswers, StoredAnswer, StoredAnswers } from './answer.ts';
import { type Form, visibleQuestions } from './form.ts';
import { isEmptyValue } from './is-empty-value.ts';
import { type AnswerProblem, validateAnswer } from './validate-answer.ts';

export type ResponseCheck = { ok: true; answers: StoredAnswers } | { ok: false; problems: AnswerProblem[] };

/**
 * The whole response against the form: every shown question gets one of the six states, what is hidden is dropped by rule,
 * and an empty text counts as not given. All problems are reported, in the order of the form. Same code in browser and API.
 */
export function validateResponse(form: Form, given: GivenAnswers, context: AnsweringContext): ResponseCheck {
  const answers = withoutEmpty(given);
  const visible = visibleQuestions(form, answers, context);
  const problems: AnswerProblem[] = [];
  const stored: Record<string, StoredAnswer> = {};
  for (const [code, question] of form.questions) {
    if (!visible.has(code)) {
      stored[code] = { state: 'not-shown' };
      continue;
    }
    const answer = answers[code];
    if (!answer) {
      if (question.required) problems.push({ question: code, code: 'required' });
      stored[code] = { state: 'skipped' };
      continue;
    }
    const problem = validateAnswer(question, answer);
    if (problem) problems.push(problem);
    stored[code] = answer;
  }
  for (const code of Object.keys(given)) {
    if (!form.questions.has(code)) problems.push({ question: code, code: 'unknown-question' });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers: stored };
}

/** Problems of the questions shown in one section: what "Next" checks. */
export function problemsOfSection(
  form: Form,
  section: string,
  given: GivenAnswers,
  context: AnsweringContext,
): AnswerProblem[] {
  const check = validateResponse(form, given, context);
  if (check.ok) return [];
  const own = new Set(
    form.content.sections.find((candidate) => candidate.code === section)?.questions.map((question) => question.code),
  );
  return check.problems.filter((problem) => own.has(problem.question));
}

function withoutEmpty(given: GivenAnswers): Record<string, GivenAnswer> {
  const kept: Record<string, GivenAnswer> = Object.create(null);
  for (const [code, answer] of Object.entries(given)) {
    if (answer.state === 'answered' && isEmptyValue(answer.value)) continue;
    kept[code] = answer;
  }
  return kept;
}
