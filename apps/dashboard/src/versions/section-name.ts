import { type QuestionnaireContent, textIn } from '@medvirk/questionnaire';

/** What a section is called on screen: its title, or its code where it has none yet. */
export function sectionName(content: QuestionnaireContent, code: string, language: string): string {
  return textIn(content.sections.find((section) => section.code === code)?.title, language) || code;
}
