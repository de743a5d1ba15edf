import type { ReaderLanguage } from '../language.ts';
import { layOut, type Mail, type MailParts } from '../mail/mail.ts';
import { fill, textsIn } from '../texts/texts.ts';
import type { DigestEvery, NewsKind } from './digest.ts';

interface DigestMail {
  name: string;
  language: ReaderLanguage;
  /** Title of the survey, and name of the unit. */
  survey: string;
  unit: string;
  every: DigestEvery;
  /** At least one. `url` is a whole address. */
  news: readonly { kind: NewsKind; subject: string; url: string }[];
  personal: boolean;
  stopUrl: string;
  /** Where the reader sees and chooses all their mail. */
  mineUrl: string;
}

/**
 * What is new about a survey in a unit, in words and links. Figures stay on the pages: there they stand with base, interval and
 * what was hidden, and a mail can be sent on to anybody.
 */
export function digestMail(mail: DigestMail): Mail {
  const { language, survey, unit, every, news } = mail;
  const texts = textsIn(language);
  const lines = new Map<string, MailParts['lines'][number]>();
  for (const { kind, subject, url } of news) {
    const text = fill(texts.digest.line[kind], { subject });
    if (!lines.has(text)) lines.set(text, { text, link: { words: texts.digest.go[kind], url } });
  }
  return layOut({
    language,
    subject: fill(texts.digest.subject, { survey, unit }),
    greeting: fill(texts.greeting, { name: mail.name }),
    lines: [{ text: fill(texts.digest[every], { survey, unit }) }, ...lines.values()],
    foot: [
      ...(mail.personal ? [texts.foot.personal] : []),
      texts.digest.figures,
      { words: texts.digest.stop, url: mail.stopUrl },
      { words: texts.digest.mine, url: mail.mineUrl },
    ],
  });
}
