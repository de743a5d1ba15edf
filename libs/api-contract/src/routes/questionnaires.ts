import { PROPOSAL_DECISIONS, PROPOSAL_KINDS, PROPOSAL_SUBJECTS, ROUND_KINDS, STANDS } from '@medvirk/participation';
import { Code, LanguageTag, QuestionnaireContent, Texts, VersionStatus } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoDate, IsoTime, Words } from '../shapes.ts';
import { ProposalView } from './proposal-view.ts';

export const VersionSummary = z.object({
  id: Id,
  number: z.int(),
  status: VersionStatus,
  updatedAt: IsoTime,
  questions: z.int(),
  unansweredProposals: z.int(),
});

export const QuestionnaireSummary = z.object({
  id: Id,
  title: Texts,
  council: z.object({ id: Id, name: z.string() }).nullable(),
  /** Newest first. */
  versions: z.array(VersionSummary),
});
export type QuestionnaireSummary = z.infer<typeof QuestionnaireSummary>;

export const SignOffStatusView = z.object({
  met: z.boolean(),
  vote: z.enum(['not-held', 'open', 'ended']),
  members: z.int(),
  /** Members who have taken a stand on the text as it is now. */
  taken: z.int(),
  takenNeeded: z.int(),
  waitingFor: z.int(),
  /** Of the least approved question. Null while the vote is open, and so are the three below. */
  approvals: z.int().nullable(),
  approvalsNeeded: z.int().nullable(),
  dissents: z.int().nullable(),
  /** Codes of the matters that a dissent holds the version back in. */
  vetoes: z.array(Code).nullable(),
  /** Questions that were changed after somebody had taken a stand on them. */
  changed: z.array(Code),
  /** Order, sections or introduction were changed after that. */
  frameChanged: z.boolean(),
  unansweredProposals: z.int(),
  missing: z.array(
    z.enum(['no-council-members', 'vote-not-held', 'vote-open', 'quorum', 'approvals', 'veto', 'unanswered-proposals']),
  ),
});

export const RoundView = z.object({
  id: Id,
  kind: z.enum(ROUND_KINDS),
  openedAt: IsoTime,
  /** Last day that it takes answers, the whole day. */
  endsOn: IsoDate,
  open: z.boolean(),
  closedAt: IsoTime.nullable(),
  /** Members who have said anything in it, or that they have nothing to say. */
  takenPart: z.int(),
  members: z.int(),
  /** Whether the reader has said to be done with it. */
  done: z.boolean(),
});
export type RoundView = z.infer<typeof RoundView>;

export const ContentProblemView = z.object({
  code: z.string(),
  section: z.string().optional(),
  question: z.string().optional(),
  language: z.string().optional(),
  detail: z.string().optional(),
});

export const ApprovalView = z.discriminatedUnion('by', [
  z.object({ by: z.literal('council') }),
  z.object({ by: z.literal('override'), person: z.string(), reason: z.string(), at: IsoTime }),
]);

export const VersionView = z.object({
  id: Id,
  questionnaireId: Id,
  number: z.int(),
  status: VersionStatus,
  /** Grows by one with each change of the content; send it back when saving. */
  revision: z.int(),
  content: QuestionnaireContent,
  problems: z.array(ContentProblemView),
  council: z.object({ id: Id, name: z.string() }).nullable(),
  signOff: SignOffStatusView,
  /** What the council was and is asked for, newest first. */
  rounds: z.array(RoundView),
  approval: ApprovalView.nullable(),
  publishedAt: IsoTime.nullable(),
  /** What the reader may do with this version now, by role and status together. */
  may: z.object({
    edit: z.boolean(),
    propose: z.boolean(),
    answerProposals: z.boolean(),
    signOff: z.boolean(),
    openRound: z.boolean(),
    approve: z.boolean(),
    override: z.boolean(),
    publish: z.boolean(),
  }),
});
export type VersionView = z.infer<typeof VersionView>;

export const SignOffView = z.object({
  id: Id,
  member: z.object({ id: Id, name: z.string() }),
  /** Name of the member for whom a deputy took the stand. */
  standsInFor: z.string().nullable(),
  stand: z.enum(STANDS),
  reason: z.string(),
  questions: z.array(Code),
  revision: z.int(),
  /** Code of the matter in which a dissent holds the version back. */
  matter: Code.nullable(),
  /** False when any of the text has changed since. */
  current: z.boolean(),
  /** The questions that have changed since: of those nothing has been said. */
  changed: z.array(Code),
  at: IsoTime,
});
export type SignOffView = z.infer<typeof SignOffView>;

const versionId = z.object({ versionId: Id });
const proposalId = z.object({ proposalId: Id });

export const questionnaires = {
  list: route({
    method: 'GET',
    path: '/api/questionnaires',
    access: 'questionnaire:read',
    summary: 'All questionnaires with their versions',
    answer: z.object({ questionnaires: z.array(QuestionnaireSummary) }),
  }),
  create: route({
    method: 'POST',
    path: '/api/questionnaires',
    access: 'questionnaire:write',
    summary: 'Start a questionnaire; its first version is a draft',
    body: z.strictObject({ content: QuestionnaireContent, councilId: Id.nullable() }),
    answer: VersionView,
    status: 201,
  }),
  addVersion: route({
    method: 'POST',
    path: '/api/questionnaires/:questionnaireId/versions',
    access: 'questionnaire:write',
    summary: 'Start a new draft from the newest version',
    params: z.object({ questionnaireId: Id }),
    answer: VersionView,
    status: 201,
  }),
  version: route({
    method: 'GET',
    path: '/api/versions/:versionId',
    access: 'questionnaire:read',
    summary: 'One version: content, problems, sign-off status',
    params: versionId,
    answer: VersionView,
  }),
  saveContent: route({
    method: 'PUT',
    path: '/api/versions/:versionId/content',
    access: 'questionnaire:write',
    summary:
      'Put a whole content in the place of the other; 409 VERSION_CHANGED_MEANWHILE when the revision is not the newest. A second ' +
      'part with the same code gets the same with a number',
    params: versionId,
    body: z.strictObject({ revision: z.int32(), content: QuestionnaireContent }),
    answer: VersionView,
  }),
  move: route({
    method: 'POST',
    path: '/api/versions/:versionId/status',
    access: 'questionnaire:publish',
    summary: 'Move a version on its way; approval needs the sign-off rule, publishing needs approval and no problems',
    params: versionId,
    /** `endsOn`: last day of the round that sending to the council opens; two weeks unless said. */
    body: z.strictObject({ to: VersionStatus, endsOn: IsoDate.optional() }),
    answer: VersionView,
  }),
  override: route({
    method: 'POST',
    path: '/api/versions/:versionId/override',
    access: 'questionnaire:override',
    summary: 'Approve without a met sign-off rule; who and why is shown wherever the questionnaire is shown',
    params: versionId,
    body: z.strictObject({ reason: Words }),
    answer: VersionView,
  }),
  proposals: route({
    method: 'GET',
    path: '/api/versions/:versionId/proposals',
    access: 'questionnaire:read',
    summary: 'Proposals on a version, oldest first',
    params: versionId,
    answer: z.object({ proposals: z.array(ProposalView) }),
  }),
  propose: route({
    method: 'POST',
    path: '/api/versions/:versionId/proposals',
    access: 'proposal:make',
    summary: "Propose a change; members of the questionnaire's council only, while it is in co-design",
    params: versionId,
    body: z.strictObject({
      kind: z.enum(PROPOSAL_KINDS),
      /** What it is about; left out: what kind and question suggest. */
      about: z.enum(PROPOSAL_SUBJECTS).optional(),
      question: Code.optional(),
      /** Which of the question's answers: code of an option or row, value of a point. */
      option: z.string().max(40).optional(),
      /** Language of the words; the questionnaire's first unless said. */
      language: LanguageTag.optional(),
      theme: Code.optional(),
      place: z.strictObject({ behind: Code.nullable() }).optional(),
      wording: z.string().max(5000).optional(),
      reason: z.string().max(5000),
    }),
    answer: ProposalView,
    status: 201,
  }),
  support: route({
    method: 'PUT',
    path: '/api/proposals/:proposalId/support',
    access: 'proposal:make',
    summary: 'Support a proposal',
    params: proposalId,
    answer: ProposalView,
  }),
  withdrawSupport: route({
    method: 'DELETE',
    path: '/api/proposals/:proposalId/support',
    access: 'proposal:make',
    summary: 'Take back support',
    params: proposalId,
    answer: ProposalView,
  }),
  answerProposal: route({
    method: 'POST',
    path: '/api/proposals/:proposalId/answer',
    access: 'proposal:answer',
    summary: 'Answer a proposal, once, with a reason',
    params: proposalId,
    body: z.strictObject({ decision: z.enum(PROPOSAL_DECISIONS), reason: Words }),
    answer: ProposalView,
  }),
  signOffs: route({
    method: 'GET',
    path: '/api/versions/:versionId/sign-offs',
    access: 'questionnaire:read',
    summary: "Stands taken on a version, oldest first; those of an open vote are the reader's own only",
    params: versionId,
    answer: z.object({ signOffs: z.array(SignOffView) }),
  }),
  signOff: route({
    method: 'POST',
    path: '/api/versions/:versionId/sign-offs',
    access: 'sign-off:give',
    summary: 'Take a stand on the text with this revision, while the vote is open; once on each text',
    params: versionId,
    body: z.strictObject({
      stand: z.enum(STANDS),
      reason: z.string().max(5000),
      questions: z.array(Code).max(500),
      revision: z.int32(),
      matter: Code.optional(),
    }),
    answer: SignOffView,
    status: 201,
  }),
};
