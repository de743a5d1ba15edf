import type { AnswerProblem } from '@medvirk/questionnaire';
import type { TextKey } from '../texts/screen-texts.ts';
import type { ProblemSubject } from './problem-place.ts';

/** Which text says a problem, and what it is filled with. The same words stand in the summary and at the field. */
export interface ProblemText {
  key: TextKey;
  values: { question: string; limit: string };
}

const LONGEST_QUOTE = 90;

const KEYS: Readonly<Partial<Record<AnswerProblem['code'], TextKey>>> = {
  required: 'problem.required',
  'wrong-type': 'problem.wrong-type',
  'unknown-option': 'problem.unknown-option',
  'too-few-chosen': 'problem.too-few-chosen',
  'too-many-chosen': 'problem.too-many-chosen',
  'exclusive-with-others': 'problem.exclusive-with-others',
  'too-long': 'problem.too-long',
  'too-small': 'problem.too-small',
  'too-large': 'problem.too-large',
  'not-whole': 'problem.not-whole',
  'not-a-date': 'problem.not-a-date',
  'not-a-month': 'problem.not-a-month',
  'not-a-year': 'problem.not-a-year',
  'not-a-time': 'problem.not-a-time',
  'not-a-date-time': 'problem.not-a-date-time',
  'too-early': 'problem.too-early',
  'too-late': 'problem.too-late',
  'too-few-ranked': 'problem.too-few-ranked',
  'too-many-ranked': 'problem.too-many-ranked',
  'not-an-email': 'problem.not-an-email',
  'not-a-phone': 'problem.not-a-phone',
  'not-a-url': 'problem.not-a-url',
  'not-a-postal-code': 'problem.not-a-postal-code',
  'not-in-steps': 'problem.not-in-steps',
  'too-many-files': 'problem.too-many-files',
  'too-few-instances': 'problem.too-few-instances',
  'too-many-instances': 'problem.too-many-instances',
  'wrong-sum': 'problem.wrong-sum',
  'sum-too-large': 'problem.sum-too-large',
  'consent-needed': 'problem.consent-needed',
  'state-not-offered': 'problem.unknown-option',
  'unknown-question': 'problem.unknown-option',
};

/**
 * The words for one problem. `required` asks in the way the question is answered (choose, tick, write); a code this page
 * does not know yet, from a newer API, falls back to a plain "look at this answer again".
 */
export function problemText(
  problem: Pick<AnswerProblem, 'code' | 'limit'>,
  question: Pick<ProblemSubject, 'type'>,
  words: { question: string; limit: (limit: number | string) => string },
): ProblemText {
  const values = {
    question: quoted(words.question),
    limit: problem.limit === undefined ? '' : words.limit(problem.limit),
  };
  if (question.type === 'time' && (problem.code === 'too-early' || problem.code === 'too-late')) {
    return { key: `problem.${problem.code}-time`, values };
  }
  if (problem.code === 'wrong-type' && question.type === 'ranking') return { key: 'problem.same-place', values };
  if (problem.code !== 'required') return { key: KEYS[problem.code] ?? 'problem.unknown-option', values };
  switch (question.type) {
    case 'single-choice':
    case 'scale':
    case 'consent':
      return { key: 'problem.required-choose', values };
    case 'multiple-choice':
      return { key: 'problem.required-tick', values };
    case 'image-map':
      return { key: 'problem.required-tick', values };
    case 'ranking':
      return { key: 'problem.required-rank', values };
    case 'allocation':
      return { key: 'problem.required-points', values };
    case 'repeat':
    case 'attachment':
      return { key: 'problem.required-add', values };
    default:
      return { key: 'problem.required', values };
  }
}

/** A question short enough to be named in a sentence, cut between words. */
function quoted(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const cut = text.slice(0, LONGEST_QUOTE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_QUOTE / 2))} …`;
}
