import { describe, expect, it } from '@jest/globals';
import type { AnswerValue, AskedItem, ScalePoint } from '@medvirk/questionnaire';
import { answerInWords } from './answer-in-words.ts';

const options = [
  { code: 'letter', texts: { nb: 'I brev', en: 'By letter' } },
  { code: 'talk', texts: { nb: 'I samtale', en: 'In a talk' } },
];
const zeroToTen: ScalePoint[] = [
  { value: 0, texts: { nb: 'Svært dårlig' } },
  { value: 5, texts: {} },
];
const question = {
  several: { code: 'q', type: 'multiple-choice', texts: {}, options },
  numbers: { code: 'q', type: 'scale', texts: {}, points: zeroToTen, higherIsBetter: true, display: 'numbers' },
  days: { code: 'q', type: 'number', texts: {}, unit: { nb: 'dager' } },
  date: { code: 'q', type: 'date', texts: {} },
  comment: { code: 'q', type: 'long-text', texts: {} },
} satisfies Record<string, AskedItem>;

const read = (asked: AskedItem, value: AnswerValue, language = 'nb') =>
  answerInWords(asked, { state: 'answered', value }, language);

describe('an answer in words', () => {
  it('has the texts of what was chosen, in the order of the form', () => {
    expect(read(question.several, ['talk', 'letter'])).toEqual({ kind: 'words', parts: ['I brev', 'I samtale'] });
    expect(read(question.several, ['talk'], 'en')).toEqual({ kind: 'words', parts: ['In a talk'] });
  });

  it('says what the ends of a row of numbers mean', () => {
    expect(read(question.numbers, 0)).toEqual({ kind: 'words', parts: ['0 (Svært dårlig)'] });
    expect(read(question.numbers, 5)).toEqual({ kind: 'words', parts: ['5'] });
  });

  it('writes numbers with their unit and dates in full', () => {
    expect(read(question.days, 2.5)).toEqual({ kind: 'words', parts: ['2,5 dager'] });
    expect(read(question.date, '2026-11-03')).toEqual({ kind: 'words', parts: ['3. november 2026'] });
  });

  it('keeps the three away answers apart from no answer', () => {
    expect(answerInWords(question.comment, { state: 'prefer-not-to-say' }, 'nb')).toEqual({
      kind: 'prefer-not-to-say',
    });
    expect(answerInWords(question.comment, undefined, 'nb')).toEqual({ kind: 'nothing' });
    expect(read(question.comment, '  ')).toEqual({ kind: 'nothing' });
    expect(read(question.several, [])).toEqual({ kind: 'nothing' });
  });
});
