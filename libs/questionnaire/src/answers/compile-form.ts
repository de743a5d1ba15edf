import type { QuestionnaireContent } from '../content/content.ts';
import { ENGINES } from '../logic/all-engines.ts';
import { compileFormWith, type Form } from './form.ts';

/** Makes a version ready for answering. Never throws: what is wrong with a draft's rules is `checkContent`'s to say. */
export function compileForm(content: QuestionnaireContent): Form {
  return compileFormWith(content, ENGINES);
}
