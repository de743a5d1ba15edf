import { describe, expect, it } from '@jest/globals';
import { type SubjectAccessFacts, subjectAccessDocument } from './subject-access.ts';

const survey: SubjectAccessFacts['surveys'][number] = {
  title: { nb: 'Hjemreise' },
  mode: 'confidential',
  unit: 'Post A',
  information: { purpose: { nb: 'Bli bedre' }, controller: 'Prøvebyen', contact: '', retentionMonths: 24 },
  list: { email: 'kari@test.example', phone: null, language: 'nb', asked: 2 },
  response: {
    role: 'patient',
    language: 'nb',
    month: '2026-06-01',
    answers: [{ question: undefined, texts: { nb: 'Hva savnet du?' }, state: 'answered', value: 'Noen å ringe til' }],
  },
};
const words = (surveys: SubjectAccessFacts['surveys'], notAskedSince: string | null = null) =>
  JSON.stringify(subjectAccessDocument({ organisation: 'Prøvebyen', notAskedSince, surveys }, 'nb').blocks);

describe('subjectAccessDocument', () => {
  it('tells what the list says and what was answered, survey by survey', () => {
    const said = words([survey, { ...survey, title: { nb: 'Ventetid' }, response: null }], '2026-05-03');
    for (const told of [
      'Hjemreise',
      'kari@test.example',
      'spurt deg: 2',
      'Noen å ringe til',
      'Ventetid',
      '3. mai 2026',
    ])
      expect(said).toContain(told);
    expect(said).toContain('ikke lagret noe svar');
  });

  it('says why an answer to an anonymous survey is not there, and that no list has the address', () => {
    expect(words([{ ...survey, mode: 'anonymous', response: null }])).toContain('kan ikke finne svaret');
    expect(words([])).toContain('ikke på noen liste');
  });
});
