import { type QuestionnaireContent, questionsOf } from './content.ts';
import { isShown } from './question.ts';
import type { Audio } from './question-base.ts';

/** Words that a person may read aloud: those of a question, or of one of its answers. */
export interface Recorded {
  /** That of the text, as `textsOf` gives it. */
  key: string;
  question: string;
  /** Undefined where nobody has read it in any language. */
  audio: Audio | undefined;
}

/** Everything that can have a recording, in the order in which a respondent meets it. */
export function recordingsOf(content: QuestionnaireContent): Recorded[] {
  return questionsOf(content)
    .filter(isShown)
    .flatMap((question) => [
      { key: question.code, question: question.code, audio: question.audio },
      ...('options' in question ? question.options : []).map(({ code, audio }) => ({
        key: optionKey(question.code, code),
        question: question.code,
        audio,
      })),
    ]);
}

/** The key of an answer's words. */
export function optionKey(question: string, option: string): string {
  return `${question}/option/${option}`;
}
