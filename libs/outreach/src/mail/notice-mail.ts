import type { ReaderLanguage } from '../language.ts';
import type { NoticeKind } from '../notices/notice.ts';
import { fill, sayDay, textsIn } from '../texts/texts.ts';
import { layOut, type Mail, type MailParts } from './mail.ts';

interface Reader {
  name: string;
  language: ReaderLanguage;
  organisation: string;
}

export interface NoticeLine {
  kind: NoticeKind;
  /** Of the questionnaire or the action; empty where not even that is told. */
  title: string;
  /** Last day, ISO date, where there is one. */
  day?: string | undefined;
  /** Where it leads, as a whole address. */
  url: string;
}

interface NoticeMail extends Reader {
  /** At least one. Lines that would read the same are told once. */
  notices: readonly NoticeLine[];
  /** Whether the links are the reader's own way in. */
  personal: boolean;
  /** Where the reader chooses how often to get mail. */
  paceUrl: string;
}

/**
 * One mail for all that somebody is to be told. It says that something waits, until when and where, and nothing of what people have
 * written: that stays where the organisation can look after it.
 */
export function noticeMail({ name, language, organisation, notices, personal, paceUrl }: NoticeMail): Mail {
  const texts = textsIn(language);
  const lines = new Map<string, MailParts['lines'][number]>();
  for (const { kind, title, day, url } of notices) {
    const text = fill(texts.line[kind], { title, day: day ? sayDay(day, language) : '' });
    if (!lines.has(text)) lines.set(text, { text, link: { words: texts.go[kind], url } });
  }
  const [first] = notices;
  const subject =
    lines.size === 1 && first
      ? fill(texts.subject[first.kind], { title: first.title })
      : fill(texts.subject.several, { count: lines.size });
  return layOut({
    language,
    subject,
    greeting: fill(texts.greeting, { name }),
    lines: [...lines.values()],
    foot: [
      ...(personal ? [texts.foot.personal] : []),
      fill(texts.foot.why, { organisation }),
      { words: texts.foot.pace, url: paceUrl },
    ],
  });
}

/** @param minutes that the code lasts */
export function codeMail(reader: Reader & { code: string; minutes: number }): Mail {
  const { name, language, organisation, code, minutes } = reader;
  const texts = textsIn(language);
  return layOut({
    language,
    // The code itself stays out of the subject: that is read on locked screens.
    subject: texts.subject.code,
    greeting: fill(texts.greeting, { name }),
    lines: [
      { text: texts.code.line, code: `${code.slice(0, 3)} ${code.slice(3)}` },
      { text: fill(texts.code.lasts, { minutes }) },
    ],
    foot: [fill(texts.foot.why, { organisation })],
  });
}
