import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const SCREEN_LANGUAGES = ['nb', 'nn', 'en'] as const;
export type ScreenLanguage = (typeof SCREEN_LANGUAGES)[number];

const KEY = 'medvirk.language';
const NAMESPACES = [
  'main',
  'results',
  'council',
  'questionnaire',
  'pictures',
  'builder',
  'messages',
  'quotes',
] as const;

// One table per feature and language, fetched only for the language in use.
const TABLES: Record<ScreenLanguage, () => Promise<Record<(typeof NAMESPACES)[number], object>>> = {
  nb: async () => ({
    main: (await import('../texts/nb.json')).default,
    results: (await import('../texts/results/nb.json')).default,
    council: (await import('../texts/council/nb.json')).default,
    questionnaire: (await import('../texts/questionnaire/nb.json')).default,
    pictures: (await import('../texts/pictures/nb.json')).default,
    builder: (await import('../texts/builder/nb.json')).default,
    messages: (await import('../texts/messages/nb.json')).default,
    quotes: (await import('../texts/quotes/nb.json')).default,
  }),
  nn: async () => ({
    main: (await import('../texts/nn.json')).default,
    results: (await import('../texts/results/nn.json')).default,
    council: (await import('../texts/council/nn.json')).default,
    questionnaire: (await import('../texts/questionnaire/nn.json')).default,
    pictures: (await import('../texts/pictures/nn.json')).default,
    builder: (await import('../texts/builder/nn.json')).default,
    messages: (await import('../texts/messages/nn.json')).default,
    quotes: (await import('../texts/quotes/nn.json')).default,
  }),
  en: async () => ({
    main: (await import('../texts/en.json')).default,
    results: (await import('../texts/results/en.json')).default,
    council: (await import('../texts/council/en.json')).default,
    questionnaire: (await import('../texts/questionnaire/en.json')).default,
    pictures: (await import('../texts/pictures/en.json')).default,
    builder: (await import('../texts/builder/en.json')).default,
    messages: (await import('../texts/messages/en.json')).default,
    quotes: (await import('../texts/quotes/en.json')).default,
  }),
};

/** The language chosen on this device, else the browser's where we have it, else bokmål. */
function wantedLanguage(saved: string | null, browser: readonly string[]): ScreenLanguage {
  for (const tag of [saved, ...browser]) {
    const base = tag?.toLowerCase().split('-')[0];
    const found = SCREEN_LANGUAGES.find((language) => language === base || (language === 'nb' && base === 'no'));
    if (found) return found;
  }
  return 'nb';
}

export async function changeLanguage(language: ScreenLanguage): Promise<void> {
  const tables = await TABLES[language]();
  for (const name of NAMESPACES) i18next.addResourceBundle(language, name, tables[name]);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(KEY, language);
}

export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    ns: [...NAMESPACES],
    defaultNS: 'main',
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await changeLanguage(wantedLanguage(localStorage.getItem(KEY), navigator.languages));
}
