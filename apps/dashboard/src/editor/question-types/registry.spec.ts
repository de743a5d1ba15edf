import { describe, expect, it } from '@jest/globals';
import { type Question, QuestionnaireContent } from '@medvirk/questionnaire';
import { EVERY_TYPE } from '../../../../../test/builders/every-type.ts';
import { asType, formOf, isOffered, newQuestion, OFFERED_BY_GROUP, OFFERED_TYPES } from './registry.ts';

const contentWith = (question: Question) => ({
  title: {},
  languages: ['nb'],
  sections: [{ code: 's', title: {}, questions: [question] }],
});

describe('asType', () => {
  it('gives a valid question from every type to every other and keeps its words', () => {
    for (const from of OFFERED_TYPES) {
      for (const to of OFFERED_TYPES) {
        const changed = asType({ ...newQuestion(from, 'q'), texts: { nb: 'Ord' } }, to);
        expect(changed).toMatchObject({ type: to, code: 'q', texts: { nb: 'Ord' } });
        expect(QuestionnaireContent.safeParse(contentWith(changed)).error).toBeUndefined();
      }
    }
  });
  it('keeps options between the two kinds of choice', () => {
    const single = newQuestion('single-choice', 'q');
    expect(asType(single, 'multiple-choice')).toMatchObject({ options: [{ code: 'valg-1' }, { code: 'valg-2' }] });
  });
});

describe('question types', () => {
  it('are each offered once, under what the person who answers does', () => {
    const put = OFFERED_BY_GROUP.flatMap(({ types }) => types);
    expect(new Set(put).size).toBe(put.length);
    expect(OFFERED_BY_GROUP.filter(({ types }) => types.length === 0)).toEqual([]);
  });
  it('can all be written here that those who answer can be shown', () => {
    const every = EVERY_TYPE.sections.flatMap(({ questions }) => questions.map(({ type }) => type));
    expect([...new Set(every)].filter((type) => !isOffered(type))).toEqual([]);
    const put = OFFERED_BY_GROUP.flatMap(({ types }): string[] => [...types]);
    expect(OFFERED_TYPES.filter((type) => !put.includes(type) && every.includes(type))).toEqual([]);
  });
  it('without a form here are left to their words', () => {
    expect(formOf('hologram')).toBeUndefined();
    expect(formOf('constructor')).toBeUndefined();
  });
});
