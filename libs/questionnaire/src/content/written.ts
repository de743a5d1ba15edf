import { z } from 'zod';
import { Texts } from '../texts/texts.ts';
import { Option } from './choices.ts';
import { answerable, Code } from './question-base.ts';

/** A pattern that a whole answer must fit, and the words for one that does not. Run in an engine of linear time. */
export const TextPattern = z.strictObject({ expression: z.string().min(1).max(500), message: Texts });
export type TextPattern = z.infer<typeof TextPattern>;

export const TextFormat = z.enum(['email', 'phone', 'url', 'postal-code']);
export type TextFormat = z.infer<typeof TextFormat>;

export const ShortText = z.strictObject({
  ...answerable,
  type: z.literal('short-text'),
  maxLength: z.int().min(1).max(1000).optional(),
  format: TextFormat.optional(),
  pattern: TextPattern.optional(),
});
export interface ShortText extends z.infer<typeof ShortText> {}

export const LongText = z.strictObject({
  ...answerable,
  type: z.literal('long-text'),
  maxLength: z.int().min(1).max(20_000).optional(),
  /** `story`: room to tell ("What matters to you?"), with a calm page and no counting down. */
  display: z.enum(['plain', 'story']).optional(),
});
export interface LongText extends z.infer<typeof LongText> {}

/** A band that numbers are counted in, e.g. 18-39 years. Ends belong to the band; left out, it is open to that side. */
export const NumberBand = z.strictObject({
  code: Code,
  texts: Texts,
  from: z.number().optional(),
  to: z.number().optional(),
});
export type NumberBand = z.infer<typeof NumberBand>;

/** A number, or a quantity: with one unit (`unit`), or one to choose (`units`: the item `question.unit`). */
export const NumberQuestion = z.strictObject({
  ...answerable,
  type: z.literal('number'),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Whole numbers only, unless true. */
  decimals: z.boolean().optional(),
  unit: Texts.optional(),
  units: z.array(Option).min(2).max(20).optional(),
  /** Numbers are counted in these bands. Without, they are counted in classes that follow from `min`, `max` and `decimals`. */
  bands: z.array(NumberBand).min(2).max(20).optional(),
});
export interface NumberQuestion extends z.infer<typeof NumberQuestion> {}
