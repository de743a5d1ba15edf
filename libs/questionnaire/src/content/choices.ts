import { z } from 'zod';
import { Condition } from '../logic/condition.ts';
import { CarryForward } from '../logic/effects.ts';
import { RandomOrder } from '../logic/order/random-order.ts';
import { Texts } from '../texts/texts.ts';
import { Audio, answerable, Code, commented, Picture } from './question-base.ts';

export const Option = z.strictObject({
  code: Code,
  texts: Texts,
  /** Chosen alone or not at all, e.g. "none of these". Multiple choice only. */
  exclusive: z.boolean().optional(),
  /** Opens a field for own words when it is chosen: the item `question.other`. One option of a question at most. */
  other: z.boolean().optional(),
  image: Picture.optional(),
  audio: Audio.optional(),
  /** What choosing it adds to a score. */
  score: z.number().min(-1000).max(1000).optional(),
  showIf: Condition.optional(),
});
export type Option = z.infer<typeof Option>;

export const options = z.array(Option).min(1).max(500);

/** What is offered may hang on an earlier choice, and stand in another order for each person. */
const carried = { optionsFrom: CarryForward.optional(), randomOrder: RandomOrder.optional() };

export const SingleChoice = z.strictObject({
  ...answerable,
  ...commented,
  ...carried,
  type: z.literal('single-choice'),
  options,
  /** `list` where nothing is said. `dropdown` and `autocomplete` are for long lists; `pictures` needs a picture each. */
  display: z.enum(['list', 'dropdown', 'autocomplete', 'pictures']).optional(),
});
export interface SingleChoice extends z.infer<typeof SingleChoice> {}

export const MultipleChoice = z.strictObject({
  ...answerable,
  ...commented,
  ...carried,
  type: z.literal('multiple-choice'),
  options,
  minSelected: z.int().min(0).optional(),
  maxSelected: z.int().min(1).optional(),
  display: z.enum(['list', 'autocomplete', 'pictures']).optional(),
});
export interface MultipleChoice extends z.infer<typeof MultipleChoice> {}

/** Options put in order, the most important first; some may be left out where `minRanked` lets them. */
export const Ranking = z.strictObject({
  ...answerable,
  ...commented,
  ...carried,
  type: z.literal('ranking'),
  options: z.array(Option).min(2).max(20),
  /** All must be ranked where it is left out; 1 lets a person name the most important only. */
  minRanked: z.int().min(1).optional(),
  maxRanked: z.int().min(1).optional(),
});
export interface Ranking extends z.infer<typeof Ranking> {}

/** One point of a scale. Texts may be empty on middle points of a 0-10 scale, never on a Likert point. */
export const ScalePoint = z.strictObject({
  value: z.int().min(-1000).max(1000),
  texts: Texts,
  audio: Audio.optional(),
});
export type ScalePoint = z.infer<typeof ScalePoint>;

export const scalePoints = z.array(ScalePoint).min(2).max(101);

/**
 * `labels`: each point is a line with its text (Likert). `numbers`: a row of numbers with texts at the ends (0-10).
 * `smileys` and `stars`: a picture beside each text. `slider`: a line from end to end (VAS), moved by finger or keyboard.
 */
export const ScaleDisplay = z.enum(['labels', 'numbers', 'smileys', 'stars', 'slider']);
export type ScaleDisplay = z.infer<typeof ScaleDisplay>;

export const Scale = z.strictObject({
  ...answerable,
  ...commented,
  type: z.literal('scale'),
  points: scalePoints,
  /** False where the lowest value is the best answer, e.g. 1 = very good ... 5 = very poor. */
  higherIsBetter: z.boolean(),
  display: ScaleDisplay,
});
export interface Scale extends z.infer<typeof Scale> {}
