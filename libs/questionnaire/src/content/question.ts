import { z } from 'zod';
import { Condition } from '../logic/condition.ts';
import { Texts } from '../texts/texts.ts';

/** Stable code of a question, section or option: kept through rewording, never shown to respondents. */
export const Code = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/);

/** The three questions that every theme ends in (why it matters, how it works now, how it can become better). */
export const Lens = z.enum(['why', 'now', 'better']);
export type Lens = z.infer<typeof Lens>;

/** `overall`: the whole experience, what drivers are measured against. `background`: who answers, never a theme. */
export const QuestionRole = z.enum(['overall', 'background']);
export type QuestionRole = z.infer<typeof QuestionRole>;

export const Option = z.strictObject({
  code: Code,
  texts: Texts,
  /** Chosen alone or not at all, e.g. "none of these". Multiple choice only. */
  exclusive: z.boolean().optional(),
});
export type Option = z.infer<typeof Option>;

/** One point of a scale. Texts may be empty on middle points of a 0-10 scale, never on a Likert point. */
export const ScalePoint = z.strictObject({ value: z.int().min(-1000).max(1000), texts: Texts });
export type ScalePoint = z.infer<typeof ScalePoint>;

const base = {
  code: Code,
  texts: Texts,
  hint: Texts.optional(),
  showIf: Condition.optional(),
};

/** What every question that takes an answer has. The "away" answers stand apart from the scale, each a state of its own. */
const answerable = {
  ...base,
  required: z.boolean().optional(),
  theme: Code.optional(),
  lens: Lens.optional(),
  role: QuestionRole.optional(),
  allowDontKnow: z.boolean().optional(),
  allowNotRelevant: z.boolean().optional(),
  allowPreferNotToSay: z.boolean().optional(),
};

export const InformationText = z.strictObject({ ...base, type: z.literal('information') });

export const SingleChoice = z.strictObject({
  ...answerable,
  type: z.literal('single-choice'),
  options: z.array(Option).min(1).max(500),
});

export const MultipleChoice = z.strictObject({
  ...answerable,
  type: z.literal('multiple-choice'),
  options: z.array(Option).min(1).max(500),
  minSelected: z.int().min(0).optional(),
  maxSelected: z.int().min(1).optional(),
});

export const Scale = z.strictObject({
  ...answerable,
  type: z.literal('scale'),
  points: z.array(ScalePoint).min(2).max(101),
  /** False where the lowest value is the best answer, e.g. 1 = very good ... 5 = very poor. */
  higherIsBetter: z.boolean(),
  /** `labels`: each point is a line with its text (Likert). `numbers`: a row of numbers with texts at the ends (0-10). */
  display: z.enum(['labels', 'numbers']),
});

export const ShortText = z.strictObject({
  ...answerable,
  type: z.literal('short-text'),
  maxLength: z.int().min(1).max(1000).optional(),
});

export const LongText = z.strictObject({
  ...answerable,
  type: z.literal('long-text'),
  maxLength: z.int().min(1).max(20_000).optional(),
});

export const NumberQuestion = z.strictObject({
  ...answerable,
  type: z.literal('number'),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Whole numbers only, unless true. */
  decimals: z.boolean().optional(),
  unit: Texts.optional(),
});

export const DateQuestion = z.strictObject({
  ...answerable,
  type: z.literal('date'),
  min: z.iso.date().optional(),
  max: z.iso.date().optional(),
});

export const Question = z.discriminatedUnion('type', [
  InformationText,
  SingleChoice,
  MultipleChoice,
  Scale,
  ShortText,
  LongText,
  NumberQuestion,
  DateQuestion,
]);
export type Question = z.infer<typeof Question>;
export type QuestionType = Question['type'];

/** A question that takes an answer: all but information texts. */
export type AnswerableQuestion = Exclude<Question, { type: 'information' }>;
export type ScaleQuestion = z.infer<typeof Scale>;

export function isAnswerable(question: Question): question is AnswerableQuestion {
  return question.type !== 'information';
}

/** Free text: what a person writes in their own words, masked before it is stored. */
export function isFreeText(question: Question): question is z.infer<typeof ShortText> | z.infer<typeof LongText> {
  return question.type === 'short-text' || question.type === 'long-text';
}
