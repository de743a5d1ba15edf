import { BehalfReason, GivenAnswer, LONGEST_ITEM_KEY, READING_VARIANTS, RespondentRole } from '@medvirk/questionnaire';
import { z } from 'zod';

/**
 * What a page without scripts carries to the next one, in a hidden field: all that was answered, and where the person is.
 * Nothing of it is kept on the server between two pages, and nothing on the device when the page is closed.
 */
export const Carried = z.strictObject({
  /** Id of the response, the same through all pages, so that sending twice stores once. */
  id: z.uuidv4().optional(),
  /** Once answers were put aside: what they are kept under. */
  code: z.string().max(20).optional(),
  language: z.string().max(20),
  role: RespondentRole.optional(),
  behalfReason: BehalfReason.optional(),
  variant: z.enum(READING_VARIANTS).optional(),
  answers: z.record(z.string().max(LONGEST_ITEM_KEY), GivenAnswer),
  /** Checks that the person was asked about and lets stand. */
  confirmed: z.array(z.string().max(40)).max(1000).optional(),
  /** Items whose comment may be quoted. */
  mayQuote: z.array(z.string().max(LONGEST_ITEM_KEY)).max(1000).optional(),
  visited: z.array(z.string().max(40)).max(200),
  step: z.discriminatedUnion('page', [
    z.strictObject({ page: z.literal('start'), editing: z.boolean() }),
    z.strictObject({ page: z.literal('section'), section: z.string().max(40), editing: z.boolean() }),
    z.strictObject({ page: z.literal('review') }),
  ]),
});
export type Carried = z.infer<typeof Carried>;

/** What a posted page carried; undefined when it is nothing that a page of ours has made. */
export function readCarried(text: string | undefined): Carried | undefined {
  try {
    const read = Carried.safeParse(JSON.parse(text ?? ''));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
