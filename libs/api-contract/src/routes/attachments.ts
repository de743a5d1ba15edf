import { AttachmentKind, Texts } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoTime } from '../shapes.ts';

/** A file is sent as it is (`application/octet-stream`), beside the contract's JSON; the answer is an `AddedAttachment`. */
export const ADD_ATTACHMENT_PATH = '/api/answer/:linkCode/attachments/:question';

export const AddedAttachment = z.object({
  /** What the answer names it by. Whoever has it can delete the file until it has been sent, and can't read it. */
  id: Id,
  kind: AttachmentKind,
  /** Bytes, of what is kept: less than was sent where something was taken out. */
  size: z.int(),
});
export type AddedAttachment = z.infer<typeof AddedAttachment>;

/** Why a file is not taken. `not-now`: the house takes no files, or has no room for more. */
export const ATTACHMENT_REFUSALS = ['too-large', 'wrong-kind', 'unreadable', 'not-now'] as const;
export type AttachmentRefusal = (typeof ATTACHMENT_REFUSALS)[number];

const AttachmentView = z.object({ id: Id, kind: AttachmentKind, type: z.string(), size: z.int() });
export type AttachmentView = z.infer<typeof AttachmentView>;

/** Files to one question from one unit. */
const AttachmentGroup = z.object({
  survey: z.object({ id: Id, title: Texts }),
  question: z.object({ code: z.string(), texts: Texts }),
  /** The unit they were given in, or the nearest above where enough have answered. */
  unit: z.string(),
  /** In an order that says nothing. */
  files: z.array(AttachmentView),
});
export type AttachmentGroup = z.infer<typeof AttachmentGroup>;

/** Files from those who answer: added one by one before the answer is sent, read by one named role. */
export const attachments = {
  forget: route({
    method: 'POST',
    path: '/api/answer/:linkCode/forgotten-attachments',
    access: 'public',
    callsAMinute: 60,
    summary: 'Delete a file that has not been sent with an answer; one that is not there is no fault',
    params: z.object({ linkCode: z.string().regex(/^[a-z0-9]{6,20}$/) }),
    body: z.strictObject({ id: Id }),
    answer: z.object({}),
  }),
  list: route({
    method: 'GET',
    path: '/api/attachments',
    access: 'attachments:read',
    summary: 'Files by survey, question and unit, where enough have answered the question, and who has looked',
    answer: z.object({
      groups: z.array(AttachmentGroup),
      /** Whether there are some that are not shown, since too few have answered. */
      heldBack: z.boolean(),
      looks: z.array(z.object({ name: z.string().nullable(), at: IsoTime })),
    }),
  }),
  read: route({
    method: 'POST',
    path: '/api/attachments/:attachmentId/read',
    access: 'attachments:read',
    summary: 'One file in base64; that it was read stands in the trail',
    params: z.object({ attachmentId: Id }),
    answer: z.object({ type: z.string(), data: z.string() }),
  }),
};
