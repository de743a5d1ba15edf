export type { AttachmentPlace, StoredAttachment } from './attachments/attachment.repository.ts';
export { AttachmentGone } from './attachments/claim-attachments.ts';
export type { BankUse, StoredBankEntry } from './bank/bank.repository.ts';
export type { StoredCase } from './co-design/case.repository.ts';
export type { StoredProposal } from './co-design/proposal.repository.ts';
export type { StoredRound } from './co-design/round.repository.ts';
export type { StoredSignOff } from './co-design/sign-off.repository.ts';
export { codeComments, themeLists } from './coding/code-comments.ts';
export {
  type HandCodedComment,
  NO_THEME,
  type StoredThemeWord,
  type ThemeCount,
} from './coding/coding.repository.ts';
export { CONCERN_STATES, type ConcernState, type StoredConcern } from './coding/concern.repository.ts';
export type { QuotableComment, StoredQuote } from './coding/quote.repository.ts';
export { DATA_MAP } from './data-map/data-map.ts';
export { connect, dataSourceOptions, type Pace, refuseUnsafeRole } from './database/data-source.ts';
export { Database, type Store } from './database/database.ts';
export { describeFault } from './database/describe-fault.ts';
export { migrate, QUEUE_SCHEMA } from './database/migrate.ts';
export { WaitFirst } from './database/wait-first.ts';
export { WayFinding } from './database/way-finding.ts';
export type {
  ExportStep,
  ExportWork,
  NewExport,
  ResponseToExport,
  StoredExport,
} from './exports/export.repository.ts';
export type { StoredAction, StoredEvidence } from './improvement/improvement.repository.ts';
export type { StoredWritten } from './improvement/written.repository.ts';
export type { CredentialKey, InvitedPlace, OwnResponse } from './inbox/inbox.repository.ts';
export { type MoveReport, moveWaiting } from './inbox/move-waiting.ts';
export { sealWithSecret, unsealWithSecret } from './inbox/seal-waiting.ts';
export { comesToAnEnd, endedForGood } from './inbox/units-to-move.ts';
export { openResponse, sealResponse } from './inbox/waiting-answers.ts';
export type {
  InvitationCounts,
  InvitationState,
  InvitationsWanted,
  IssuedInvitation,
  UsableState,
} from './invitations/invitation.repository.ts';
export { hashOfTicket, newInvitationCode, ticketOf } from './invitations/invitation-code.ts';
export type { StoredKiosk } from './kiosks/kiosk.repository.ts';
export type { StoredLetters, StoredReminder } from './letters/letter.repository.ts';
export { MEDIA_PART } from './media/media.repository.ts';
export type { DigestSeen, StoredDigest } from './messages/digest.repository.ts';
export type { StoredMemberLink } from './messages/member-link.repository.ts';
export {
  type ClaimedDelivery,
  DELIVERY_STATES,
  type DeliveryState,
  type DueNotice,
  type StoredDelivery,
} from './messages/message.repository.ts';
export type { TreeMark } from './organisation/read-tree.ts';
export type { KeyedPaper, StoredPaper } from './paper/paper.repository.ts';
export type { StoredSession, StoredToken } from './people/session.repository.ts';
export type { StoredApproval } from './questionnaires/stored-approval.ts';
export type { StoredVersion } from './questionnaires/version.repository.ts';
export type {
  AskOutcome,
  CampaignSettings,
  ClaimedRecipient,
  ListedPerson,
  RecipientState,
} from './recipients/recipient.repository.ts';
export { openAddress, sealAddress } from './recipients/seal-address.ts';
export type { ClaimedWord, HeldWish } from './recipients/word.repository.ts';
export { isStored } from './responses/find-stored.ts';
export {
  foldBatch,
  foldResponses,
  type RecountReport,
  rebuildAggregates,
  recount,
} from './responses/fold-responses.ts';
export { packAnswers, unpackAnswers } from './responses/packed-answers.ts';
export {
  filesNamed,
  maskAnswers,
  type PreparedResponse,
  prepareResponse,
  type ResponsePlace,
  ResponseRefused,
  type WayOfAnswering,
} from './responses/prepare-response.ts';
export { type NewResponse, ResponseStore, type StoreOutcome } from './responses/response-store.ts';
export type { Fielded, SurveyAsSuch } from './results/fielded.ts';
export type { MonthCount, RawComment, UnitCount } from './results/results.repository.ts';
export type { RoleCount, StoredRoleRelease } from './results/role-release.repository.ts';
export type { StoredRebase } from './results/series.repository.ts';
export { weighDrivers } from './results/weigh-drivers.ts';
export type { StoredSurvey } from './surveys/survey.repository.ts';
export type { Admission, PrivacyMode, SurveyStatus } from './surveys/survey-status.ts';
export type { NewTrailEntry, TrailEntry } from './trail/trail.repository.ts';
export { type TrailFault, type TrailReport, verifyTrail } from './trail/verify-trail.ts';
export type { StoredJudgement } from './versions/comparability.repository.ts';
