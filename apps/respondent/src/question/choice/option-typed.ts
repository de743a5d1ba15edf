import { type Option, textIn } from '@medvirk/questionnaire';

const bare = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLocaleLowerCase();

/**
 * The code of the option that was typed, in capitals or not; else the text as it stands, which the rules then refuse as no
 * option. Empty stays empty: not answered.
 */
export function optionTyped(options: readonly Option[], text: string, language: string): string {
  const typed = bare(text);
  if (typed === '') return '';
  const found = options.find(({ texts }) => bare(textIn(texts, language)) === typed);
  return found?.code ?? text;
}
