import { Button, Textfield } from '@digdir/designsystemet-react';
import type { LanguageReadinessView, TranslationsView } from '@medvirk/api-contract';
import { LanguageTag } from '@medvirk/questionnaire';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName, RESPONDENT_LANGUAGES } from '../app/language-names.ts';
import { useLanguage } from '../app/use-language.ts';

interface Props {
  view: TranslationsView;
  onChoose: (language: string) => void;
}

/** The languages with how ready each is; any other can be begun. */
export function LanguageChoice({ view, onChoose }: Props) {
  const { t } = useTranslation('questionnaire');
  const screenLanguage = useLanguage();
  const known = new Set(view.readiness.map(({ language }) => language));
  const chosen = view.readiness.find(({ language }) => language === view.language);
  const presets = RESPONDENT_LANGUAGES.filter((language) => !known.has(language));
  return (
    <section className="stack-tight" aria-label={t('translations.ready')}>
      <ul className="plain-list language-cards">
        {view.readiness.map((readiness) => (
          <li key={readiness.language}>
            <button
              type="button"
              className="language-card"
              aria-pressed={readiness.language === view.language}
              onClick={() => onChoose(readiness.language)}
            >
              <b>{languageName(readiness.language, screenLanguage)}</b>
              <Standing readiness={readiness} isFirst={readiness.language === view.first} />
            </button>
          </li>
        ))}
      </ul>
      <details className="other-language">
        <summary>{t('translations.other')}</summary>
        <div className="stack-tight">
          <div className="inline-options">
            {presets.map((language) => (
              <button key={language} type="button" className="segment" onClick={() => onChoose(language)}>
                {languageName(language, screenLanguage)}
              </button>
            ))}
          </div>
          <AnyLanguage onChoose={onChoose} />
        </div>
      </details>
      {view.language === view.first && <p className="subtle small">{t('translations.first')}</p>}
      {chosen && !chosen.offered && <p className="subtle small">{t('translations.notOffered')}</p>}
    </section>
  );
}

function Standing({ readiness, isFirst }: { readiness: LanguageReadinessView; isFirst: boolean }) {
  const { t } = useTranslation('questionnaire');
  const { needed, missing, drafts, outdated, accepted, audioMissing } = readiness;
  const parts = [
    t('translations.count.ready', { there: needed - missing, needed }),
    !isFirst && accepted > 0 && t('translations.count.accepted', { count: accepted }),
    drafts > 0 && t('translations.count.draft', { count: drafts }),
    outdated > 0 && t('translations.count.outdated', { count: outdated }),
    audioMissing.length > 0 && t('translations.count.audio', { count: audioMissing.length }),
  ].filter((part) => part !== false);
  return <span className="small">{parts.join(' · ')}</span>;
}

function AnyLanguage({ onChoose }: Pick<Props, 'onChoose'>) {
  const { t } = useTranslation('questionnaire');
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const tag = canonicalTag(code);
    setWrong(tag === undefined);
    if (tag !== undefined) onChoose(tag);
  };
  return (
    <form className="any-language" onSubmit={submit}>
      <Textfield
        label={t('translations.otherCode')}
        description={t('translations.otherHint')}
        value={code}
        maxLength={35}
        autoComplete="off"
        error={wrong && t('translations.otherWrong')}
        onChange={(event) => setCode(event.target.value)}
      />
      <Button type="submit" variant="secondary">
        {t('translations.open')}
      </Button>
    </form>
  );
}

/** The tag as the standard writes it; undefined for what is none. */
function canonicalTag(code: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(code.trim());
    return tag !== undefined && LanguageTag.safeParse(tag).success ? tag : undefined;
  } catch {
    return undefined;
  }
}
