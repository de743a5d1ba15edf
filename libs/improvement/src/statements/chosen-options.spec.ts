import { describe, expect, it } from '@jest/globals';
import type { Question } from '@medvirk/questionnaire';
import { asked } from '../facts/discharge.example.ts';
import { chosenOptions } from './chosen-options.ts';

const frame = { unitId: 'u', versionId: 'v', period: { from: '2026-05-01', to: '2026-10-31' }, k: 5 };
const options = ['a', 'b', 'c', 'd', 'e'].map((code) => ({ code, texts: { nb: code } }));
const several: Extract<Question, { type: 'multiple-choice' }> = {
  code: 'q',
  type: 'multiple-choice',
  texts: {},
  options,
};
const one: Extract<Question, { type: 'single-choice' }> = { code: 'q', type: 'single-choice', texts: {}, options };

const told = (question: typeof several | typeof one, answered: number, chosen: Record<string, number>) => {
  const facts = asked(question, new Map(Object.entries(chosen)));
  const result = chosenOptions(frame, 'better', question, { ...facts, states: { ...facts.states, answered } });
  return { ...result, options: result.drafts.map(({ facts: { answers, percent, n } }) => [answers, percent, n]) };
};

describe('chosen options', () => {
  it('are told most chosen first, three at most, as shares of those who answered', () => {
    const { options: shown, hasHidden } = told(several, 80, { a: 20, b: 40, c: 10, d: 30, e: 8 });
    expect(shown).toEqual([
      ['b', 50, 80],
      ['d', 38, 80],
      ['a', 25, 80],
    ]);
    expect(hasHidden).toBe(false);
  });

  it('are hidden when fewer than k chose them, or when all but fewer than k did', () => {
    const { options: shown, hasHidden } = told(several, 40, { a: 38, b: 4, c: 20, d: 3, e: 12 });
    expect(shown.map(([code]) => code)).toEqual(['c', 'e']);
    expect(hasHidden).toBe(true);
  });

  it('hide a second one where one can be chosen, since the hidden one would follow from the total', () => {
    const { options: shown } = told(one, 63, { a: 20, b: 3, c: 18, d: 12, e: 10 });
    expect(shown.map(([code]) => code)).toEqual(['a', 'c', 'd']);
  });

  it('are not told of nine answers', () => {
    expect(told(one, 9, { a: 9 }).drafts).toEqual([]);
  });
});
