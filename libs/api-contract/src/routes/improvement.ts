import { ActionEffect, ImprovementPicture, Priority, StatementCode } from '@medvirk/improvement';
import { Code, Lens, Texts } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoDate, IsoTime, Name, ReleasedCount, Words } from '../shapes.ts';
import { ThemeView } from './organisation.ts';
import { QuestionTrace } from './question-trace.ts';
import { WrittenView } from './written.ts';

export const ACTION_STATUSES = ['planned', 'in-progress', 'done', 'dropped'] as const;

/** A statement of the picture that an action answers to; `proposalId` where it is a proposal of the council. */
export const ActionBasis = z.strictObject({
  lens: Lens,
  code: StatementCode,
  question: z.string().nullable(),
  proposalId: Id.nullable(),
});
export type ActionBasis = z.infer<typeof ActionBasis>;

/** An action ends with what was measured, or with a reason why measuring says nothing. */
export const OUTCOME_KINDS = ['measured', 'reasoned'] as const;

export const ActionView = z.object({
  id: Id,
  theme: ThemeView,
  unit: z.object({ id: Id, name: z.string() }),
  surveyId: Id.nullable(),
  title: z.string(),
  description: z.string(),
  owner: z.string(),
  dueOn: IsoDate,
  startedOn: IsoDate.nullable(),
  status: z.enum(ACTION_STATUSES),
  overdue: z.boolean(),
  /** Code of the question whose figure it should move. */
  measureQuestion: z.string().nullable(),
  /** What came of it; needed to call it done or dropped. */
  outcome: z.string().nullable(),
  outcomeKind: z.enum(OUTCOME_KINDS).nullable(),
  /** What was measured when it was closed as measured. */
  closingEffect: ActionEffect.nullable(),
  basis: z.array(ActionBasis),
  updatedAt: IsoTime,
});
export type ActionView = z.infer<typeof ActionView>;

export const ThemeInUnit = z.object({
  theme: ThemeView,
  priority: Priority,
  /** Number of statements per lens. */
  statements: z.object({ why: z.int(), now: z.int(), better: z.int() }),
  hasHidden: z.boolean(),
  openActions: z.int(),
  /** Questions of the theme whose chart shows a signal that nobody has answered with an action. */
  signals: z.int(),
});
export type ThemeInUnit = z.infer<typeof ThemeInUnit>;

export const PictureView = z.object({
  picture: ImprovementPicture,
  theme: ThemeView,
  unit: z.object({ id: Id, name: z.string() }),
  survey: z.object({ id: Id, title: Texts }),
  k: z.int(),
  responses: ReleasedCount,
  /** What people have written on the evidence, with what has changed since. */
  written: z.array(WrittenView),
  questions: z.array(QuestionTrace),
  actions: z.array(ActionView),
  tellBack: z.object({ published: z.boolean(), address: z.string() }),
});
export type PictureView = z.infer<typeof PictureView>;

export const EvidenceView = z.object({
  id: Id,
  theme: Code,
  unitId: Id,
  lens: Lens,
  kind: z.enum(['council', 'staff', 'research']),
  text: z.string(),
  source: z.string(),
  date: IsoDate,
  author: z.string(),
  withdrawn: z.boolean(),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

const inUnit = z.object({ unit: Id, survey: Id });
const evidenceInput = z.strictObject({
  theme: Code,
  unitId: Id,
  lens: Lens,
  text: Words,
  source: z.string().trim().min(1).max(500),
  date: IsoDate,
});
const evidenceId = z.object({ evidenceId: Id });

export const improvement = {
  themes: route({
    method: 'GET',
    path: '/api/improvement',
    access: 'results:read',
    summary: 'Themes of a survey in a unit, most pressing first',
    query: inUnit,
    answer: z.object({ themes: z.array(ThemeInUnit) }),
  }),
  picture: route({
    method: 'GET',
    path: '/api/improvement/:theme',
    access: 'results:read',
    summary: 'The improvement picture of a theme in a unit: why, now, better, each with its evidence',
    params: z.object({ theme: Code }),
    query: inUnit,
    answer: PictureView,
  }),
  addStaffEvidence: route({
    method: 'POST',
    path: '/api/evidence/staff',
    access: 'evidence:add-staff',
    summary: 'Add what staff know, or research, under a lens of a theme',
    body: evidenceInput.extend({ kind: z.enum(['staff', 'research']) }),
    answer: EvidenceView,
    status: 201,
  }),
  addCouncilEvidence: route({
    method: 'POST',
    path: '/api/evidence/council',
    access: 'evidence:add-council',
    summary: 'Add what the council knows under a lens of a theme',
    body: evidenceInput,
    answer: EvidenceView,
    status: 201,
  }),
  withdrawEvidence: route({
    method: 'POST',
    path: '/api/evidence/:evidenceId/withdraw',
    access: 'signed-in',
    summary: 'Withdraw evidence that one has added oneself; it stays in the history',
    params: evidenceId,
    answer: EvidenceView,
  }),
  restoreEvidence: route({
    method: 'POST',
    path: '/api/evidence/:evidenceId/restore',
    access: 'signed-in',
    summary: 'Undo a withdrawal',
    params: evidenceId,
    answer: EvidenceView,
  }),
  actions: route({
    method: 'GET',
    path: '/api/actions',
    access: 'action:read',
    summary: 'Actions, those due first on top',
    query: z.object({ unit: Id.optional(), theme: Code.optional() }),
    answer: z.object({ actions: z.array(ActionView) }),
  }),
  addAction: route({
    method: 'POST',
    path: '/api/actions',
    access: 'action:write',
    summary: 'Set an action for a theme in a unit',
    body: z.strictObject({
      theme: Code,
      unitId: Id,
      surveyId: Id.nullable(),
      title: Name,
      description: z.string().max(5000),
      owner: Name,
      dueOn: IsoDate,
      measureQuestion: Code.nullable(),
      basis: z.array(ActionBasis).max(50).default([]),
    }),
    answer: ActionView,
    status: 201,
  }),
  changeAction: route({
    method: 'PATCH',
    path: '/api/actions/:actionId',
    access: 'action:write',
    summary: 'Change an action; done or dropped needs an outcome, measured or reasoned',
    params: z.object({ actionId: Id }),
    body: z.strictObject({
      title: Name.optional(),
      description: z.string().max(5000).optional(),
      owner: Name.optional(),
      dueOn: IsoDate.optional(),
      startedOn: IsoDate.nullable().optional(),
      status: z.enum(ACTION_STATUSES).optional(),
      outcome: z.string().max(5000).nullable().optional(),
      outcomeKind: z.enum(OUTCOME_KINDS).optional(),
      measureQuestion: Code.nullable().optional(),
      basis: z.array(ActionBasis).max(50).optional(),
    }),
    answer: ActionView,
  }),
};
