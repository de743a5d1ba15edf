import { z } from 'zod';
import { route } from '../route.ts';
import { IsoDate } from '../shapes.ts';
import { MapQuery } from './data-map.ts';
import { OwnResponseView } from './invited.ts';

/** All that is kept about whoever has an address, as that person has a right to see it (GDPR article 15). */
export const SubjectAccessView = z.object({
  address: z.string(),
  /** Since when they do not want to be asked; null where they have not said so. */
  notAskedSince: IsoDate.nullable(),
  /** The surveys that have the address on their lists, with the response where it can be found. */
  surveys: z.array(
    OwnResponseView.extend({
      list: z.object({
        email: z.string().nullable(),
        phone: z.string().nullable(),
        language: z.string(),
        state: z.string(),
        asked: z.int(),
        invitation: z.string().nullable(),
      }),
    }),
  ),
});
export type SubjectAccessView = z.infer<typeof SubjectAccessView>;

export const subjectAccess = {
  given: route({
    method: 'GET',
    path: '/api/subject-access',
    access: 'subject-access:give',
    summary: 'When people were given what is kept about them, by whom and how they were known; not who they were',
    answer: z.object({
      given: z.array(
        z.object({
          by: z.string(),
          at: z.iso.datetime(),
          identityCheck: z.string(),
          surveys: z.int(),
          responses: z.int(),
        }),
      ),
    }),
  }),
  give: route({
    method: 'POST',
    path: '/api/subject-access',
    access: 'subject-access:give',
    summary:
      'All that is kept about a person who asks for it, by the address on the lists, for that person: data, and a tagged PDF in base64. Each time is written down',
    body: z.strictObject({
      address: z.string().min(3).max(254),
      /** How it was made sure that it is the person; no name and no number of anybody. */
      identityCheck: z.string().trim().min(10).max(500),
      /** Who asks is the person, and the files go to nobody else. */
      confirmed: z.literal(true),
      language: MapQuery.shape.language,
    }),
    answer: z.object({ data: SubjectAccessView, pdf: z.base64() }),
  }),
};
