import { useTranslation } from 'react-i18next';
import { SCREEN_LANGUAGES, type ScreenLanguage } from './i18n.ts';

/** The language of the screen, for `textIn(texts, language)` and for dates. */
export function useLanguage(): ScreenLanguage {
  const { i18n } = useTranslation();
  return SCREEN_LANGUAGES.find((language) => language === i18n.language) ?? 'nb';
}
