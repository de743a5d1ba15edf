import { Lens } from '@medvirk/questionnaire';
import { z } from 'zod';
import { Evidence } from '../evidence/evidence.ts';

/** Why a written statement no longer stands on what it stood on. */
export const StaleReason = z.enum([
  /** The figure has moved outside the interval that it had. */
  'figure-moved',
  /** A test says something else than it did: a change, a comparison, an effect. */
  'verdict-changed',
  /** What a person had said was withdrawn, or a figure may no longer be shown. */
  'evidence-gone',
]);
export type StaleReason = z.infer<typeof StaleReason>;

/**
 * A sentence that people have written under a lens, in their own words, with the evidence as it was on that day. It shows who
 * wrote it, and it is marked when the evidence has changed since.
 */
export const WrittenStatement = z.object({
  id: z.string(),
  lens: Lens,
  text: z.string(),
  author: z.string(),
  at: z.iso.datetime(),
  evidence: z.array(Evidence).min(1),
  stale: z.array(StaleReason),
});
export type WrittenStatement = z.infer<typeof WrittenStatement>;
