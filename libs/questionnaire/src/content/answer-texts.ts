import type { Texts } from '../texts/texts.ts';
import type { Question } from './question.ts';
import { type TextPart, textsOf } from './texts-of.ts';

/** One of the answers that a question lets choose between, or a row that is answered. */
export interface AnswerText {
  /** Code of an option or row, value of a point; with the half of a double scale before it. */
  answer: string;
  part: 'option' | 'point' | 'row';
  texts: Texts;
}

const ANSWERS: readonly TextPart[] = ['option', 'point', 'row'] satisfies AnswerText['part'][];

/** What there is to choose between, in the order in which a respondent meets it; nothing where one writes. */
export function answerTextsOf(question: Question): AnswerText[] {
  const alone = { title: {}, languages: [], sections: [{ code: 'alone', title: {}, questions: [question] }] };
  return textsOf(alone).flatMap(({ part, detail, texts }) =>
    detail !== undefined && isAnswer(part) ? [{ answer: detail, part, texts }] : [],
  );
}

function isAnswer(part: TextPart): part is AnswerText['part'] {
  return ANSWERS.includes(part);
}
