import { describe, expect, it } from '@jest/globals';
import { agreementPoints, type QuestionnaireContent, zeroToTenPoints } from '@medvirk/questionnaire';
import { sentenceLabels } from './sentence-labels.ts';

const content: QuestionnaireContent = {
  title: { nb: 'Hjemreise' },
  languages: ['nb'],
  sections: [
    {
      code: 's',
      title: {},
      questions: [
        {
          code: 'knew',
          type: 'scale',
          texts: { nb: 'Fikk du vite nok?' },
          points: agreementPoints(),
          higherIsBetter: true,
          display: 'labels',
        },
        {
          code: 'overall',
          type: 'scale',
          texts: { nb: 'Alt i alt?' },
          points: zeroToTenPoints({ nb: 'Dårlig' }, { nb: 'Godt' }),
          higherIsBetter: true,
          display: 'numbers',
        },
        {
          code: 'wish',
          type: 'multiple-choice',
          texts: { nb: 'Hva ønsker du?' },
          options: [{ code: 'phone', texts: { nb: 'En å ringe til' } }],
        },
      ],
    },
  ],
};
const trace = {
  code: 'knew',
  texts: { nb: 'Fikk du vite nok?' },
  type: 'scale',
  lens: 'now' as const,
  versionId: 'v',
  versionNumber: 1,
  councilName: null,
  approvals: 0,
  members: 0,
  override: null,
  dissents: [],
};
const view = { questions: [trace], unit: { id: 'u', name: 'Dagkirurgi' } };

describe('the words that sentences are filled with', () => {
  const labels = sentenceLabels(view, content, 'nb');

  it('are the questionnaire’s own', () => {
    expect(labels.question('knew')).toBe('Fikk du vite nok?');
    expect(labels.option('knew', '5')).toBe('Helt enig');
    expect(labels.option('wish', 'phone')).toBe('En å ringe til');
    expect(labels.unit('u')).toBe('Dagkirurgi');
  });

  it('are empty for a point without words and for what is not known, so that the code is said instead', () => {
    expect(labels.option('overall', '5')).toBe('');
    expect(labels.question('other')).toBe('');
    expect(sentenceLabels(view, undefined, 'nb').option('knew', '5')).toBe('');
  });
});
