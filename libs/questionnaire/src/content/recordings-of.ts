import { pipedPlaces } from '../logic/piping/pipe.ts';
import type { QuestionnaireContent } from './content.ts';
import type { Question } from './question.ts';
import type { Audio } from './question-base.ts';
import { mapRecordings, type PlacedText } from './texts-of.ts';

/** A text that a person may read aloud. */
export interface Recorded extends PlacedText {
  /** Undefined where nobody has read it in any language. */
  audio: Audio | undefined;
  /** It takes in what was answered before, which nobody could have read: the device's voice says it. */
  isFilledIn: boolean;
}

/** Every text that can have a recording, in the order in which a respondent meets them. */
export function recordingsOf(content: QuestionnaireContent): Recorded[] {
  const found: Recorded[] = [];
  mapRecordings(content, (text, audio) => {
    found.push({
      ...text,
      audio,
      isFilledIn: Object.values(text.texts).some((words) => pipedPlaces(words).length > 0),
    });
    return audio;
  });
  return found;
}

/** What of one question can be read aloud. Of a repeating group, its questions too. */
export function recordingsOfQuestion(question: Question): Recorded[] {
  return recordingsOf(alone(question)).filter(({ question: code }) => code !== undefined);
}

/** A content with one question in it. */
export const alone = (question: Question): QuestionnaireContent => ({
  title: {},
  languages: [],
  sections: [{ code: '', title: {}, questions: [question] }],
});
