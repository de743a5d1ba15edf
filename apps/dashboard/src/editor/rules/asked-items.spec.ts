import { describe, expect, it } from '@jest/globals';
import type { Question, QuestionnaireContent } from '@medvirk/questionnaire';
import { itemInWords, itemsFor, numbersOf, type RulePlace } from './asked-items.ts';

const text = (code: string): Question => ({ type: 'short-text', code, texts: {} });
const content: QuestionnaireContent = {
  title: {},
  languages: ['nb'],
  sections: [
    { code: 's1', title: {}, questions: [text('a'), { type: 'information', code: 'i', texts: {} }, text('b')] },
    {
      code: 's2',
      title: {},
      questions: [
        {
          type: 'grid',
          code: 'g',
          texts: {},
          rows: [
            { code: 'r1', texts: {} },
            { code: 'r2', texts: {} },
          ],
          cells: { kind: 'text' },
        },
        { type: 'calculated', code: 'c', texts: {}, expression: '1' },
        text('d'),
      ],
    },
  ],
};
const keys = (where: RulePlace) => itemsFor(content, where).map(({ code }) => code);

describe('what a rule may look at', () => {
  it('is what comes before it, each row of a table by itself, and what is worked out', () => {
    expect(keys({ place: { section: 0, question: 2 } })).toEqual(['a', 'c']);
    expect(keys({ place: { section: 1, question: 2 } })).toEqual(['a', 'b', 'g.r1', 'g.r2', 'c']);
    expect(keys({ place: { section: 1, question: null } })).toEqual(['a', 'b', 'c']);
  });
  it('is the very question and section too where it checks what has been answered', () => {
    expect(keys({ place: { section: 0, question: 0 }, own: true })).toEqual(['a', 'c']);
    expect(keys({ place: { section: 0, question: null }, own: true })).toEqual(['a', 'b', 'c']);
  });
  it('is everything at the end', () => {
    expect(keys({ place: null })).toEqual(['a', 'b', 'g.r1', 'g.r2', 'c', 'd']);
  });
  it('goes by the number of its question', () => {
    const row = itemsFor(content, { place: null }).find(({ code }) => code === 'g.r2');
    expect(row && itemInWords({ ...row, texts: { nb: 'Rad' } }, numbersOf(content), 'nb')).toBe('3 Rad');
  });
});
