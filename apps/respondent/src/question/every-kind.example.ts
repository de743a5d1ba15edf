import type { FormFields } from '@medvirk/api-contract';
import type { AskedItem, GivenAnswer, QuestionnaireContent } from '@medvirk/questionnaire';

/** The kinds that can be shown: a version with any other can't be published. */
type Kind = 'single-choice' | 'multiple-choice' | 'scale' | 'short-text' | 'long-text' | 'number' | 'date';
interface Example {
  question: AskedItem;
  /** Answers, and the fields that a form sends for each. */
  answers: [GivenAnswer, FormFields][];
}

const nb = (text: string) => ({ nb: text });
const about = { theme: 'information', lens: 'now' } as const;
const away = { allowDontKnow: true, allowNotRelevant: true, allowPreferNotToSay: true };
const options = ['a', 'b', 'c'].map((code) => ({ code, texts: nb(`Valg ${code}`) }));
const points = [1, 2, 3].map((value) => ({ value, texts: nb(`Punkt ${value}`) }));
const answered = (value: string | number | string[]): GivenAnswer => ({ state: 'answered', value });
const text = 'Hun sa "vent" & gikk <ut>';

/** A question of each kind with answers: a new kind is added here, and is then tried on every kind of page. */
const KINDS: Record<Kind, Example> = {
  'single-choice': {
    question: { type: 'single-choice', code: 'single-choice', texts: nb('Hvilken?'), options, ...away, ...about },
    answers: [
      [answered('b'), { 'single-choice': 'b' }],
      [{ state: 'not-relevant' }, { 'single-choice': '~not-relevant' }],
    ],
  },
  'multiple-choice': {
    question: { type: 'multiple-choice', code: 'multiple-choice', texts: nb('Hvilke?'), options, ...away, ...about },
    answers: [
      [answered(['a', 'c']), { 'multiple-choice': ['a', 'c'] }],
      [{ state: 'dont-know' }, { 'multiple-choice:away': '~dont-know' }],
    ],
  },
  scale: {
    question: {
      type: 'scale',
      code: 'scale',
      texts: nb('Hvor bra?'),
      points,
      higherIsBetter: true,
      display: 'numbers',
      ...away,
      ...about,
    },
    answers: [
      [answered(3), { scale: '3' }],
      [{ state: 'prefer-not-to-say' }, { scale: '~prefer-not-to-say' }],
    ],
  },
  'short-text': {
    question: { type: 'short-text', code: 'short-text', texts: nb('Hva?'), ...away, ...about },
    answers: [
      [answered(text), { 'short-text': text }],
      [{ state: 'dont-know' }, { 'short-text:away': '~dont-know' }],
    ],
  },
  'long-text': {
    question: { type: 'long-text', code: 'long-text', texts: nb('Fortell'), ...about },
    answers: [[answered(`${text}\n\nOg kom igjen.`), { 'long-text': `${text}\r\n\r\nOg kom igjen.` }]],
  },
  number: {
    question: { type: 'number', code: 'number', texts: nb('Hvor mange?'), decimals: true, ...away, role: 'background' },
    answers: [
      [answered(2.5), { number: '2,5' }],
      [answered(0), { number: '0' }],
      [answered('to'), { number: 'to' }],
      [{ state: 'not-relevant' }, { 'number:away': '~not-relevant' }],
    ],
  },
  date: {
    question: { type: 'date', code: 'date', texts: nb('Når?'), ...away, role: 'background' },
    answers: [
      [answered('2026-02-03'), { 'date:day': '3', 'date:month': '2', 'date:year': '2026' }],
      [{ state: 'dont-know' }, { 'date:away': '~dont-know' }],
    ],
  },
};

const examples = Object.values(KINDS);

/** One page with a question of each kind. */
export const EVERY_KIND: QuestionnaireContent = {
  title: nb('Skjema'),
  languages: ['nb'],
  sections: [{ code: 'every-kind', title: nb('Alle slag'), questions: examples.map(({ question }) => question) }],
};

export const EVERY_ANSWER: { code: string; answer: GivenAnswer; fields: FormFields }[] = examples.flatMap(
  ({ question, answers }) => answers.map(([answer, fields]) => ({ code: question.code, answer, fields })),
);
