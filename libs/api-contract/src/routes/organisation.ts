import { ROLES } from '@medvirk/access';
import { Code, Texts } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoDate, IsoTime, Name } from '../shapes.ts';
import { AssignmentView } from './session.ts';

export const OrganisationView = z.object({
  id: Id,
  name: z.string(),
  /** Least number of respondents behind a figure that is shown. */
  k: z.int(),
  /** Approvals must be more than this share of the council. */
  signOffShare: z.number(),
  /** Days until a proposal of the council must be answered. */
  answerDays: z.int(),
  /** Days for which nobody is asked to answer anew, by any survey. */
  askAgainDays: z.int(),
  /** At least this share of the council must have taken a stand. */
  quorumShare: z.number(),
  /** Matters in which a single dissent holds a version back. */
  vetoMatters: z.array(z.object({ code: Code, texts: Texts })),
  /** Whether questionnaires may ask for pictures, documents and recordings. */
  attachmentsAllowed: z.boolean(),
  contact: z.string(),
  /** How to complain formally; shown to every respondent. */
  complaint: Texts,
});
export type OrganisationView = z.infer<typeof OrganisationView>;

export const UnitView = z.object({
  id: Id,
  name: z.string(),
  parentId: Id.nullable(),
  openedOn: IsoDate,
  closedOn: IsoDate.nullable(),
  /** Names and places in the tree over time, oldest first; the last one is today's. */
  history: z.array(z.object({ from: IsoDate, name: z.string(), parentId: Id.nullable() })),
});
export type UnitView = z.infer<typeof UnitView>;

export const ThemeView = z.object({ code: Code, texts: Texts });
export type ThemeView = z.infer<typeof ThemeView>;

export const PersonView = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  assignments: z.array(AssignmentView),
});
export type PersonView = z.infer<typeof PersonView>;

export const CouncilView = z.object({
  id: Id,
  name: z.string(),
  members: z.array(
    z.object({
      personId: Id,
      name: z.string(),
      nominatedBy: z.string(),
      from: IsoDate,
      until: IsoDate.nullable(),
      inOffice: z.boolean(),
    }),
  ),
  /** Deputies who step in now or later, oldest first. */
  deputies: z.array(
    z.object({
      id: Id,
      memberId: Id,
      deputy: z.object({ id: Id, name: z.string() }),
      from: IsoDate,
      until: IsoDate.nullable(),
      /** The version that the member has a conflict of interest in; null for all that the council does. */
      versionId: Id.nullable(),
    }),
  ),
});
export type CouncilView = z.infer<typeof CouncilView>;

export const TokenView = z.object({
  id: Id,
  name: z.string(),
  role: z.enum(ROLES),
  createdAt: IsoTime,
  expiresAt: IsoTime.nullable(),
  revokedAt: IsoTime.nullable(),
});

const AssignmentInput = z.strictObject({ role: z.enum(ROLES), unit: Id.nullable() });

export const organisation = {
  get: route({
    method: 'GET',
    path: '/api/organisation',
    access: 'organisation:read',
    summary: 'The organisation and its rules',
    answer: OrganisationView,
  }),
  update: route({
    method: 'PUT',
    path: '/api/organisation',
    access: 'organisation:manage',
    summary: 'Change name, contact, complaint text and rules; k is never below 5',
    body: z.strictObject({
      name: Name,
      k: z.int().min(5).max(100),
      signOffShare: z.number().min(0).max(0.99),
      answerDays: z.int().min(1).max(90).optional(),
      askAgainDays: z.int().min(0).max(730).optional(),
      quorumShare: z.number().min(0).max(1).optional(),
      vetoMatters: z
        .array(z.strictObject({ code: Code, texts: Texts }))
        .max(20)
        .optional(),
      attachmentsAllowed: z.boolean().optional(),
      contact: z.string().max(500),
      complaint: Texts,
    }),
    answer: OrganisationView,
  }),
  units: route({
    method: 'GET',
    path: '/api/units',
    access: 'organisation:read',
    summary: 'The unit tree with its history',
    answer: z.object({ units: z.array(UnitView) }),
  }),
  addUnit: route({
    method: 'POST',
    path: '/api/units',
    access: 'organisation:manage',
    summary: 'Open a unit from a date',
    body: z.strictObject({ name: Name, parentId: Id.nullable(), from: IsoDate }),
    answer: UnitView,
    status: 201,
  }),
  changeUnit: route({
    method: 'POST',
    path: '/api/units/:unitId/changes',
    access: 'organisation:manage',
    summary: 'Rename, move or close a unit from a date; what was before stays in its history',
    params: z.object({ unitId: Id }),
    body: z.strictObject({
      from: IsoDate,
      name: Name.optional(),
      parentId: Id.nullable().optional(),
      close: z.boolean().optional(),
    }),
    answer: UnitView,
  }),
  themes: route({
    method: 'GET',
    path: '/api/themes',
    access: 'organisation:read',
    summary: "The organisation's own list of themes",
    answer: z.object({ themes: z.array(ThemeView) }),
  }),
  saveTheme: route({
    method: 'PUT',
    path: '/api/themes/:code',
    access: 'questionnaire:write',
    summary: 'Add a theme or change its texts',
    params: z.object({ code: Code }),
    body: z.strictObject({ texts: Texts }),
    answer: ThemeView,
  }),
  people: route({
    method: 'GET',
    path: '/api/people',
    access: 'people:manage',
    summary: 'People with their roles',
    answer: z.object({ people: z.array(PersonView) }),
  }),
  addPerson: route({
    method: 'POST',
    path: '/api/people',
    access: 'people:manage',
    summary: 'Add a person, known by the e-mail address that the identity provider confirms at first sign-in',
    body: z.strictObject({ name: Name, email: z.email(), assignments: z.array(AssignmentInput).max(50) }),
    answer: PersonView,
    status: 201,
  }),
  assign: route({
    method: 'PUT',
    path: '/api/people/:personId/assignments',
    access: 'people:manage',
    summary: "Replace a person's roles",
    params: z.object({ personId: Id }),
    body: z.strictObject({ assignments: z.array(AssignmentInput).max(50) }),
    answer: PersonView,
  }),
  councils: route({
    method: 'GET',
    path: '/api/councils',
    access: 'organisation:read',
    summary: 'Councils and their members',
    answer: z.object({ councils: z.array(CouncilView) }),
  }),
  addCouncil: route({
    method: 'POST',
    path: '/api/councils',
    access: 'people:manage',
    summary: 'Set up a council',
    body: z.strictObject({ name: Name }),
    answer: CouncilView,
    status: 201,
  }),
  addMember: route({
    method: 'POST',
    path: '/api/councils/:councilId/members',
    access: 'people:manage',
    summary: 'Give a person a seat for a term',
    params: z.object({ councilId: Id }),
    body: z.strictObject({
      personId: Id,
      nominatedBy: z.string().max(200),
      from: IsoDate,
      until: IsoDate.nullable(),
    }),
    answer: CouncilView,
    status: 201,
  }),
  changeTerm: route({
    method: 'PUT',
    path: '/api/councils/:councilId/members/:personId',
    access: 'people:manage',
    summary: "Change the last day of a member's present term (or their latest); null leaves it open",
    params: z.object({ councilId: Id, personId: Id }),
    body: z.strictObject({ until: IsoDate.nullable() }),
    answer: CouncilView,
  }),
  addDeputy: route({
    method: 'POST',
    path: '/api/councils/:councilId/deputies',
    access: 'people:manage',
    summary:
      'Let a deputy step in for a member: for some days, or for a version that the member has a conflict of interest in',
    params: z.object({ councilId: Id }),
    body: z.strictObject({
      memberId: Id,
      deputyId: Id,
      from: IsoDate,
      until: IsoDate.nullable(),
      versionId: Id.nullable(),
    }),
    answer: CouncilView,
    status: 201,
  }),
  endDeputy: route({
    method: 'PUT',
    path: '/api/councils/:councilId/deputies/:deputyId',
    access: 'people:manage',
    summary: 'Change the last day on which a deputy stands in',
    params: z.object({ councilId: Id, deputyId: Id }),
    body: z.strictObject({ until: IsoDate }),
    answer: CouncilView,
  }),
  tokens: route({
    method: 'GET',
    path: '/api/tokens',
    access: 'tokens:manage',
    summary: 'API tokens for machines, never their secrets',
    answer: z.object({ tokens: z.array(TokenView) }),
  }),
  addToken: route({
    method: 'POST',
    path: '/api/tokens',
    access: 'tokens:manage',
    summary: 'Make an API token; the secret is in this answer only',
    body: z.strictObject({ name: Name, role: z.enum(ROLES), expiresAt: IsoTime.nullable() }),
    answer: TokenView.extend({ secret: z.string() }),
    status: 201,
  }),
  revokeToken: route({
    method: 'DELETE',
    path: '/api/tokens/:tokenId',
    access: 'tokens:manage',
    summary: 'Revoke an API token at once',
    params: z.object({ tokenId: Id }),
    answer: TokenView,
  }),
};
