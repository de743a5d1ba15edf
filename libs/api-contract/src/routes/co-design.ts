import { CASE_STATUSES, ROUND_KINDS } from '@medvirk/participation';
import { Code } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoDate, IsoTime, Name, Words } from '../shapes.ts';
import { ProposalView } from './proposal-view.ts';
import { VersionView } from './questionnaires.ts';

/** How many have said "I did not understand this" of a question. */
export const NotUnderstoodView = z.object({
  question: Code,
  /** Members who said it of the words as they are now. */
  now: z.int(),
  /** Members who said it of earlier words, and not of these. */
  earlier: z.int(),
  /** Whether the reader has said it of the words as they are now. */
  mine: z.boolean(),
});
export type NotUnderstoodView = z.infer<typeof NotUnderstoodView>;

export const CaseView = z.object({
  id: Id,
  councilId: Id,
  /** Written together: the fourteenth of 2026 is 14/26. */
  number: z.int(),
  year: z.int(),
  /** Empty for a case that a proposal has made: screens name it after the proposal. */
  title: z.string(),
  text: z.string(),
  status: z.enum(CASE_STATUSES),
  opened: z.object({ by: z.string(), at: IsoTime }),
  closed: z.object({ by: z.string(), at: IsoTime }).nullable(),
  /** What was decided; kept when a case is opened again. */
  minutes: z.string().nullable(),
  versionId: Id.nullable(),
  question: Code.nullable(),
  /** The proposals whose authors were not satisfied, with those merged with them. */
  proposals: z.array(ProposalView),
});
export type CaseView = z.infer<typeof CaseView>;

const versionId = z.object({ versionId: Id });
const proposalId = z.object({ proposalId: Id });
const questionOfVersion = z.object({ versionId: Id, question: Code });
const councilId = z.object({ councilId: Id });
const roundId = z.object({ roundId: Id });
const caseId = z.object({ caseId: Id });
const Proposals = z.object({ proposals: z.array(ProposalView) });

export const coDesign = {
  openRound: route({
    method: 'POST',
    path: '/api/versions/:versionId/rounds',
    access: 'questionnaire:publish',
    summary: 'Ask the council for something by a day; one round at a time',
    params: versionId,
    body: z.strictObject({ kind: z.enum(ROUND_KINDS), endsOn: IsoDate }),
    answer: VersionView,
    status: 201,
  }),
  moveRound: route({
    method: 'PUT',
    path: '/api/rounds/:roundId/ends-on',
    access: 'questionnaire:publish',
    summary: 'Give an open round another last day',
    params: roundId,
    body: z.strictObject({ endsOn: IsoDate }),
    answer: VersionView,
  }),
  closeRound: route({
    method: 'POST',
    path: '/api/rounds/:roundId/close',
    access: 'questionnaire:publish',
    summary: 'End a round before its day',
    params: roundId,
    answer: VersionView,
  }),
  finishReading: route({
    method: 'PUT',
    path: '/api/rounds/:roundId/done',
    access: 'proposal:make',
    summary: 'I have read it and have nothing more to say',
    params: roundId,
    answer: VersionView,
  }),
  resumeReading: route({
    method: 'DELETE',
    path: '/api/rounds/:roundId/done',
    access: 'proposal:make',
    summary: 'Take that back',
    params: roundId,
    answer: VersionView,
  }),
  discuss: route({
    method: 'POST',
    path: '/api/proposals/:proposalId/comments',
    access: 'proposal:discuss',
    summary: 'Say something about a proposal, for everybody who takes part',
    params: proposalId,
    body: z.strictObject({ text: Words }),
    answer: ProposalView,
    status: 201,
  }),
  merge: route({
    method: 'POST',
    path: '/api/versions/:versionId/merged-proposals',
    access: 'proposal:answer',
    summary:
      'Let one proposal stand for others that say the same; every author keeps name and words, and gets the answer',
    params: versionId,
    body: z.strictObject({ into: Id, proposals: z.array(Id).min(1).max(100) }),
    answer: Proposals,
    status: 201,
  }),
  part: route({
    method: 'DELETE',
    path: '/api/proposals/:proposalId/merged',
    access: 'proposal:answer',
    summary: 'Let a merged proposal stand for itself again, until it is answered',
    params: proposalId,
    answer: ProposalView,
  }),
  judge: route({
    method: 'PUT',
    path: '/api/proposals/:proposalId/verdict',
    access: 'proposal:make',
    summary: "Say whether the answer to one's own proposal satisfies; if not, the council takes it up as a case",
    params: proposalId,
    body: z.strictObject({ satisfied: z.boolean(), reason: z.string().max(5000) }),
    answer: ProposalView,
  }),
  notUnderstood: route({
    method: 'GET',
    path: '/api/versions/:versionId/not-understood',
    access: 'questionnaire:read',
    summary: 'How many have not understood which question; nobody is named',
    params: versionId,
    answer: z.object({ questions: z.array(NotUnderstoodView) }),
  }),
  sayNotUnderstood: route({
    method: 'PUT',
    path: '/api/versions/:versionId/questions/:question/not-understood',
    access: 'proposal:make',
    summary: 'I did not understand this: counted once per member and wording',
    params: questionOfVersion,
    answer: NotUnderstoodView,
  }),
  takeBackNotUnderstood: route({
    method: 'DELETE',
    path: '/api/versions/:versionId/questions/:question/not-understood',
    access: 'proposal:make',
    summary: 'Take that back',
    params: questionOfVersion,
    answer: NotUnderstoodView,
  }),
  cases: route({
    method: 'GET',
    path: '/api/councils/:councilId/cases',
    access: 'organisation:read',
    summary: "The council's list of cases: open ones first, then the newest",
    params: councilId,
    answer: z.object({ cases: z.array(CaseView) }),
  }),
  openCase: route({
    method: 'POST',
    path: '/api/councils/:councilId/cases',
    access: 'case:write',
    summary: "Put a case on the council's list; it gets the next number of the year",
    params: councilId,
    body: z.strictObject({ title: Name, text: z.string().max(5000) }),
    answer: CaseView,
    status: 201,
  }),
  closeCase: route({
    method: 'POST',
    path: '/api/cases/:caseId/close',
    access: 'case:write',
    summary: 'Close a case with what was decided',
    params: caseId,
    body: z.strictObject({ minutes: Words }),
    answer: CaseView,
  }),
  reopenCase: route({
    method: 'POST',
    path: '/api/cases/:caseId/reopen',
    access: 'case:write',
    summary: 'Take a closed case up again; what was written stays until it is closed anew',
    params: caseId,
    answer: CaseView,
  }),
};
