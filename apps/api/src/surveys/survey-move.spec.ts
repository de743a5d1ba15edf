import { describe, expect, it } from '@jest/globals';
import { SURVEY_STATUSES, type SurveyInformation } from '@medvirk/api-contract';
import type { SurveyStatus } from '@medvirk/data-access';
import type { QuestionnaireContent, TextFormat } from '@medvirk/questionnaire';
import { DomainError } from '../errors/domain-error.ts';
import { checkMove } from './survey-move.ts';

const INFORMATION: SurveyInformation = {
  purpose: { nb: 'For å bli bedre', en: 'To become better' },
  legalBasis: { nb: 'Samtykke', en: 'Consent' },
  controller: 'Prøvebyen helse',
  contact: 'post@test.example',
  retentionMonths: 24,
};
const SURVEY = { status: 'draft', privacyMode: 'anonymous', information: INFORMATION } as const;
const CONTENT: QuestionnaireContent = { title: {}, languages: ['nb', 'en'], sections: [] };
const missingIn = (change: Partial<SurveyInformation>, to: SurveyStatus = 'open', from: SurveyStatus = 'draft') => {
  try {
    checkMove({ ...SURVEY, status: from, information: { ...INFORMATION, ...change } }, to, CONTENT);
    return [];
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal;
    expect(refusal.code).toBe('SURVEY_INFORMATION_MISSING');
    expect(refusal.details.every(({ code }) => code === 'missing')).toBe(true);
    return refusal.details.map(({ path }) => path);
  }
};

describe('checkMove', () => {
  it('allows these moves and no other; what has opened is never a draft again', () => {
    const allowed = SURVEY_STATUSES.flatMap((from) =>
      SURVEY_STATUSES.filter((to) => {
        try {
          checkMove({ ...SURVEY, status: from }, to, CONTENT);
          return true;
        } catch (refusal) {
          expect(refusal).toEqual(new DomainError('SURVEY_STATUS_NOT_ALLOWED'));
          return false;
        }
      }).map((to) => `${from} > ${to}`),
    );
    expect(allowed).toEqual(['draft > open', 'open > paused', 'open > closed', 'paused > open', 'paused > closed']);
  });

  it('opens when respondents are told all they have a right to know, in each language', () => {
    expect(missingIn({})).toEqual([]);
  });

  it.each<[string, Partial<SurveyInformation>]>([
    ['purpose.en', { purpose: { nb: 'For å bli bedre' } }],
    ['purpose.nb', { purpose: { nb: ' ', en: 'To become better' } }],
    ['legalBasis.en', { legalBasis: { nb: 'Samtykke', en: '' } }],
    ['controller', { controller: ' ' }],
    ['contact', { contact: '' }],
  ])('names %s when it is missing', (path, change) => {
    expect(missingIn(change)).toEqual([path]);
    expect(missingIn(change, 'open', 'paused')).toEqual([path]); // opening again asks the same
  });

  it('names everything that is missing at once', () => {
    expect(missingIn({ purpose: {}, legalBasis: {}, controller: '', contact: '' })).toEqual([
      'purpose.nb',
      'legalBasis.nb',
      'purpose.en',
      'legalBasis.en',
      'controller',
      'contact',
    ]);
  });

  it('lets a survey close whatever is missing', () => {
    expect(missingIn({ controller: '' }, 'closed', 'open')).toEqual([]);
  });

  it.each<[TextFormat, refused: boolean]>([
    ['email', true],
    ['phone', true],
    ['postal-code', false],
  ])('keeps an anonymous survey from asking for %s: %s', (format, refused) => {
    const question = { type: 'short-text' as const, code: 'reach', texts: { nb: 'Hvor når vi deg?' }, format };
    const content = { ...CONTENT, sections: [{ code: 's', title: {}, questions: [question] }] };
    const open = () => checkMove(SURVEY, 'open', content);
    if (!refused) expect(open).not.toThrow();
    else {
      const details = [{ path: 'reach', code: 'identifies' }];
      expect(open).toThrow(new DomainError('SURVEY_ASKS_WHO_ANSWERS', { details }));
    }
  });
});
