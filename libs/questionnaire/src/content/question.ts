import { z } from 'zod';
import { MultipleChoice, Ranking, Scale, SingleChoice } from './choices.ts';
import { DateQuestion, DateTimeQuestion, TimeQuestion } from './moments.ts';
import { base } from './question-base.ts';
import { Allocation, Attachment, Consent, Grid, ImageMap, InformationMedia, Repeat } from './question-groups.ts';
import { Calculated, Hidden } from './silent.ts';
import { LongText, NumberQuestion, ShortText } from './written.ts';

export const InformationText = z.strictObject({
  ...base,
  type: z.literal('information'),
  media: InformationMedia.optional(),
});
export interface InformationText extends z.infer<typeof InformationText> {}

/** The shape of each type. */
export const QUESTION_SHAPES = [
  InformationText,
  SingleChoice,
  MultipleChoice,
  Scale,
  Ranking,
  ShortText,
  LongText,
  NumberQuestion,
  DateQuestion,
  TimeQuestion,
  DateTimeQuestion,
  Grid,
  Allocation,
  ImageMap,
  Attachment,
  Repeat,
  Consent,
  Calculated,
  Hidden,
] as const;
/** Of named shapes: spelled out, the union is longer than the compiler writes down. */
export type Question =
  | InformationText
  | SingleChoice
  | MultipleChoice
  | Scale
  | Ranking
  | ShortText
  | LongText
  | NumberQuestion
  | DateQuestion
  | TimeQuestion
  | DateTimeQuestion
  | Grid
  | Allocation
  | ImageMap
  | Attachment
  | Repeat
  | Consent
  | Calculated
  | Hidden;
export const Question: z.ZodType<Question, Question> = z.discriminatedUnion('type', QUESTION_SHAPES);
export type QuestionType = Question['type'];

export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>;

/** A question that has an answer: all but information texts. Some have several: see `itemsOfQuestion`. */
export type AnswerableQuestion = Exclude<Question, { type: 'information' }>;
export type ScaleQuestion = QuestionOf<'scale'>;

export function isAnswerable(question: Question): question is AnswerableQuestion {
  return question.type !== 'information';
}

/** Has a value, but nobody is asked for it. */
export type SilentQuestion = QuestionOf<'calculated' | 'hidden'>;

export function isSilent(question: Pick<Question, 'type'>): boolean {
  return question.type === 'calculated' || question.type === 'hidden';
}

/** A question that a person is asked, and answers. */
export type AskedQuestion = Exclude<AnswerableQuestion, SilentQuestion>;

export function isAsked(question: Question): question is AskedQuestion {
  return isAnswerable(question) && !isSilent(question);
}

/** What respondents meet: a question that they are asked, or an information text. */
export type ShownQuestion = Exclude<Question, SilentQuestion>;

export function isShown(question: Question): question is ShownQuestion {
  return !isSilent(question);
}

/** Free text: what a person writes in their own words, masked before it is stored. */
export function isFreeText<Asked extends { type: QuestionType }>(
  question: Asked,
): question is Extract<Asked, { type: 'short-text' | 'long-text' }> {
  return question.type === 'short-text' || question.type === 'long-text';
}

/** Whether what somebody writes here may be quoted, if they allow it: comments, and never what a person tells about who they are. */
export function isQuotable(question: { type: QuestionType; role?: string | undefined }): boolean {
  return question.type === 'long-text' && question.role !== 'background';
}
