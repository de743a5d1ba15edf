import { createHash } from 'node:crypto';
import { type QuestionnaireContent, textsOf } from '@medvirk/questionnaire';
import { canonical } from '../trail/canonical.ts';

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A print of a question's words alone: what somebody has understood or not. Logic, order and purpose are not in it. */
export function wordsPrint(content: QuestionnaireContent, code: string): Buffer {
  const words = textsOf(content).filter(({ question }) => question === code);
  return hash(canonical(words.map(({ key, texts }) => [key, texts])));
}
