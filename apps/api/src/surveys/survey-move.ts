import type { SurveyInformation } from '@medvirk/api-contract';
import type { PrivacyMode, SurveyStatus } from '@medvirk/data-access';
import type { TrailKind } from '@medvirk/participation';
import { itemsOf, type QuestionnaireContent } from '@medvirk/questionnaire';
import { DomainError } from '../errors/domain-error.ts';

const NEXT: Record<SurveyStatus, readonly SurveyStatus[]> = {
  draft: ['open'],
  open: ['paused', 'closed'],
  paused: ['open', 'closed'],
  closed: [],
};

/**
 * Whether a survey may move, and whether respondents will be told what they have a right to know.
 * @throws DomainError SURVEY_STATUS_NOT_ALLOWED, SURVEY_INFORMATION_MISSING naming each missing place,
 *   SURVEY_ASKS_WHO_ANSWERS naming each question
 */
export function checkMove(
  survey: { status: SurveyStatus; privacyMode: PrivacyMode; information: SurveyInformation },
  to: SurveyStatus,
  content: QuestionnaireContent,
): void {
  if (!NEXT[survey.status].includes(to)) throw new DomainError('SURVEY_STATUS_NOT_ALLOWED');
  if (to !== 'open') return;
  const missing: { path: string; code: string }[] = [];
  const { purpose, legalBasis, controller, contact } = survey.information;
  for (const language of content.languages) {
    if (!purpose[language]?.trim()) missing.push({ path: `purpose.${language}`, code: 'missing' });
    if (!legalBasis[language]?.trim()) missing.push({ path: `legalBasis.${language}`, code: 'missing' });
  }
  if (!controller.trim()) missing.push({ path: 'controller', code: 'missing' });
  if (!contact.trim()) missing.push({ path: 'contact', code: 'missing' });
  if (missing.length > 0) throw new DomainError('SURVEY_INFORMATION_MISSING', { details: missing });
  const asking = survey.privacyMode === 'anonymous' ? questionsThatIdentify(content) : [];
  if (asking.length > 0) {
    const details = asking.map((question) => ({ path: question, code: 'identifies' }));
    throw new DomainError('SURVEY_ASKS_WHO_ANSWERS', { details });
  }
}

/** Formats whose answers masking takes away before anything is stored: asking for them would ask in vain, and in breach. */
const IDENTIFYING = new Set(['email', 'phone']);

function questionsThatIdentify(content: QuestionnaireContent): string[] {
  return itemsOf(content).flatMap((item) =>
    item.type === 'short-text' && item.format && IDENTIFYING.has(item.format) ? [item.code] : [],
  );
}

/** What the trail calls a step of a survey. */
export function trailKindOf(from: SurveyStatus, to: SurveyStatus): TrailKind {
  if (to === 'open') return from === 'paused' ? 'survey-resumed' : 'survey-opened';
  return to === 'paused' ? 'survey-paused' : 'survey-closed';
}
