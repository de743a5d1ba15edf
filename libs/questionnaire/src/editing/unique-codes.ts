import type { QuestionnaireContent } from '../content/content.ts';
import { freeOf } from './settle.ts';

/**
 * The content with each code once: a second question or section with a code that is taken gets the same with a number. Parts of
 * a manuscript are told apart by their codes; browser and API mend a doubled one alike, before anything is changed.
 */
export function withUniqueCodes(content: QuestionnaireContent): QuestionnaireContent {
  const sections = new Set<string>();
  const questions = new Set<string>();
  // A number is not taken from a later part that has it by right, and that rules may mean.
  const given = new Set(content.sections.flatMap((section) => [section, ...section.questions].map(({ code }) => code)));
  let mended = false;
  const once = <T extends { code: string }>(part: T, met: Set<string>): T => {
    const code = met.has(part.code) ? freeOf(part.code, given) : part.code;
    met.add(code);
    given.add(code);
    mended ||= code !== part.code;
    return code === part.code ? part : { ...part, code };
  };
  const unique = {
    ...content,
    sections: content.sections.map((section) => ({
      ...once(section, sections),
      questions: section.questions.map((question) => once(question, questions)),
    })),
  };
  return mended ? unique : content;
}
