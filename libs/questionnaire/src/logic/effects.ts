import { z } from 'zod';
import { LONGEST_ITEM_KEY } from '../content/item-key.ts';
import { Audio, Code } from '../content/question-base.ts';
import { Texts } from '../texts/texts.ts';
import { Condition } from './condition.ts';

/**
 * Carries an earlier choice forward: options (or rows) with the code of an option there are offered only if that one was
 * chosen, or was not. Others ("none of these") are always offered. All texts are written out here too, so that every value
 * that can be counted is known before anybody answers.
 */
export const CarryForward = z.strictObject({
  question: z.string().min(1).max(LONGEST_ITEM_KEY),
  which: z.enum(['chosen', 'not-chosen']),
});
export type CarryForward = z.infer<typeof CarryForward>;

/** Where a person goes on after a section: the first whose `if` holds (or that has none). Always forward. */
export const Jump = z.strictObject({
  if: Condition.optional(),
  to: z.union([z.strictObject({ section: Code }), z.strictObject({ ending: Code })]),
});
export type Jump = z.infer<typeof Jump>;

/** What a person reads when all is sent. Reached by a jump, else the first whose `showIf` holds (or that has none). */
export const Ending = z.strictObject({
  code: Code,
  title: Texts,
  titleAudio: Audio.optional(),
  text: Texts.optional(),
  textAudio: Audio.optional(),
  showIf: Condition.optional(),
});
export type Ending = z.infer<typeof Ending>;
