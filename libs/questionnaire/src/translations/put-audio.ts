import type { QuestionnaireContent } from '../content/content.ts';
import { isShown, type Question } from '../content/question.ts';
import { optionKey } from '../content/recordings-of.ts';
import type { LanguageTag } from '../texts/texts.ts';

/**
 * The content with these recordings in a language; what it does not have is left alone.
 * @param assets by the key of the text that is read: a question's, or one of its answers'
 */
export function putAudio(
  content: QuestionnaireContent,
  language: LanguageTag,
  assets: ReadonlyMap<string, string>,
): QuestionnaireContent {
  const heard = <T extends { audio?: Record<LanguageTag, string> | undefined }>(part: T, key: string): T => {
    const asset = assets.get(key);
    return asset === undefined ? part : { ...part, audio: { ...part.audio, [language]: asset } };
  };
  const ofQuestion = (question: Question): Question => {
    if (!isShown(question)) return question;
    const read = heard(question, question.code);
    if (!('options' in read)) return read;
    const options = read.options.map((option) => heard(option, optionKey(read.code, option.code)));
    return { ...read, options } as Question;
  };
  return {
    ...content,
    sections: content.sections.map((section) => ({ ...section, questions: section.questions.map(ofQuestion) })),
  };
}
