import { describe, expect, it } from '@jest/globals';
import type { QuestionnaireContent } from '../content/content.ts';
import type { Question } from '../content/question.ts';
import { renameQuestion } from './rename-question.ts';

const content: QuestionnaireContent = {
  title: { nb: 'Om {{a|deg}}' },
  languages: ['nb'],
  scores: [{ code: 'sum', texts: {}, items: ['a', 'ab', 'a.r1'], reversed: ['a.r1'], rule: 'sum' }],
  sections: [
    { code: 'a', title: {}, questions: [{ type: 'number', code: 'a', texts: {} }] },
    {
      code: 's',
      title: {},
      questions: [
        {
          type: 'short-text',
          code: 'ab',
          texts: { nb: 'Hvorfor {{ a | så mange }} og {{ab}}?' },
          pattern: { expression: 'x{a}', message: { nb: 'Skriv {{a|tallet}}' } },
          showIf: { op: 'all-answered', questions: ['ab', 'a'] },
        },
        { type: 'calculated', code: 'c', texts: {}, expression: 'sum({a}, {ab}) + {a.r1}' },
      ] as Question[],
    },
  ],
};

describe('renaming a question', () => {
  const renamed = renameQuestion(content, 'a', 'netter');
  const [first, second] = renamed.sections;
  const [asked, calculated] = second?.questions ?? [];

  it('follows in rules, scores, expressions and texts, items too, and takes no longer code for it', () => {
    expect(renamed.title).toEqual({ nb: 'Om {{netter|deg}}' });
    expect(renamed.scores?.[0]).toMatchObject({ items: ['netter', 'ab', 'netter.r1'], reversed: ['netter.r1'] });
    expect(asked?.showIf).toEqual({ op: 'all-answered', questions: ['ab', 'netter'] });
    expect(asked?.texts.nb).toBe('Hvorfor {{ netter | så mange }} og {{ab}}?');
    expect(calculated).toMatchObject({ expression: 'sum({netter}, {ab}) + {netter.r1}' });
  });
  it('leaves patterns and the codes of sections as they are', () => {
    expect(asked).toMatchObject({ pattern: { expression: 'x{a}', message: { nb: 'Skriv {{netter|tallet}}' } } });
    expect(first).toMatchObject({ code: 'a', questions: [{ code: 'netter' }] });
  });
  it('gives back the same parts where nothing looks at it', () => {
    expect(renameQuestion(content, 'c', 'd').sections[0]).toBe(content.sections[0]);
  });
});
