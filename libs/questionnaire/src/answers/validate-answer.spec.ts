import { describe, expect, it } from '@jest/globals';
import {
  aDate,
  aLongText,
  aMultipleChoice,
  aNumber,
  aScale,
  aShortText,
  aSingleChoice,
  oneOfEachPlain,
} from '../content/a-question.builder.ts';
import type { Item } from '../content/items.ts';
import { ENGINES } from '../logic/all-engines.ts';
import type { AnswerValue } from './answer.ts';
import { DEFAULT_LONG_TEXT, DEFAULT_SHORT_TEXT, validateAnswer } from './validate-answer.ts';

/** The problem as 'code' or 'code limit'; 'fine' when there is none. */
function problemOf(question: Item, value: AnswerValue): string {
  const problem = validateAnswer(question, { state: 'answered', value }, ENGINES);
  if (!problem) return 'fine';
  expect(problem.question).toBe(question.code);
  return problem.limit === undefined ? problem.code : `${problem.code} ${problem.limit}`;
}

const LIMITED = aMultipleChoice('q', { minSelected: 2, maxSelected: 2 });
const AGE = aNumber('q', { min: 0, max: 120 });
const DAY = aDate('q', { min: '2026-01-01', max: '2026-12-31' });

describe('validateAnswer', () => {
  it.each<[string, Item, AnswerValue, string]>([
    ['an option', aSingleChoice('q'), 'a', 'fine'],
    ['an option that is not offered', aSingleChoice('q'), 'z', 'unknown-option'],
    ['a built-in name as an option', aSingleChoice('q'), 'constructor', 'unknown-option'],
    ['two options to a single choice', aSingleChoice('q'), ['a', 'b'], 'wrong-type'],
    ['a number to a single choice', aSingleChoice('q'), 1, 'wrong-type'],

    ['several options', aMultipleChoice('q'), ['c', 'a'], 'fine'],
    ['one option as a text to a multiple choice', aMultipleChoice('q'), 'a', 'wrong-type'],
    ['the same option twice', aMultipleChoice('q'), ['a', 'a'], 'wrong-type'],
    ['one of several that is not offered', aMultipleChoice('q'), ['a', 'z'], 'unknown-option'],
    ['nothing chosen', aMultipleChoice('q'), [], 'too-few-chosen 1'],
    ['fewer than asked for', LIMITED, ['a'], 'too-few-chosen 2'],
    ['more than asked for', LIMITED, ['a', 'b', 'c'], 'too-many-chosen 2'],
    ['as many as asked for', LIMITED, ['a', 'b'], 'fine'],
    ['"none" alone, also where two are asked for', LIMITED, ['none'], 'fine'],
    ['"none" with others', aMultipleChoice('q'), ['a', 'none'], 'exclusive-with-others'],

    ['a point', aScale('q'), 5, 'fine'],
    ['a point that is not there', aScale('q'), 6, 'unknown-option'],
    ['half a point', aScale('q'), 2.5, 'unknown-option'],
    ['a point as text', aScale('q'), '5', 'wrong-type'],

    ['a short text of the length allowed', aShortText('q'), 'x'.repeat(DEFAULT_SHORT_TEXT), 'fine'],
    ['a short text too long', aShortText('q'), 'x'.repeat(DEFAULT_SHORT_TEXT + 1), `too-long ${DEFAULT_SHORT_TEXT}`],
    ['a long text too long', aLongText('q'), 'x'.repeat(DEFAULT_LONG_TEXT + 1), `too-long ${DEFAULT_LONG_TEXT}`],
    ['a text over its own limit', aLongText('q', { maxLength: 3 }), 'xxxx', 'too-long 3'],
    ['a number to a text', aLongText('q'), 3, 'wrong-type'],

    ['a number on the lower limit', AGE, 0, 'fine'],
    ['a number on the upper limit', AGE, 120, 'fine'],
    ['a number under the limit', AGE, -1, 'too-small 0'],
    ['a number over the limit', AGE, 121, 'too-large 120'],
    ['part of a whole number', AGE, 3.5, 'not-whole'],
    ['decimals where they are allowed', aNumber('q', { decimals: true }), 3.5, 'fine'],
    ['a number without limits', aNumber('q'), -1_000_000, 'fine'],
    ['no number', aNumber('q'), Number.NaN, 'wrong-type'],
    ['a number without end', aNumber('q', { decimals: true }), Number.POSITIVE_INFINITY, 'wrong-type'],
    ['a number as text', AGE, '3', 'wrong-type'],

    ['the first day', DAY, '2026-01-01', 'fine'],
    ['the last day', DAY, '2026-12-31', 'fine'],
    ['a day too early', DAY, '2025-12-31', 'too-early 2026-01-01'],
    ['a day too late', DAY, '2027-01-01', 'too-late 2026-12-31'],
    ['a leap day', aDate('q'), '2024-02-29', 'fine'],
    ['a leap day in another year', aDate('q'), '2026-02-29', 'not-a-date'],
    ['a month that does not exist', aDate('q'), '2026-13-01', 'not-a-date'],
    ['a day written otherwise', aDate('q'), '1.2.2026', 'not-a-date'],
    ['a moment', aDate('q'), '2026-02-01T12:00:00Z', 'not-a-date'],
    ['a number to a date', aDate('q'), 20260201, 'not-a-date'],
  ])('%s', (_, question, value, expected) => {
    expect(problemOf(question, value)).toBe(expected);
  });

  it.each(oneOfEachPlain().map((question) => [question.type, question] as const))(
    'takes the answers that stand apart only where %s offers them',
    (_, question) => {
      const offers = {
        'dont-know': { allowDontKnow: true },
        'not-relevant': { allowNotRelevant: true },
        'prefer-not-to-say': { allowPreferNotToSay: true },
      } as const;
      for (const state of ['dont-know', 'not-relevant', 'prefer-not-to-say'] as const) {
        expect(validateAnswer(question, { state }, ENGINES)).toEqual({
          question: question.code,
          code: 'state-not-offered',
        });
        expect(validateAnswer({ ...question, ...offers[state] }, { state }, ENGINES)).toBeUndefined();
        const others = Object.entries(offers).filter(([name]) => name !== state);
        const offeredOthers = Object.assign({}, question, ...others.map(([, offer]) => offer));
        expect(validateAnswer(offeredOthers, { state }, ENGINES)?.code).toBe('state-not-offered');
      }
    },
  );
});
