import type { ADMISSIONS, PRIVACY_MODES, SurveyInformation } from '@medvirk/api-contract';
import { PROPOSED_LEGAL_BASIS } from '../information/default-information.ts';

/** A survey being prepared, as the form holds it. Dates are ISO dates or ''. */
export interface SurveyDraft {
  versionId: string;
  title: Record<string, string>;
  unitIds: string[];
  admission: (typeof ADMISSIONS)[number];
  privacyMode: (typeof PRIVACY_MODES)[number];
  opensOn: string;
  closesOn: string;
  information: Omit<SurveyInformation, 'retentionMonths'> & { retentionMonths: string };
}

export const DRAFT_PROBLEMS = [
  'version-missing',
  'title-missing',
  'units-missing',
  'opens-missing',
  'closes-before-opens',
  'purpose-missing',
  'legal-basis-missing',
  'legal-basis-anonymous',
  'controller-missing',
  'contact-missing',
  'retention-out-of-range',
] as const;
export type DraftProblem = (typeof DRAFT_PROBLEMS)[number];

const LONGEST_RETENTION = 120;

/** What keeps a draft from being saved, in the order of the form. Every text is asked for in all the questionnaire's languages. */
export function draftProblems(draft: SurveyDraft, languages: readonly string[]): DraftProblem[] {
  const missingIn = (texts: Readonly<Record<string, string>>) =>
    languages.some((language) => (texts[language] ?? '').trim() === '');
  const { information } = draft;
  const months = Number(information.retentionMonths);
  const wrong: Record<DraftProblem, boolean> = {
    'version-missing': draft.versionId === '',
    'title-missing': missingIn(draft.title),
    'units-missing': draft.unitIds.length === 0,
    'opens-missing': draft.opensOn === '',
    'closes-before-opens': draft.closesOn !== '' && draft.closesOn < draft.opensOn,
    'purpose-missing': missingIn(information.purpose),
    'legal-basis-missing': missingIn(information.legalBasis),
    'legal-basis-anonymous': languages.some((language) => promisesAnonymity(draft, language)),
    'controller-missing': information.controller.trim() === '',
    'contact-missing': information.contact.trim() === '',
    'retention-out-of-range': !Number.isInteger(months) || months < 1 || months > LONGEST_RETENTION,
  };
  return DRAFT_PROBLEMS.filter((problem) => wrong[problem]);
}

/** Whether the proposed basis still stands, which says that nobody can see who answered, where somebody can. */
export function promisesAnonymity(
  { privacyMode, information }: Pick<SurveyDraft, 'privacyMode' | 'information'>,
  language: string,
): boolean {
  const proposed = PROPOSED_LEGAL_BASIS[language];
  return privacyMode !== 'anonymous' && proposed !== undefined && information.legalBasis[language]?.trim() === proposed;
}
