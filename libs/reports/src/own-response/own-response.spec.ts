import { describe, expect, it } from '@jest/globals';
import type { Question } from '@medvirk/questionnaire';
import { type OwnResponseFacts, ownResponseDocument } from './own-response.ts';

const question: Question = {
  type: 'single-choice',
  code: 'told',
  texts: { nb: 'Fikk du vite det?' },
  options: [
    { code: 'yes', texts: { nb: 'Ja, alt' } },
    { code: 'no', texts: { nb: 'Nei' } },
  ],
  theme: 'information',
  lens: 'now',
};
const facts: OwnResponseFacts = {
  title: { nb: 'Hjemreise' },
  unit: 'Post A',
  information: {
    purpose: { nb: 'Bli bedre' },
    controller: 'Prøvebyen',
    contact: 'x@test.example',
    retentionMonths: 24,
  },
  response: {
    role: 'patient',
    language: 'nb',
    month: '2026-06-01',
    answers: [
      { question, texts: question.texts, state: 'answered', value: 'yes' },
      { question: undefined, texts: { nb: 'Hva savnet du?' }, state: 'answered', value: 'Noen å ringe til' },
      { question, texts: { nb: 'Noe annet?' }, state: 'dont-know' },
    ],
  },
};
const words = (given: OwnResponseFacts) => JSON.stringify(ownResponseDocument(given, 'nb').blocks);

describe('ownResponseDocument', () => {
  it('tells every answer in the words it was given by, with when and by whom', () => {
    for (const said of ['Ja, alt', 'Noen å ringe til', 'Vet ikke', 'juni 2026', 'pasient eller bruker', 'Post A']) {
      expect(words(facts)).toContain(said);
    }
    expect(words(facts)).not.toContain('"yes"');
  });

  it('says so when nothing is kept, and promises nothing about it', () => {
    const nothing = words({ ...facts, response: null });
    expect(nothing).toContain('ikke lagret noe svar');
    expect(nothing).not.toContain('trekke svaret');
  });
});
