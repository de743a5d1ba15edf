import type { SurveyInformation } from '@medvirk/api-contract';
import type { SurveyStatus } from '@medvirk/data-access';
import type { LanguageTag } from '@medvirk/questionnaire';
import { DomainError } from '../errors/domain-error.ts';

const NEXT: Record<SurveyStatus, readonly SurveyStatus[]> = {
  draft: ['open'],
  open: ['paused', 'closed'],
  paused: ['open', 'closed'],
  closed: [],
};

/**
 * Whether a survey may move, and whether respondents will be told what they have a right to know.
 * @throws DomainError SURVEY_STATUS_NOT_ALLOWED, SURVEY_INFORMATION_MISSING naming each missing place
 */
export function checkMove(
  survey: { status: SurveyStatus; information: SurveyInformation },
  to: SurveyStatus,
  languages: readonly LanguageTag[],
): void {
  if (!NEXT[survey.status].includes(to)) throw new DomainError('SURVEY_STATUS_NOT_ALLOWED');
  if (to !== 'open') return;
  const missing: { path: string; code: string }[] = [];
  const { purpose, legalBasis, controller, contact } = survey.information;
  for (const language of languages) {
    if (!purpose[language]?.trim()) missing.push({ path: `purpose.${language}`, code: 'missing' });
    if (!legalBasis[language]?.trim()) missing.push({ path: `legalBasis.${language}`, code: 'missing' });
  }
  if (!controller.trim()) missing.push({ path: 'controller', code: 'missing' });
  if (!contact.trim()) missing.push({ path: 'contact', code: 'missing' });
  if (missing.length > 0) throw new DomainError('SURVEY_INFORMATION_MISSING', { details: missing });
}
