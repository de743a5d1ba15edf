import { useTranslation } from 'react-i18next';
import { languageName } from '../../app/language-names.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useEditing } from '../editor-context.ts';

/** Which language is written in. One choice for all fields, with what is missing in each, so that a translator can go straight down. */
export function WritingLanguage() {
  const { t } = useTranslation();
  const screenLanguage = useLanguage();
  const { content, writing, setWriting, problems } = useEditing();
  return (
    <fieldset className="writing-language">
      <legend className="ds-sr-only">{t('editor.writingLanguage')}</legend>
      {content.languages.map((language) => {
        const missing = problems.filter((problem) => problem.code === 'missing-text' && problem.language === language);
        return (
          <button
            key={language}
            type="button"
            className="segment"
            aria-pressed={language === writing}
            onClick={() => setWriting(language)}
          >
            {languageName(language, screenLanguage)}
            {missing.length > 0 && (
              <span className="segment-missing">{t('editor.missingTexts', { count: missing.length })}</span>
            )}
          </button>
        );
      })}
    </fieldset>
  );
}
