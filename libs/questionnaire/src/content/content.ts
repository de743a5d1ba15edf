import { z } from 'zod';
import { Condition } from '../logic/condition.ts';
import { Ending, Jump } from '../logic/effects.ts';
import { RandomOrder } from '../logic/order/random-order.ts';
import { ScoreDefinition } from '../scoring/score-definition.ts';
import { LanguageTag, Texts } from '../texts/texts.ts';
import { Question } from './question.ts';
import { AnswerCheck, Audio, Code } from './question-base.ts';

/** A page of the form: one section at a time is shown. */
export const Section = z.strictObject({
  code: Code,
  title: Texts,
  titleAudio: Audio.optional(),
  intro: Texts.optional(),
  introAudio: Audio.optional(),
  showIf: Condition.optional(),
  questions: z.array(Question).max(500),
  /** What must hold between answers of this section and of earlier ones. */
  checks: z.array(AnswerCheck).max(50).optional(),
  jumps: z.array(Jump).max(50).optional(),
  /** Of its questions. */
  randomOrder: RandomOrder.optional(),
});
export type Section = z.infer<typeof Section>;

/** What must follow the questions of an instrument wherever they go. */
export const InstrumentNotice = z.strictObject({
  code: Code,
  version: z.string().min(1).max(40),
  title: Texts,
  owner: z.string().max(200),
  licence: z.string().max(200),
  notice: z.string().max(1000).nullable(),
  source: z.url().max(500).nullable(),
  /** False where words, answers and order must stay as they came. */
  mayBeAltered: z.boolean(),
});
export type InstrumentNotice = z.infer<typeof InstrumentNotice>;

/**
 * The whole text and logic of one questionnaire version. Plain JSON: what is stored, published, sent to the browser and
 * validated against is this one shape.
 */
export const QuestionnaireContent = z.strictObject({
  title: Texts,
  titleAudio: Audio.optional(),
  intro: Texts.optional(),
  introAudio: Audio.optional(),
  /** The languages a respondent may choose; every text a respondent can meet must exist in each before publishing. */
  languages: z.array(LanguageTag).min(1).max(30),
  sections: z.array(Section).max(200),
  /** Instruments that questions came with: whose they are, and whether they may be altered. */
  instruments: z.array(InstrumentNotice).max(50).optional(),
  /** Of its sections. */
  randomOrder: RandomOrder.optional(),
  endings: z.array(Ending).max(50).optional(),
  scores: z.array(ScoreDefinition).max(100).optional(),
});
export type QuestionnaireContent = z.infer<typeof QuestionnaireContent>;

export function questionsOf(content: QuestionnaireContent): Question[] {
  return content.sections.flatMap((section) => section.questions);
}
