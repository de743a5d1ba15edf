import type { AnswerValue } from '../answers/answer.ts';
import type { Condition, RespondentRole } from './condition.ts';

/** What rules may look at besides the answers. */
export interface AnsweringContext {
  role: RespondentRole;
  language: string;
}

/** The value a question was answered with; undefined unless its state is "answered" and it is shown. */
export type AnswerTo = (question: string) => AnswerValue | undefined;

/**
 * Whether a rule holds. A question without a value makes every comparison false; `includes-none` and `not` are then true
 * as plain logic says.
 */
export function holds(condition: Condition, answerTo: AnswerTo, context: AnsweringContext): boolean {
  switch (condition.op) {
    case 'all':
      return condition.of.every((part) => holds(part, answerTo, context));
    case 'any':
      return condition.of.some((part) => holds(part, answerTo, context));
    case 'not':
      return !holds(condition.of, answerTo, context);
    case 'answered':
      return answerTo(condition.question) !== undefined;
    case 'equals':
      return answerTo(condition.question) === condition.value;
    case 'one-of': {
      const value = answerTo(condition.question);
      return (typeof value === 'string' || typeof value === 'number') && condition.values.includes(value);
    }
    case 'includes-all':
      return condition.values.every((wanted) => chosen(answerTo(condition.question)).includes(wanted));
    case 'includes-any':
      return condition.values.some((wanted) => chosen(answerTo(condition.question)).includes(wanted));
    case 'includes-none':
      return !condition.values.some((wanted) => chosen(answerTo(condition.question)).includes(wanted));
    case 'at-least':
      return numberOr(answerTo(condition.question), Number.NEGATIVE_INFINITY) >= condition.value;
    case 'at-most':
      return numberOr(answerTo(condition.question), Number.POSITIVE_INFINITY) <= condition.value;
    case 'before': {
      const value = answerTo(condition.question);
      return typeof value === 'string' && value < condition.date;
    }
    case 'after': {
      const value = answerTo(condition.question);
      return typeof value === 'string' && value > condition.date;
    }
    case 'respondent-role':
      return condition.roles.includes(context.role);
    case 'language':
      return condition.languages.includes(context.language);
  }
}

function chosen(value: AnswerValue | undefined): readonly string[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? [value] : [];
}

function numberOr(value: AnswerValue | undefined, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
