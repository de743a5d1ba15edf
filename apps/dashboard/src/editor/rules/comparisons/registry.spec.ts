import { describe, expect, it } from '@jest/globals';
import { type AnswerableQuestion, Condition, isAnswerable } from '@medvirk/questionnaire';
import { newQuestion, OFFERED_TYPES } from '../../question-types/registry.ts';
import { comparisonsFor, lineFor } from './registry.ts';

const questions = OFFERED_TYPES.map((type) => newQuestion(type, `q-${type}`)).filter(isAnswerable);
const choice = questions.find((question) => question.type === 'single-choice') as AnswerableQuestion;

describe('lineFor', () => {
  it('makes a valid condition for every type and comparison offered', () => {
    for (const question of questions) {
      for (const op of comparisonsFor(question)) {
        const line = lineFor(question, op, '2026-11-21');
        expect(Condition.safeParse(line).error).toBeUndefined();
        expect(line.op).toBe(op);
      }
    }
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
