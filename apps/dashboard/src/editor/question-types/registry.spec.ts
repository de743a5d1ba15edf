import { describe, expect, it } from '@jest/globals';
import { type Question, QuestionnaireContent } from '@medvirk/questionnaire';
import { asType, formOf, newQuestion, OFFERED_BY_GROUP, OFFERED_TYPES } from './registry.ts';

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
    expect(OFFERED_BY_GROUP.flatMap(({ types }) => types).toSorted()).toEqual(OFFERED_TYPES.toSorted());
    expect(OFFERED_BY_GROUP.filter(({ types }) => types.length === 0)).toEqual([]);
  });
  it('without a form here are left to their words', () => {
    expect(formOf('hologram')).toBeUndefined();
    expect(formOf('constructor')).toBeUndefined();
  });
});
