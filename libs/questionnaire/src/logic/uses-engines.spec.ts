import { describe, expect, it } from '@jest/globals';
import type { GivenAnswers } from '../answers/answer.ts';
import { compileFormWith, visibleQuestions } from '../answers/form.ts';
import {
  aCalculated,
  aContent,
  aGrid,
  aMultipleChoice,
  aRepeat,
  aScale,
  aSection,
  aShortText,
  aSingleChoice,
} from '../content/a-question.builder.ts';
import type { QuestionnaireContent } from '../content/content.ts';
import { ENGINES } from './all-engines.ts';
import type { Condition } from './condition.ts';
import { NO_ENGINES } from './engines.ts';
import { usesEngines } from './uses-engines.ts';

const pattern = { expression: '\\d+', message: { nb: 'Tall' } };
const rule: Condition = { op: 'not', of: { op: 'expression', expression: '1 = 1' } };
const ruledOptions = [{ code: 'a', texts: {}, showIf: { op: 'answered' as const, question: 'p' } }];
const chosenIn = (question: string) => ({ question, which: 'chosen' as const });
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
    ['answers in texts', aContent([aScale('q', { texts: { nb: 'Om {{r|det}}' } })])],
    ['random order', aContent([aScale('q')], { randomOrder: {} })],
    ['what is required by rule', aContent([aScale('q', { requiredIf: { op: 'answered', question: 'r' } })])],
    ['a rare comparison', aContent([aScale('q', { showIf: { op: 'not', of: { op: 'unit', units: ['u'] } } })])],
    ['an option that is not for everybody', aContent([aSingleChoice('q', { options: ruledOptions })])],
    ['options that hang on an earlier choice', aContent([aSingleChoice('q', { optionsFrom: chosenIn('p') })])],
    ['rows that do', aContent([aGrid('q', { rowsFrom: chosenIn('p') })])],
    ['a score', aContent([aScale('q')], { scores: [score] })],
  ])('is so for %s', (_, content) => {
    expect(usesEngines(content)).toBe(true);
  });

  it('is not so for plain rules, nor for texts that speak of it', () => {
    const texts = { nb: 'Skriv "expression": "pattern": "scores":[{' };
    const showIf: Condition = { op: 'equals', question: 'q', value: 'expression' };
    expect(usesEngines(aContent([aScale('q', { texts, showIf })], { scores: [] }))).toBe(false);
  });

  it.each<[Condition]>([
    [{ op: 'all', of: [{ op: 'not', of: { op: 'answered', question: 'q' } }] }],
    [{ op: 'any', of: [{ op: 'equals', question: 'q', value: 'a' }] }],
    [{ op: 'not-equals', question: 'q', value: 'a' }],
    [{ op: 'one-of', question: 'q', values: ['a'] }],
    [{ op: 'none-of', question: 'q', values: ['a'] }],
    [{ op: 'includes-any', question: 'q', values: ['a'] }],
    [{ op: 'includes-all', question: 'q', values: ['a'] }],
    [{ op: 'includes-none', question: 'q', values: ['a'] }],
    [{ op: 'at-least', question: 'q', value: 1 }],
    [{ op: 'at-most', question: 'q', value: 1 }],
    [{ op: 'respondent-role', roles: ['patient'] }],
    [{ op: 'language', languages: ['nb'] }],
  ])('is not so for %j, which is decided alike without them', (showIf) => {
    const content = aContent([aMultipleChoice('q'), aScale('r', { showIf })]);
    expect(usesEngines(content)).toBe(false);
    const context = { role: 'patient', language: 'nb' } as const;
    for (const value of [undefined, 'a', 'b', 1, 0, ['a', 'b'], ['b']]) {
      const given: GivenAnswers = value === undefined ? {} : { q: { state: 'answered', value } };
      const shown = [ENGINES, NO_ENGINES].map((engines) => [
        ...visibleQuestions(compileFormWith(content, engines), given, context),
      ]);
      expect(shown[1]).toEqual(shown[0]);
    }
  });
});
