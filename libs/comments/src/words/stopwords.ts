/// <reference path="./untyped-packages.d.ts" />
import stopwords from 'stopwords-iso' with { type: 'json' };
import type { WordLanguage } from './word-language.ts';

/** Words on the package's list that say what an experience was about, and so are counted. */
const COUNTED: Readonly<Record<WordLanguage, string>> = {
  no: 'arbeid folk lang navn stille tid tilstand',
  en: 'help home ill information member members old page room rooms system work young',
};

/** Words that the package's list lacks, in nynorsk and everyday writing most of all, and that say nothing by themselves. */
const ADDED: Readonly<Record<WordLanguage, string>> = {
  no: `aldri allereie allerede alltid alt altfor anna annen annet bedre berre betre blant burde bør dersom enda endå fekk
    fikk fleire flere får fått ganske gikk gjekk gjer gjerne gjør gode godt går heile heilt hele helt hvert igjen imot jo
    kanskje kor kvart lite litt meir måtte nok nokså sjølv syns synes synst takk ting to tre utan veldig vel verken
    verkeleg virkelig`,
  en: 'didn doesn don isn lot quite really wasn wouldn',
};

const words = (list: string): string[] => list.split(/\s+/u);

function listFor(language: WordLanguage): ReadonlySet<string> {
  const list = new Set([...stopwords[language], ...words(ADDED[language])]);
  for (const word of words(COUNTED[language])) list.delete(word);
  return list;
}

const LISTS: Readonly<Record<WordLanguage, ReadonlySet<string>>> = { no: listFor('no'), en: listFor('en') };

/** Whether a word in lower case only holds sentences together, such as "og", "ikkje" or "the". */
export function isStopword(word: string, language: WordLanguage): boolean {
  return LISTS[language].has(word);
}
