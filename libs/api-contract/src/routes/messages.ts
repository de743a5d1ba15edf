import { DIGEST_EVERY, MAIL_PACES, READER_LANGUAGES } from '@medvirk/outreach';
import { Texts } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoTime } from '../shapes.ts';

const DELIVERY_STATES = ['waiting', 'sending', 'sent', 'bounced', 'failed', 'unknown', 'dropped'] as const;

/** A mail in the ledger: that it was sent, and how it fared. What it said is not kept. */
export const DeliveryView = z.object({
  id: Id,
  kind: z.enum(['notices', 'code', 'digest']),
  /**
   * `bounced`: the address does not take it. `failed`: it could not be sent, however often it was tried. `unknown`: it may have been
   * sent. `dropped`: there was nothing left to tell.
   */
  state: z.enum(DELIVERY_STATES),
  /** A code of the mail server's, such as `smtp-550`, or of ours. */
  fault: z.string().nullable(),
  attempts: z.int(),
  createdAt: IsoTime,
  settledAt: IsoTime.nullable(),
});
export type DeliveryView = z.infer<typeof DeliveryView>;

const LedgerLine = DeliveryView.extend({ person: z.object({ id: Id, name: z.string(), email: z.string() }) });
const Choice = z.strictObject({ pace: z.enum(MAIL_PACES), language: z.enum(READER_LANGUAGES) });

/** A mail that comes every week or month about a survey in a unit: words and links, no figures. */
export const DigestView = z.object({
  id: Id,
  survey: z.object({ id: Id, title: Texts }),
  unit: z.object({ id: Id, name: z.string() }),
  every: z.enum(DIGEST_EVERY),
  nextAt: IsoTime,
});
export type DigestView = z.infer<typeof DigestView>;

export const MyMailView = Choice.extend({
  email: z.string(),
  deliveries: z.array(DeliveryView),
  digests: z.array(DigestView),
});
export type MyMailView = z.infer<typeof MyMailView>;

const deliveryId = z.object({ deliveryId: Id });
/** 256 random bits as they stand behind the # of a personal link. */
const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const ofLink = z.strictObject({ token: Token });

export const messages = {
  mine: route({
    method: 'GET',
    path: '/api/my-mail',
    access: 'signed-in',
    summary: 'How often, in which language and to which address I get mail, and what was sent lately',
    answer: MyMailView,
  }),
  choose: route({
    method: 'PUT',
    path: '/api/my-mail',
    access: 'signed-in',
    summary: 'Choose how often and in which language to get mail',
    body: Choice,
    answer: MyMailView,
  }),
  askForDigest: route({
    method: 'POST',
    path: '/api/my-digests',
    access: 'results:read',
    summary:
      'Get a mail every week or month about a survey in a unit, where there is something new; asked again, it goes as often as is said now',
    body: z.strictObject({ surveyId: Id, unitId: Id, every: z.enum(DIGEST_EVERY) }),
    answer: MyMailView,
    status: 201,
  }),
  endDigest: route({
    method: 'DELETE',
    path: '/api/my-digests/:digestId',
    access: 'signed-in',
    summary: 'Get that mail no more',
    params: z.object({ digestId: Id }),
    answer: MyMailView,
  }),
  stopDigest: route({
    method: 'POST',
    path: '/api/digest-stop',
    access: 'public',
    callsAMinute: 20,
    summary: 'The same by the link in the newest mail, without signing in',
    body: z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{22}$/) }),
    answer: z.object({ stopped: z.boolean() }),
  }),
  ledger: route({
    method: 'GET',
    path: '/api/deliveries',
    access: 'people:manage',
    summary: 'The latest 200 mails: to whom, and how they fared',
    answer: z.object({ deliveries: z.array(LedgerLine) }),
  }),
  retry: route({
    method: 'POST',
    path: '/api/deliveries/:deliveryId/retry',
    access: 'people:manage',
    summary: 'Send a mail again that did not get through; what it tells is what is so then',
    params: deliveryId,
    answer: z.object({ state: z.enum(DELIVERY_STATES) }),
  }),
  reportBounce: route({
    method: 'POST',
    path: '/api/deliveries/:deliveryId/bounce',
    access: 'people:manage',
    summary: 'For the mail server: a mail came back. Its id stands in the header X-Medvirk-Delivery',
    params: deliveryId,
    answer: z.object({ state: z.enum(DELIVERY_STATES) }),
  }),
  openLink: route({
    method: 'POST',
    path: '/api/member-link',
    access: 'public',
    callsAMinute: 20,
    summary: 'Whose personal link this is, as far as its holder has to know: where the code is sent, half hidden',
    body: ofLink,
    answer: z.object({ organisation: z.string(), address: z.string(), codeMinutes: z.int() }),
  }),
  sendCode: route({
    method: 'POST',
    path: '/api/member-link/code',
    access: 'public',
    callsAMinute: 10,
    summary: 'Send a one-time code to the address that the link was sent to',
    body: ofLink,
    answer: z.object({ sent: z.literal(true) }),
  }),
  signInByLink: route({
    method: 'POST',
    path: '/api/member-link/sign-in',
    access: 'public',
    callsAMinute: 10,
    summary: 'Come in by link and code; answers with the page that the link leads to',
    body: ofLink.extend({ code: z.string().regex(/^\d{6}$/) }),
    answer: z.object({ goTo: z.string() }),
  }),
};
