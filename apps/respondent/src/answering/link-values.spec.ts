import { describe, expect, it } from '@jest/globals';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { linkValues, linkWords } from './link-values.ts';

const values = [
  { code: 'poster', texts: { nb: 'Plakat' } },
  { code: 'letter', texts: { nb: 'Brev' } },
];
const content: QuestionnaireContent = {
  title: {},
  languages: ['nb'],
  sections: [
    {
      code: 's',
      title: {},
      questions: [
        { code: 'from', type: 'hidden', texts: {}, source: { kind: 'parameter', name: 'via', values } },
        { code: 'wave', type: 'hidden', texts: {}, source: { kind: 'constant', value: 'spring' } },
      ],
    },
  ],
};
const inLink = (search: string) => {
  const parameters = new URLSearchParams(search);
  return linkValues(content, (name) => parameters.get(name));
};

describe('what a link says by itself', () => {
  it('is a listed value of a parameter that the questionnaire names', () => {
    expect(inLink('via=letter&wave=autumn')).toEqual({ from: { state: 'answered', value: 'letter' } });
  });

  it('is shown in words before it is sent', () => {
    expect(linkWords(content, inLink('via=letter'))).toEqual([{ nb: 'Brev' }]);
    expect(linkWords(content, inLink(''))).toEqual([]);
  });

  it.each(['', 'via=', 'via=somebody', 'VIA=letter', 'from=letter'])('is nothing for "%s"', (search) => {
    expect(inLink(search)).toEqual({});
  });
});
