import type { PictureView } from '@medvirk/api-contract';
import type { SentenceLabels } from '@medvirk/improvement';
import { type QuestionnaireContent, questionsOf, textIn } from '@medvirk/questionnaire';

/** Texts of questions, options and scale points in the reader's language. What has no text is called by its code. */
export function sentenceLabels(
  view: Pick<PictureView, 'questions' | 'unit'>,
  content: QuestionnaireContent | undefined,
  language: string,
): SentenceLabels {
  const options = new Map<string, string>();
  for (const question of content ? questionsOf(content) : []) {
    if (question.type === 'scale') {
      for (const { value, texts } of question.points) options.set(`${question.code} ${value}`, textIn(texts, language));
    } else if (question.type === 'single-choice' || question.type === 'multiple-choice') {
      for (const { code, texts } of question.options) options.set(`${question.code} ${code}`, textIn(texts, language));
    }
  }
  return {
    question: (code) => textIn(view.questions.find((question) => question.code === code)?.texts, language),
    option: (question, value) => options.get(`${question} ${value}`) ?? '',
    unit: (unitId) => (unitId === view.unit.id ? view.unit.name : ''),
  };
}
