import { describe, expect, it } from '@jest/globals';
import type { Question, QuestionnaireContent } from '@medvirk/questionnaire';
import { contentDifferences } from './content-differences.ts';

const aText = (code: string, nb: string): Question => ({ type: 'short-text', code, texts: { nb } });
const withQuestions = (...questions: Question[]): QuestionnaireContent => ({
  title: {},
  languages: ['nb'],
  sections: [{ code: 's', title: {}, questions }],
});

describe('contentDifferences', () => {
  it('is empty for the same words, whatever the order of keys', () => {
    const mine = withQuestions({ type: 'short-text', code: 'a', texts: { nb: 'A', en: 'A' } });
    const theirs = withQuestions({ code: 'a', texts: { en: 'A', nb: 'A' }, type: 'short-text' });
    expect(contentDifferences(mine, theirs)).toEqual([]);
  });
  it('finds changed, missing and added questions', () => {
    const mine = withQuestions(aText('a', 'Min'), aText('b', 'Lik'), aText('c', 'Bare min'));
    const theirs = withQuestions(aText('a', 'Deres'), aText('b', 'Lik'), aText('d', 'Bare deres'));
    expect(
      contentDifferences(mine, theirs).map(({ code, mine: m, theirs: t }) => [code, m?.texts.nb, t?.texts.nb]),
    ).toEqual([
      ['a', 'Min', 'Deres'],
      ['c', 'Bare min', undefined],
      ['d', undefined, 'Bare deres'],
    ]);
  });
});
