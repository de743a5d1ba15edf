import { type AnsweringContext, type Form, type GivenAnswer, visibleQuestions } from '@medvirk/questionnaire';

/**
 * Only answers to questions that are shown. What was answered before another answer hid the question stays in memory, in
 * case the person changes their mind, but never leaves the browser.
 */
export function answersToSend(
  form: Form,
  answers: Readonly<Record<string, GivenAnswer>>,
  context: AnsweringContext,
): Record<string, GivenAnswer> {
  const visible = visibleQuestions(form, answers, context);
  return Object.fromEntries(Object.entries(answers).filter(([code]) => visible.has(code)));
}
