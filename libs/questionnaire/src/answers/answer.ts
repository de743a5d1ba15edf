import { z } from 'zod';

/** An answer's value: option code, chosen option codes, scale point or number, text, or ISO date. */
export const AnswerValue = z.union([z.string().max(20_000), z.number(), z.array(z.string().max(40)).max(500)]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** What a respondent can say about one question. What they did not touch is left out. */
export const GivenAnswer = z.union([
  z.strictObject({ state: z.literal('answered'), value: AnswerValue }),
  z.strictObject({ state: z.enum(['dont-know', 'not-relevant', 'prefer-not-to-say']) }),
]);
export type GivenAnswer = z.infer<typeof GivenAnswer>;
export type GivenAnswers = Readonly<Record<string, GivenAnswer>>;

/** The six states that are kept apart everywhere, since every base depends on them. */
export const ANSWER_STATES = [
  'answered',
  'dont-know',
  'not-relevant',
  'prefer-not-to-say',
  'skipped',
  'not-shown',
] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** One question's answer as stored: always one of the six states, a value only when answered. */
export type StoredAnswer = GivenAnswer | { state: 'skipped' } | { state: 'not-shown' };
export type StoredAnswers = Readonly<Record<string, StoredAnswer>>;
