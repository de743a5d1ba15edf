import type { StoredAnswer, StoredAnswers } from './answer.ts';
import type { Form } from './form.ts';

/**
 * What one response adds one to: its being there (`response`), each question's answer state (`state`), and each value
 * chosen (`value`: option code or scale point as text). Texts, numbers and dates are counted by state only.
 */
export interface CountedCell {
  question: string;
  kind: 'response' | 'state' | 'value';
  value: string;
}

const NOT_SHOWN: StoredAnswer = { state: 'not-shown' };

/**
 * The cells of one response, each counted once. The one definition of "counted": the fold, the rebuild and the recount
 * all use it, so they can only differ when something was lost or counted twice.
 */
export function countAnswers(form: Form, answers: StoredAnswers): CountedCell[] {
  const cells: CountedCell[] = [{ question: '', kind: 'response', value: '' }];
  for (const [code, question] of form.questions) {
    const answer = (Object.hasOwn(answers, code) ? answers[code] : undefined) ?? NOT_SHOWN;
    cells.push({ question: code, kind: 'state', value: answer.state });
    if (answer.state !== 'answered') continue;
    const { value } = answer;
    if (question.type === 'single-choice' || question.type === 'scale') {
      cells.push({ question: code, kind: 'value', value: String(value) });
    } else if (question.type === 'multiple-choice' && Array.isArray(value)) {
      for (const option of value) cells.push({ question: code, kind: 'value', value: option });
    }
  }
  return cells;
}
