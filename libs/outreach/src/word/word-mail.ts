import { layOut, type Mail } from '../mail/mail.ts';
import { fill } from '../texts/texts.ts';
import words from './word-texts.json' with { type: 'json' };

interface WordMail {
  organisation: string;
  /** Of the survey, in its own order. */
  languages: readonly string[];
  /** The public page. */
  url: string;
}

type Language = keyof typeof words;
const isKnown = (language: string): language is Language => language in words;

/**
 * Tells somebody who asked for it that "Dere sa - vi gjorde" is out, in every language of the survey one after the other: which one
 * the reader speaks is not kept, since answers keep it too. As any message it names who writes, and not which ward or illness.
 */
export function wordMail({ organisation, languages, url }: WordMail): Mail {
  const known = languages.map((language) => language.split('-')[0] ?? '').filter(isKnown);
  const spoken = known.length > 0 ? [...new Set(known)] : (['nb'] as const);
  const [first] = spoken;
  return layOut({
    language: first,
    subject: fill(words[first].subject, { organisation }),
    greeting: words[first].greeting,
    lines: spoken.map((language) => ({
      language,
      text: fill(words[language].line, { organisation }),
      link: { words: words[language].go, url },
    })),
    foot: spoken.map((language) => ({ language, text: words[language].foot })),
  });
}
