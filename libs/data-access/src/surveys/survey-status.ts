import type { PRIVACY_MODES, SURVEY_STATUSES } from '@medvirk/api-contract';

export type SurveyStatus = (typeof SURVEY_STATUSES)[number];
export type PrivacyMode = (typeof PRIVACY_MODES)[number];
