import { z } from 'zod';

export const Id = z.uuid();
export const IsoDate = z.iso.date();
export const IsoTime = z.iso.datetime();
/** A text that a person writes in one language. */
export const Words = z.string().trim().min(1).max(5000);
export const Name = z.string().trim().min(1).max(200);

/** A number of respondents, or hidden: hidden looks the same whether it is 0 or just under the limit. */
export const ReleasedCount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shown'), count: z.int() }),
  z.object({ kind: z.literal('hidden') }),
]);
export type ReleasedCount = z.infer<typeof ReleasedCount>;

/** How errors leave the API: a code that is translated once, and places where the input is wrong. */
export const ErrorView = z.object({
  error: z.object({
    code: z.string(),
    /** English text for machines and logs; screens translate `code`. */
    message: z.string(),
    details: z
      .array(z.object({ path: z.string(), code: z.string(), limit: z.union([z.string(), z.number()]).optional() }))
      .optional(),
  }),
});
export type ErrorView = z.infer<typeof ErrorView>;
