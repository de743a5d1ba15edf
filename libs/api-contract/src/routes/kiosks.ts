import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoDate, Name } from '../shapes.ts';
import { InvitationView, Receipt } from './answering.ts';

/** What a tablet keeps to be known by: sixteen letters and digits without those that look alike (Crockford's base 32; 80 bits). */
export const KioskCode = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/);
/** Seconds without a touch, after which a tablet asks whether anybody is there. */
const IdleSeconds = z.int().min(30).max(600);
/** Bytes in base64url without filling. */
const Base64Url = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** A tablet in a waiting room: one survey, one unit, until it is shut out. */
export const KioskView = z.object({
  id: Id,
  name: z.string(),
  unitId: Id,
  idleSeconds: z.int(),
  madeOn: IsoDate,
  /** The last day on which the tablet was switched on; null before the first. */
  seenOn: IsoDate.nullable(),
  /** Since when it is shut out; null while it may be used. */
  revokedOn: IsoDate.nullable(),
});
export type KioskView = z.infer<typeof KioskView>;

/** All that a tablet needs, so that it goes on when the network goes. */
export const KioskStart = z.object({
  name: z.string(),
  linkCode: z.string(),
  invitation: InvitationView,
  idleSeconds: z.int(),
  /** For checking the PIN on the tablet, also without network: PBKDF2 with SHA-256. */
  pin: z.object({ salt: Base64Url, hash: Base64Url, rounds: z.int() }),
  /** What responses are sealed to on the tablet: a point on P-256, uncompressed. Only the house can open them. */
  publicKey: Base64Url,
});
export type KioskStart = z.infer<typeof KioskStart>;

/** A sealed response at most, in signs of base64url: what a response may be, and a third more. */
export const MOST_SEALED = 720_000;

const surveyId = z.object({ surveyId: Id });

export const kiosks = {
  list: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/kiosks',
    access: 'survey:run',
    summary: 'Tablets that a survey is answered on in waiting rooms',
    params: surveyId,
    answer: z.object({ kiosks: z.array(KioskView) }),
  }),
  make: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/kiosks',
    access: 'survey:run',
    summary: 'Set up a tablet in one unit; its code is in this answer and nowhere else',
    params: surveyId,
    body: z.strictObject({
      unitId: Id,
      name: Name,
      /** Asked for before somebody may leave the survey on the tablet. */
      pin: z.string().regex(/^\d{4,8}$/),
      idleSeconds: IdleSeconds,
    }),
    answer: z.object({
      kiosk: KioskView,
      /** With the code in the fragment, which a browser sends to nobody. */
      address: z.string(),
    }),
    status: 201,
  }),
  revoke: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/kiosks/:kioskId/revoked',
    access: 'survey:run',
    summary: 'Shut a tablet out at once, as when it is lost; what it has not sent is not taken any more',
    params: z.object({ surveyId: Id, kioskId: Id }),
    answer: KioskView,
  }),
  open: route({
    method: 'POST',
    path: '/api/kiosk',
    access: 'public',
    // A whole hospital may share an address.
    callsAMinute: 300,
    summary: 'The survey of a tablet, for who has its code; 404 once it is shut out',
    body: z.strictObject({ code: KioskCode }),
    answer: KioskStart,
  }),
  send: route({
    method: 'POST',
    path: '/api/kiosk/responses',
    access: 'public',
    callsAMinute: 600,
    summary: 'Send a response that a tablet has sealed: 200 the same receipt however often it is sent',
    body: z.strictObject({ code: KioskCode, sealed: Base64Url.max(MOST_SEALED) }),
    answer: Receipt,
  }),
};
