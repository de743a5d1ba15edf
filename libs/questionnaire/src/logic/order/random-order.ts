import { z } from 'zod';
import { Code } from '../../content/question-base.ts';

/**
 * An order that is another for each person, so that what stands first is not chosen more often for that alone. The same
 * person always meets the same order: it is made from the seed of the response.
 */
export const RandomOrder = z.strictObject({
  /** How many keep their place at the beginning, and at the end ("none of these", "other"). */
  keepFirst: z.int().min(0).max(500).optional(),
  keepLast: z.int().min(0).max(500).optional(),
  /** Codes that stay side by side in their own order; the group moves as one. */
  groups: z.array(z.array(Code).min(2).max(50)).max(50).optional(),
});
export type RandomOrder = z.infer<typeof RandomOrder>;
