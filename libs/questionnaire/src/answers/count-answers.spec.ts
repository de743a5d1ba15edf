import { describe, expect, it } from '@jest/globals';
import { aContent, aMultipleChoice, oneOfEach } from '../content/a-question.builder.ts';
import type { AnswerValue, StoredAnswer } from './answer.ts';
import { countAnswers } from './count-answers.ts';
import { compileForm } from './form.ts';

const answered = (value: AnswerValue): StoredAnswer => ({ state: 'answered', value });
const lines = (cells: ReturnType<typeof countAnswers>) =>
  cells.map(({ question, kind, value }) => `${question} ${kind} ${value}`);

describe('countAnswers', () => {
  const form = compileForm(aContent(oneOfEach()));

  it('counts the response, a state per question, and values only where there is a list of them', () => {
    const cells = countAnswers(form, {
      'single-choice': answered('b'),
      'multiple-choice': answered(['a', 'c']),
      scale: answered(4),
      'short-text': answered('Kari'),
      'long-text': answered('Alt var bra'),
      number: answered(37),
      date: answered('2026-03-01'),
    });
    expect(lines(cells)).toEqual([
      ' response ',
      'single-choice state answered',
      'single-choice value b',
      'multiple-choice state answered',
      'multiple-choice value a',
      'multiple-choice value c',
      'scale state answered',
      'scale value 4',
      'short-text state answered',
      'long-text state answered',
      'number state answered',
      'date state answered',
    ]);
  });

  it('keeps the other five states apart, without values', () => {
    const states = ['dont-know', 'not-relevant', 'prefer-not-to-say', 'skipped', 'not-shown'] as const;
    for (const state of states) {
      expect(lines(countAnswers(form, { scale: { state } })).filter((line) => line.startsWith('scale'))).toEqual([
        `scale state ${state}`,
      ]);
    }
  });

  it('counts a question that the response does not name as not shown, whatever it is called', () => {
    const odd = compileForm(aContent([aMultipleChoice('constructor'), aMultipleChoice('q')]));
    expect(lines(countAnswers(odd, {}))).toEqual([' response ', 'constructor state not-shown', 'q state not-shown']);
  });

  it('does not count what the form does not have', () => {
    expect(countAnswers(compileForm(aContent([])), { gone: answered('a') })).toHaveLength(1);
  });
});
