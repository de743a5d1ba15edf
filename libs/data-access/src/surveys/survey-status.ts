import type { ADMISSIONS, PRIVACY_MODES, SURVEY_STATUSES } from '@medvirk/api-contract';

export type SurveyStatus = (typeof SURVEY_STATUSES)[number];
/** Whether an open link is enough to answer, or an invitation is needed. */
export type Admission = (typeof ADMISSIONS)[number];
export type PrivacyMode = (typeof PRIVACY_MODES)[number];
