import type { SurveyView } from '@medvirk/api-contract';

export type SurveyStatus = SurveyView['status'];

/** Where a survey can be moved by hand, most likely first. The server decides; this only keeps useless buttons away. */
const NEXT: Record<SurveyStatus, readonly SurveyStatus[]> = {
  draft: ['open'],
  open: ['paused', 'closed'],
  paused: ['open', 'closed'],
  closed: [],
};

export function nextStatuses(status: SurveyStatus): readonly SurveyStatus[] {
  return NEXT[status];
}
