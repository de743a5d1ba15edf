import { describe, expect, it } from '@jest/globals';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { missingThemes } from './missing-themes.ts';

const content: QuestionnaireContent = {
  title: { nb: 'Prøve' },
  languages: ['nb'],
  sections: [
    {
      code: 'a',
      title: { nb: 'Ventetid' },
      questions: [
        { type: 'short-text', code: 'q1', texts: {}, theme: 'waiting', lens: 'now' },
        { type: 'short-text', code: 'q2', texts: {}, theme: 'waiting', lens: 'why' },
        { type: 'information', code: 'q3', texts: {} },
      ],
    },
  ],
};

describe('missingThemes', () => {
  it('names a missing theme once, after its section', () => {
    expect(missingThemes(content, [])).toEqual([{ code: 'waiting', texts: { nb: 'Ventetid' } }]);
  });
  it('leaves themes alone that the organisation already has, with its own words', () => {
    expect(missingThemes(content, [{ code: 'waiting', texts: { nb: 'Å vente' } }])).toEqual([]);
  });
});
