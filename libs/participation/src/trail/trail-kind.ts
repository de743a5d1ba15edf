/**
 * What can happen to a questionnaire and its questions, as the trail names it. A kind says what was done, never what was
 * meant by it. New kinds come at the end of their group; none is ever renamed, since the trail is for ever.
 */
export const TRAIL_KINDS = [
  // the text
  'questionnaire-created',
  'version-created',
  'question-added',
  'question-worded',
  'question-changed',
  'question-moved',
  'question-removed',
  'translation-drafted',
  'translation-accepted',
  'comparability-judged',
  'comparability-lifted',
  'finding-dismissed',
  'finding-asked-again',
  'bank-entry-proposed',
  'bank-entry-added',
  'bank-entry-revised',
  'bank-entry-moved',
  // the way of a version
  'sent-to-council',
  'taken-back',
  'version-approved',
  'version-overridden',
  'approval-returned',
  'version-published',
  'version-retired',
  // rounds
  'round-opened',
  'round-moved',
  'round-closed',
  // proposals
  'proposal-made',
  'proposal-supported',
  'support-withdrawn',
  'proposal-commented',
  'proposals-merged',
  'proposals-parted',
  'proposal-answered',
  'proposal-judged',
  'not-understood',
  'understood-after-all',
  'pilot-begun',
  'pilot-noted',
  // sign-off
  'signed-off',
  // the council
  'case-opened',
  'case-closed',
  'case-reopened',
  'deputy-stepped-in',
  'deputy-stepped-back',
  // what came of it
  'survey-opened',
  'survey-paused',
  'survey-resumed',
  'survey-closed',
  'kiosk-set-up',
  'kiosk-shut-out',
  'chart-rebased',
  'chart-rebase-withdrawn',
  'statement-written',
  'statement-withdrawn',
  // what people wrote
  'quote-released',
  'quote-taken-back',
  'concerns-looked-at',
  'concern-judged',
  'attachments-looked-at',
  'attachment-read',
  // what left the house
  'export-ordered',
  'export-downloaded',
  'export-removed',
  'subject-access-given',
] as const;
export type TrailKind = (typeof TRAIL_KINDS)[number];
