import { useTranslation } from 'react-i18next';
import { changeLanguage, SCREEN_LANGUAGES } from './i18n.ts';
import { useLanguage } from './use-language.ts';

// Each language is called by its own name, so that whoever needs it can find it.
const OWN_NAMES = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;

export function LanguageSwitch() {
  const { t } = useTranslation();
  const current = useLanguage();
  return (
    <label className="quiet-select">
      <span className="ds-sr-only">{t('frame.language')}</span>
      <select
        className="ds-input"
        data-size="sm"
        value={current}
        onChange={(event) => {
          const wanted = SCREEN_LANGUAGES.find((language) => language === event.target.value);
          if (wanted) void changeLanguage(wanted);
        }}
      >
        {SCREEN_LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {OWN_NAMES[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
