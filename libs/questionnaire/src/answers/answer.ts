import { z } from 'zod';

const SimpleValue = z.union([z.string().max(20_000), z.number(), z.array(z.string().max(40)).max(500)]);
const AWAY = ['dont-know', 'not-relevant', 'prefer-not-to-say'] as const;
const Away = z.strictObject({ state: z.enum(AWAY) });

/** An answer inside a repeating group, which holds no group itself. */
const RepeatedAnswer = z.union([z.strictObject({ state: z.literal('answered'), value: SimpleValue }), Away]);
export type RepeatedAnswer = z.infer<typeof RepeatedAnswer>;

/** The answers to a repeating group: for each time it was filled in, answers by item key. */
export const RepeatedAnswers = z.strictObject({
  instances: z.array(z.record(z.string().max(82), RepeatedAnswer)).max(20),
});
export type RepeatedAnswers = z.infer<typeof RepeatedAnswers>;

/**
 * An answer's value: option code, chosen option codes (in order, for a ranking), ids of files, scale point or number, text,
 * ISO date or time, or the answers of a repeating group.
 */
export const AnswerValue = z.union([...SimpleValue.options, RepeatedAnswers]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** What a respondent can say about one item. What they did not touch is left out. */
export const GivenAnswer = z.union([z.strictObject({ state: z.literal('answered'), value: AnswerValue }), Away]);
export type GivenAnswer = z.infer<typeof GivenAnswer>;
/** By item key. */
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

/** One item's answer as stored: always one of the six states, a value only when answered. */
export type StoredAnswer = GivenAnswer | { state: 'skipped' } | { state: 'not-shown' };
export type StoredAnswers = Readonly<Record<string, StoredAnswer>>;

export const isRepeated = (value: AnswerValue | undefined): value is RepeatedAnswers =>
  typeof value === 'object' && !Array.isArray(value);
