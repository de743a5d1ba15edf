import { type BankPart, textIn } from '@medvirk/questionnaire';

/** What an entry is called in a list: the words of the question, the title of the section. */
export const bankWords = (part: BankPart, language: string): string =>
  textIn(part.kind === 'question' ? part.question.texts : part.section.title, language);
