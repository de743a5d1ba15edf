import { z } from 'zod';
import { LONGEST_ITEM_KEY } from '../content/item-key.ts';
import { Code } from '../content/question-base.ts';
import { NumberBand } from '../content/written.ts';
import { Texts } from '../texts/texts.ts';

/**
 * A score over several items, e.g. of an instrument's dimension.
 *
 * `mean`, `sum`: of the points that each answer gives (the value of a scale or number, the `score` of an option; of several
 * chosen options, their sum). `top-box`: the share (0-100) of answered items with a favourable answer.
 */
export const ScoreDefinition = z.strictObject({
  code: Code,
  texts: Texts,
  /** Keys of items, or codes of questions or sections for all of their items that give points. */
  items: z.array(z.string().min(1).max(LONGEST_ITEM_KEY)).min(1).max(500),
  rule: z.enum(['mean', 'sum', 'top-box']),
  /** `0-100`: from the least to the most that is possible. `points` where nothing is said: as the items give them. */
  scale: z.enum(['points', '0-100']).optional(),
  /**
   * Share of the items that must be answered, 0 to 1; 0.5 where nothing is said (the half rule: Fayers et al. 2001, EORTC
   * QLQ-C30 Scoring Manual). Those left out count as the mean of the others. Items that were not shown count as left out.
   */
  minAnsweredShare: z.number().min(0).max(1).optional(),
  /** Items whose points are turned round: least + most - points. */
  reversed: z.array(z.string().min(1).max(LONGEST_ITEM_KEY)).max(500).optional(),
  /** Names for parts of the range. Ends belong to the band; the first that fits is the one. */
  bands: z.array(NumberBand).min(1).max(20).optional(),
});
export type ScoreDefinition = z.infer<typeof ScoreDefinition>;
