import { type QuestionnaireContent, questionsOf } from '../content/content.ts';
import type { Question } from '../content/question.ts';
import { alone } from '../content/recordings-of.ts';
import { mapRecordings } from '../content/texts-of.ts';
import type { LanguageTag } from '../texts/texts.ts';

/**
 * The content with these recordings in a language; what it does not have is left alone.
 * @param assets by the key of the text that is read; undefined takes the recording away
 */
export function putAudio(
  content: QuestionnaireContent,
  language: LanguageTag,
  assets: ReadonlyMap<string, string | undefined>,
): QuestionnaireContent {
  return mapRecordings(content, ({ key }, audio) => {
    if (!assets.has(key)) return audio;
    const { [language]: _before, ...others } = audio ?? {};
    const asset = assets.get(key);
    const next = asset === undefined ? others : { ...others, [language]: asset };
    return Object.keys(next).length > 0 ? next : undefined;
  });
}

/** One question with these recordings in a language, by the keys of its texts as `textsOf` gives them. */
export function putAudioInQuestion<Q extends Question>(
  question: Q,
  language: LanguageTag,
  assets: ReadonlyMap<string, string | undefined>,
): Q {
  const [next = question] = questionsOf(putAudio(alone(question), language, assets));
  // Safe: only what is heard of it is other than it was.
  return next as Q;
}
