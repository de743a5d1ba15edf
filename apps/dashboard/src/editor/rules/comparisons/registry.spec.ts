import { describe, expect, it } from '@jest/globals';
import { Condition, checkContent, type Item, itemsOfQuestion, type Question } from '@medvirk/questionnaire';
import { newQuestion, OFFERED_TYPES } from '../../question-types/registry.ts';
import { comparisonsFor, lineFor } from './registry.ts';

const questions = OFFERED_TYPES.map((type) => newQuestion(type, `q-${type}`));
const items = questions.flatMap(itemsOfQuestion);
const choice = items.find(({ type }) => type === 'single-choice') as Item;

/** What is wrong with the rule of a question that comes after another. */
function problemsOf(rule: Condition, about: Question) {
  const asked: Question = { type: 'short-text', code: 'etter', texts: {}, showIf: rule };
  const content = { title: {}, languages: ['nb'], sections: [{ code: 's', title: {}, questions: [about, asked] }] };
  return checkContent(content).filter(({ question, code }) => question === 'etter' && code.includes('rule'));
}

describe('lineFor', () => {
  it('makes a rule that fits the answers, for every item and comparison offered', () => {
    let lines = 0;
    for (const question of questions) {
      for (const item of itemsOfQuestion(question)) {
        for (const op of comparisonsFor(item)) {
          const line = lineFor(item, op, '2026-11-21');
          expect(Condition.safeParse(line).error).toBeUndefined();
          expect(line.op).toBe(op);
          expect(problemsOf(line, question)).toEqual([]);
          lines += 1;
        }
      }
    }
    expect(lines).toBeGreaterThan(100);
  });
  it('has something to ask about every answer', () => {
    const silent = items.filter((item) => comparisonsFor(item).length === 0).map(({ type }) => type);
    expect([...new Set(silent)]).toEqual(['repeat']);
  });
  it('keeps the chosen value when one value becomes several', () => {
    const line = lineFor(choice, 'one-of', '2026-11-21', { op: 'equals', question: choice.code, value: 'valg-2' });
    expect(line).toEqual({ op: 'one-of', question: choice.code, values: ['valg-2'] });
  });
  it('does not carry a value over to another question', () => {
    const line = lineFor(choice, 'equals', '2026-11-21', { op: 'equals', question: 'annet', value: 'valg-9' });
    expect(line).toMatchObject({ value: 'valg-1' });
  });
});
