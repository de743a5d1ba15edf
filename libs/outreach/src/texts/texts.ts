import type { ReaderLanguage } from '../language.ts';
import en from './en.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };

export type MessageTexts = typeof nb;

const TABLES: Record<ReaderLanguage, MessageTexts> = { nb, nn, en };

export const textsIn = (language: ReaderLanguage): MessageTexts => TABLES[language];

/** Puts values where the text says {{name}}. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

const MONTHS: Record<ReaderLanguage, string> = {
  nb: 'januar februar mars april mai juni juli august september oktober november desember',
  nn: 'januar februar mars april mai juni juli august september oktober november desember',
  en: 'January February March April May June July August September October November December',
};

/** A date in full, without its year: what mail tells of is near. @param day ISO date */
export function sayDay(day: string, language: ReaderLanguage): string {
  const month = MONTHS[language].split(' ')[Number(day.slice(5, 7)) - 1] ?? '';
  const date = Number(day.slice(8, 10));
  return language === 'en' ? `${date} ${month}` : `${date}. ${month}`;
}
