import { describe, expect, it } from '@jest/globals';
import { aCalculated, aContent, aRepeat, aScale, aSection, aShortText } from '../content/a-question.builder.ts';
import type { QuestionnaireContent } from '../content/content.ts';
import type { Condition } from './condition.ts';
import { usesEngines } from './uses-engines.ts';

const pattern = { expression: '\\d+', message: { nb: 'Tall' } };
const rule: Condition = { op: 'not', of: { op: 'expression', expression: '1 = 1' } };
const score = { code: 's', texts: {}, items: ['q'], rule: 'sum' as const };

describe('usesEngines', () => {
  it.each<[string, QuestionnaireContent]>([
    ['a calculated value', aContent([aCalculated('q')])],
    ['a rule with an expression', aContent([aScale('q', { showIf: rule })])],
    ['a rule with a pattern', aContent([aScale('q', { showIf: { op: 'matches', question: 't', pattern: 'a' } })])],
    [
      'a jump with one',
      aContent([], { sections: [aSection('s', [], { jumps: [{ if: rule, to: { ending: 'e' } }] })] }),
    ],
    ['a text with a pattern', aContent([aShortText('q', { pattern })])],
    ['one inside a group', aContent([aRepeat('q', { questions: [aShortText('t', { pattern })] })])],
    ['a score', aContent([aScale('q')], { scores: [score] })],
  ])('is so for %s', (_, content) => {
    expect(usesEngines(content)).toBe(true);
  });

  it('is not so for plain rules, nor for texts that speak of it', () => {
    const texts = { nb: 'Skriv "expression": "pattern": "scores":[{' };
    const showIf: Condition = { op: 'equals', question: 'q', value: 'expression' };
    expect(usesEngines(aContent([aScale('q', { texts, showIf })], { scores: [] }))).toBe(false);
  });
});
