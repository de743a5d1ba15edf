import { createHash } from 'node:crypto';
import { FRAME, type Prints } from '@medvirk/participation';
import { type QuestionnaireContent, questionsOf, textsOf } from '@medvirk/questionnaire';
import { canonical } from '../trail/canonical.ts';

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A print of a question's words alone: what somebody has understood or not. Logic, order and purpose are not in it. */
export function wordsPrint(content: QuestionnaireContent, code: string): Buffer {
  const words = textsOf(content).filter(({ question }) => question === code);
  return hash(canonical(words.map(({ key, texts }) => [key, texts])));
}

const SHORT = 16;
/** Enough to tell two texts of one question apart. */
const short = (value: unknown): string => hash(canonical(value)).toString('hex').slice(0, SHORT);

/**
 * What stands are counted on: a print of each question whole, logic and purpose included, and one of what is around the
 * questions: title, introduction, sections and order.
 */
export function printsOf(content: QuestionnaireContent): Prints {
  const prints: Record<string, string> = {};
  for (const question of questionsOf(content)) prints[question.code] = short(question);
  const sections = content.sections.map(({ questions, ...frame }) => [frame, questions.map(({ code }) => code)]);
  prints[FRAME] = short({ ...content, sections });
  return prints;
}
