import { AttachmentKind, Texts } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoDate } from '../shapes.ts';
import { Receipt, ResponseInput } from './answering.ts';
import { MapQuery } from './data-map.ts';
import { PRIVACY_MODES, SurveyInformation } from './surveys.ts';

/** What the browser derives from an invitation's code and shows in its place: 32 bytes in hexadecimal. */
export const Ticket = z.string().regex(/^[0-9a-f]{64}$/);
/** A number under the modulus of a key of 2048 bits, in hexadecimal. */
const Rsa2048 = z.string().regex(/^[0-9a-f]{512}$/);

/**
 * How an invitation stands: it can be used, it was used (known only where answers are not anonymous), or it was stopped. `replaced`: a
 * newer letter has another code. `unused`: it was answered with the code of an earlier letter. `renewed`: a newer mail or text message has
 * another link.
 */
export const INVITATION_STANDINGS = ['usable', 'answered', 'stopped', 'replaced', 'unused', 'renewed'] as const;

export const InvitationStanding = z.object({
  standing: z.enum(INVITATION_STANDINGS),
  /** The key that signs this invitation's credential (modulus in hexadecimal, exponent 65537); null where none is needed. */
  key: z.object({ id: Id, modulus: Rsa2048 }).nullable(),
});
export type InvitationStanding = z.infer<typeof InvitationStanding>;

/** A credential that was signed blindly (RFC 9474, RSABSSA-SHA384-PSSZERO-Deterministic): who shows it was invited, and no more. */
export const Credential = z.strictObject({ key: Id, nonce: Ticket, signature: Rsa2048 });
export type Credential = z.infer<typeof Credential>;

/** What proves that one was invited: the credential where the survey is anonymous, the ticket where it is not. */
const pass = { credential: Credential.optional(), ticket: Ticket.optional() };

/** All that is kept about somebody who answered, as they have a right to see it. */
export const OwnResponseView = z.object({
  survey: z.object({ title: Texts, privacyMode: z.enum(PRIVACY_MODES), unit: z.string() }),
  /** Null where nothing is kept (any more). */
  response: z
    .object({
      role: z.string(),
      language: z.string(),
      /** First day of the month in which it was given. */
      month: IsoDate,
      answers: z.array(
        z.object({ question: z.string(), texts: Texts, state: z.string(), value: z.unknown().optional() }),
      ),
      /** Files that were added, by the ids that the answers name. `data`: base64, where the bytes come along. */
      files: z.array(
        z.object({
          id: Id,
          question: z.string(),
          kind: AttachmentKind,
          type: z.string(),
          size: z.int(),
          data: z.base64().optional(),
        }),
      ),
    })
    .nullable(),
  information: SurveyInformation,
});
export type OwnResponseView = z.infer<typeof OwnResponseView>;

const linkCode = z.object({ linkCode: z.string().regex(/^[a-z0-9]{6,20}$/) });

export const invited = {
  open: route({
    method: 'POST',
    path: '/api/answer/:linkCode/invitation',
    access: 'public',
    callsAMinute: 60,
    summary: 'How an invitation stands, for who has it; counted as opened',
    params: linkCode,
    body: z.strictObject({ ticket: Ticket }),
    answer: InvitationStanding,
  }),
  exchange: route({
    method: 'POST',
    path: '/api/answer/:linkCode/credential',
    access: 'public',
    callsAMinute: 60,
    summary: 'Sign a credential without seeing it: one for each invitation, and that one again whenever asked',
    params: linkCode,
    body: z.strictObject({ ticket: Ticket, key: Id, blinded: Rsa2048 }),
    answer: z.object({ signature: Rsa2048 }),
  }),
  submit: route({
    method: 'POST',
    path: '/api/answer/:linkCode/invited-responses',
    access: 'public',
    summary:
      'Send a response that one was invited to: 201 stored, 200 the same receipt again, 409 the invitation is used',
    params: linkCode,
    body: z.strictObject({ ...pass, response: ResponseInput }),
    answer: Receipt,
    status: 201,
  }),
  withdraw: route({
    method: 'POST',
    path: '/api/answer/:linkCode/withdrawn',
    access: 'public',
    callsAMinute: 60,
    summary:
      'Take a response back: where it is anonymous, only until it has moved on; the invitation can then be used again',
    params: linkCode,
    body: z.strictObject(pass),
    answer: z.object({ withdrawn: z.boolean() }),
  }),
  own: route({
    method: 'POST',
    path: '/api/answer/:linkCode/own-response',
    access: 'public',
    callsAMinute: 60,
    summary: 'All that is kept of a response that is not anonymous, for who holds its invitation',
    params: linkCode,
    body: z.strictObject({ ticket: Ticket }),
    answer: OwnResponseView,
  }),
  ownFile: route({
    method: 'POST',
    path: '/api/answer/:linkCode/own-response/file',
    access: 'public',
    callsAMinute: 60,
    summary: 'One file of the same, in base64',
    params: linkCode,
    body: z.strictObject({ ticket: Ticket, id: Id }),
    answer: z.object({ type: z.string(), data: z.base64() }),
  }),
  ownPdf: route({
    method: 'POST',
    path: '/api/answer/:linkCode/own-response/pdf',
    access: 'public',
    callsAMinute: 20,
    summary: 'The same to be read: a tagged PDF, in base64',
    params: linkCode,
    body: z.strictObject({ ticket: Ticket, language: MapQuery.shape.language }),
    answer: z.object({ pdf: z.base64() }),
  }),
};
