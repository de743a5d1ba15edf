import { describe, expect, it } from '@jest/globals';
import { defaultInformation } from '../information/default-information.ts';
import { draftProblems, type SurveyDraft } from './survey-draft.ts';

const languages = ['nb', 'en'];
const aDraft = (given: Partial<SurveyDraft> = {}): SurveyDraft => ({
  versionId: 'v1',
  title: { nb: 'Hjemreise', en: 'Going home' },
  unitIds: ['u1'],
  admission: 'open',
  privacyMode: 'anonymous',
  opensOn: '2026-11-01',
  closesOn: '',
  information: {
    ...defaultInformation(languages, { name: 'Fjordbyen', contact: 'post@fjordbyen.example' }),
    retentionMonths: '24',
  },
  ...given,
});
const withInformation = (given: Partial<SurveyDraft['information']>) =>
  aDraft({ information: { ...aDraft().information, ...given } });

describe('a survey draft', () => {
  it('can be saved with the proposed texts', () => {
    expect(draftProblems(aDraft(), languages)).toEqual([]);
  });

  it('names what is missing in the order of the form', () => {
    const draft = aDraft({ versionId: '', title: {}, unitIds: [], opensOn: '' });
    expect(draftProblems(draft, languages)).toEqual([
      'version-missing',
      'title-missing',
      'units-missing',
      'opens-missing',
    ]);
  });

  it('asks for every text in every language of the questionnaire', () => {
    expect(draftProblems(aDraft({ title: { nb: 'Hjemreise', en: ' ' } }), languages)).toEqual(['title-missing']);
    expect(draftProblems(withInformation({ purpose: { nb: 'x' } }), languages)).toEqual(['purpose-missing']);
    expect(draftProblems(withInformation({ legalBasis: { en: 'x' } }), languages)).toEqual(['legal-basis-missing']);
  });

  it('takes no basis that promises anonymity where answers are not anonymous', () => {
    const confidential = aDraft({ admission: 'invited', privacyMode: 'confidential' });
    expect(draftProblems(confidential, languages)).toEqual(['legal-basis-anonymous']);
    const identified = {
      ...withInformation({ legalBasis: { nb: 'Samtykke', en: 'Consent' } }),
      privacyMode: 'identified' as const,
    };
    expect(draftProblems(identified, languages)).toEqual([]);
  });

  it('may close on the day it opens, not before', () => {
    expect(draftProblems(aDraft({ closesOn: '2026-11-01' }), languages)).toEqual([]);
    expect(draftProblems(aDraft({ closesOn: '2026-10-31' }), languages)).toEqual(['closes-before-opens']);
  });

  it.each(['', '0', '121', '1.5', 'to år'])('refuses "%s" months of retention', (retentionMonths) => {
    expect(draftProblems(withInformation({ retentionMonths }), languages)).toEqual(['retention-out-of-range']);
  });

  it('starts without texts in a language that has no proposal', () => {
    const { purpose } = defaultInformation(['nb', 'se'], { name: '', contact: '' });
    expect(purpose.nb).not.toBe('');
    expect(purpose.se).toBe('');
  });
});
