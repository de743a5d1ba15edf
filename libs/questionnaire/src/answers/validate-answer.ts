import type { AnswerableQuestion } from '../content/question.ts';
import type { GivenAnswer } from './answer.ts';

export type AnswerProblemCode =
  | 'required'
  | 'wrong-type'
  | 'unknown-option'
  | 'too-few-chosen'
  | 'too-many-chosen'
  | 'exclusive-with-others'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'not-whole'
  | 'not-a-date'
  | 'too-early'
  | 'too-late'
  | 'state-not-offered'
  | 'unknown-question';

/** What is wrong with one answer; `limit` is the number or date that the text names. */
export interface AnswerProblem {
  question: string;
  code: AnswerProblemCode;
  limit?: number | string;
}

export const DEFAULT_SHORT_TEXT = 200;
export const DEFAULT_LONG_TEXT = 4000;

const STATE_OFFER = {
  'dont-know': 'allowDontKnow',
  'not-relevant': 'allowNotRelevant',
  'prefer-not-to-say': 'allowPreferNotToSay',
} as const;

/** The first problem of one given answer, or undefined when it can be stored. Whether it is required is not asked here. */
export function validateAnswer(question: AnswerableQuestion, answer: GivenAnswer): AnswerProblem | undefined {
  const problem = (code: AnswerProblemCode, limit?: number | string): AnswerProblem =>
    limit === undefined ? { question: question.code, code } : { question: question.code, code, limit };

  if (answer.state !== 'answered') {
    return question[STATE_OFFER[answer.state]] ? undefined : problem('state-not-offered');
  }
  const { value } = answer;
  switch (question.type) {
    case 'single-choice':
      if (typeof value !== 'string') return problem('wrong-type');
      return question.options.some((option) => option.code === value) ? undefined : problem('unknown-option');
    case 'multiple-choice': {
      if (!Array.isArray(value) || new Set(value).size !== value.length) return problem('wrong-type');
      const known = question.options.filter((option) => value.includes(option.code));
      if (known.length !== value.length) return problem('unknown-option');
      if (value.length > 1 && known.some((option) => option.exclusive)) return problem('exclusive-with-others');
      const alone = known.length === 1 && known[0]?.exclusive === true;
      const least = Math.max(question.minSelected ?? 1, 1);
      if (value.length < least && !alone) return problem('too-few-chosen', least);
      if (question.maxSelected !== undefined && value.length > question.maxSelected) {
        return problem('too-many-chosen', question.maxSelected);
      }
      return undefined;
    }
    case 'scale':
      if (typeof value !== 'number') return problem('wrong-type');
      return question.points.some((point) => point.value === value) ? undefined : problem('unknown-option');
    case 'short-text':
    case 'long-text': {
      if (typeof value !== 'string') return problem('wrong-type');
      const most = question.maxLength ?? (question.type === 'short-text' ? DEFAULT_SHORT_TEXT : DEFAULT_LONG_TEXT);
      return value.length > most ? problem('too-long', most) : undefined;
    }
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return problem('wrong-type');
      if (!question.decimals && !Number.isInteger(value)) return problem('not-whole');
      if (question.min !== undefined && value < question.min) return problem('too-small', question.min);
      if (question.max !== undefined && value > question.max) return problem('too-large', question.max);
      return undefined;
    case 'date':
      if (typeof value !== 'string' || !isDate(value)) return problem('not-a-date');
      if (question.min && value < question.min) return problem('too-early', question.min);
      if (question.max && value > question.max) return problem('too-late', question.max);
      return undefined;
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
