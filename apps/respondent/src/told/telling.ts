import { type Texts, textIn } from '@medvirk/questionnaire';
import { dayIn, fill } from '../texts/say.ts';
import type { ToldKey, ToldLanguage, ToldTexts } from './told-texts.ts';

/** All that speaks on "Dere sa - vi gjorde", in one language. */
export interface Telling {
  say: (key: ToldKey, values?: Readonly<Record<string, string | number>>) => string;
  words: (texts: Texts) => string;
  /** "1. februar 2027" */
  day: (iso: string) => string;
  /** 0.61 -> "61 %" */
  percent: (share: number) => string;
  /** 61.4 -> "61" */
  whole: (number: number) => string;
}

export function tellingIn(language: ToldLanguage, texts: ToldTexts): Telling {
  const locale = language === 'en' ? 'en-GB' : language;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  return {
    say: (key, values) => fill(texts[key], values),
    words: (own) => textIn(own, language),
    day: (iso) => dayIn(iso, language),
    percent: (share) => percent.format(share),
    whole: (number) => whole.format(number),
  };
}
