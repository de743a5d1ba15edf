import { z } from 'zod';
import { Condition } from '../logic/condition.ts';
import { LanguageTag, Texts } from '../texts/texts.ts';
import { Question } from './question.ts';
import { Code } from './question-base.ts';

/** A page of the form: one section at a time is shown. */
export const Section = z.strictObject({
  code: Code,
  title: Texts,
  intro: Texts.optional(),
  showIf: Condition.optional(),
  questions: z.array(Question).max(500),
});
export type Section = z.infer<typeof Section>;

/**
 * The whole text and logic of one questionnaire version. Plain JSON: what is stored, published, sent to the browser and
 * validated against is this one shape.
 */
export const QuestionnaireContent = z.strictObject({
  title: Texts,
  intro: Texts.optional(),
  /** The languages a respondent may choose; every text a respondent can meet must exist in each before publishing. */
  languages: z.array(LanguageTag).min(1).max(30),
  sections: z.array(Section).max(200),
});
export type QuestionnaireContent = z.infer<typeof QuestionnaireContent>;

export function questionsOf(content: QuestionnaireContent): Question[] {
  return content.sections.flatMap((section) => section.questions);
}
