import type { QuestionnaireContent } from '../content/content.ts';
import { isShown } from '../content/question.ts';
import type { LanguageTag } from '../texts/texts.ts';

/** The content with these recordings in a language; questions that it does not have are left alone. @param assets by question */
export function putAudio(
  content: QuestionnaireContent,
  language: LanguageTag,
  assets: ReadonlyMap<string, string>,
): QuestionnaireContent {
  return {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => {
        const asset = assets.get(question.code);
        if (asset === undefined || !isShown(question)) return question;
        return { ...question, audio: { ...question.audio, [language]: asset } };
      }),
    })),
  };
}
