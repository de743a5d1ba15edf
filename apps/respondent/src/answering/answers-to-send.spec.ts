import { describe, expect, it } from '@jest/globals';
import { compileForm, type GivenAnswer } from '@medvirk/questionnaire';
import { answersToSend } from './answers-to-send.ts';

const form = compileForm({
  title: {},
  languages: ['nb'],
  sections: [
    {
      code: 'one',
      title: {},
      questions: [
        {
          code: 'called',
          type: 'single-choice',
          texts: {},
          options: [
            { code: 'yes', texts: {} },
            { code: 'no', texts: {} },
          ],
        },
        { code: 'why-not', type: 'long-text', texts: {}, showIf: { op: 'equals', question: 'called', value: 'no' } },
      ],
    },
  ],
});
const context = { role: 'patient', language: 'nb' } as const;
const whyNot: GivenAnswer = { state: 'answered', value: 'Ingen svarte' };

describe('answers to send', () => {
  it('leave out what is hidden by a later change of mind', () => {
    const answers = { called: { state: 'answered', value: 'yes' }, 'why-not': whyNot } as const;
    expect(answersToSend(form, answers, context)).toEqual({ called: { state: 'answered', value: 'yes' } });
  });

  it('hold it again when the mind is changed back', () => {
    const answers = { called: { state: 'answered', value: 'no' }, 'why-not': whyNot } as const;
    expect(answersToSend(form, answers, context)).toEqual(answers);
  });
});
