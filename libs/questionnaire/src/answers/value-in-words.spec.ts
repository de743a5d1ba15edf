import { describe, expect, it } from '@jest/globals';
import {
  aCalculated,
  aDate,
  aHidden,
  aMultipleChoice,
  aNumber,
  anAttachment,
  aRanking,
  aRepeat,
  aScale,
  aShortText,
  aSingleChoice,
  aTime,
} from '../content/a-question.builder.ts';
import { type Item, itemsOfQuestion } from '../content/items.ts';
import type { Question } from '../content/question.ts';
import type { AnswerValue } from './answer.ts';
import { valueInWords } from './value-in-words.ts';

const first = (question: Question): Item => itemsOfQuestion(question)[0] as Item;
const poster = aHidden('q', {
  source: { kind: 'parameter', name: 'from', values: [{ code: 'poster', texts: { nb: 'Plakaten' } }] },
});

describe('an answer in words', () => {
  it.each<[string, Question, AnswerValue, string]>([
    ['the chosen option', aSingleChoice('q'), 'b', 'Valg b'],
    ['several options, joined by commas', aMultipleChoice('q'), ['a', 'c'], 'Valg a, Valg c'],
    ['an order, in that order', aRanking('q'), ['c', 'a'], 'Valg c, Valg a'],
    ['the code of an option that is gone', aSingleChoice('q'), 'gone', 'gone'],
    ['a point of a scale', aScale('q'), 2, 'Punkt 2'],
    ['a point without words', aScale('q', { points: [{ value: 7, texts: {} }] }), 7, '7'],
    ['a point that is gone', aScale('q'), 9, '9'],
    ['a number as the language writes it', aNumber('q'), 1234.5, '1 234,5'],
    ['a number with its unit', aNumber('q', { unit: { nb: 'kg' } }), 70, '70 kg'],
    ['a number that came as text', aNumber('q'), '70', '70'],
    ['what was worked out', aCalculated('q'), 2.5, '2,5'],
    ['a day', aDate('q'), '2026-11-03', '3. november 2026'],
    ['a month as it was written', aDate('q', { precision: 'month' }), '2026-11', '2026-11'],
    ['a day that is none', aDate('q'), '2026-13-45', '2026-13-45'],
    ['a time as it was written', aTime('q'), '07:30', '07:30'],
    ['own words as they are', aShortText('q'), 'Hei, du', 'Hei, du'],
    ['files by how many they are', anAttachment('q'), ['f1', 'f2'], '2'],
    ['a group by how often it was filled in', aRepeat('q'), { instances: [{}, {}] }, '2'],
    ['what a link carried', poster, 'poster', 'Plakaten'],
    ['what a link carried and nobody has named', poster, 'other', 'other'],
    ['what is always the same', aHidden('q', { source: { kind: 'constant', value: 'v2' } }), 'v2', 'v2'],
  ])('is %s', (_, question, value, said) => {
    expect(valueInWords(first(question), value, 'nb').replaceAll('\u00a0', ' ')).toBe(said);
  });

  it('is what was given where the device knows no such language', () => {
    expect(valueInWords(first(aNumber('q')), 1.5, 'x')).toBe('1.5');
    expect(valueInWords(first(aDate('q')), '2026-11-03', 'x')).toBe('2026-11-03');
  });
});
