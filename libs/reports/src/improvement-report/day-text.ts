import type { SentenceLanguage } from '@medvirk/improvement';

const NORWEGIAN = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');
const ENGLISH = 'January February March April May June July August September October November December'.split(' ');

/** An ISO date in full: "26. november 2026". Written out here: nynorsk is missing on many platforms. */
export function dayText(iso: string, language: SentenceLanguage): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return language === 'en' ? `${day} ${ENGLISH[month - 1]} ${year}` : `${day}. ${NORWEGIAN[month - 1]} ${year}`;
}
