import { Button } from '@digdir/designsystemet-react';
import { contract, type SurveyView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRouteQuery } from '../../app/api.ts';
import { Page } from '../../app/page.tsx';
import { useSession } from '../../app/session.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { WayBack } from '../../app/way-back.tsx';
import { posterSvgAddress, qrAddress } from '../links/qr-address.ts';

interface Props {
  survey: SurveyView;
  /** Code of one unit's link, or 'all'. */
  which: string;
}

/** Posters to hang up: one A4 page a unit, legible in black and white from two metres. */
export function PosterPage({ survey, which }: Props) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const { organisation } = useSession();
  const version = useRouteQuery(contract.questionnaires.version, { params: { versionId: survey.versionId } });
  const units = survey.units.filter(({ linkCode }) => which === 'all' || linkCode === which);
  return (
    <Page
      title={t('poster.title')}
      lead={textIn(survey.title, language)}
      above={<WayBack to={`/surveys/${survey.id}`}>{t('poster.back')}</WayBack>}
      tools={<Button onClick={() => window.print()}>{t('poster.print')}</Button>}
    >
      <section className="stack-tight" aria-label={t('poster.files')}>
        <p className="quiet">
          {t('poster.filesHint')}{' '}
          <Link className="ds-link" to={`/surveys/${survey.id}/files`}>
            {t('poster.pdf')}
          </Link>
        </p>
        <ul className="plain-list buttons">
          {units.flatMap(({ linkCode, name }) =>
            (['A4', 'A5'] as const).map((size) => (
              <li key={linkCode + size}>
                <Button asChild variant="secondary" data-size="sm">
                  <a href={posterSvgAddress(survey.id, linkCode, { size, language })} download>
                    {units.length > 1 ? t('poster.svgOf', { size, unit: name }) : t('poster.svg', { size })}
                  </a>
                </Button>
              </li>
            )),
          )}
        </ul>
      </section>
      {units.map(({ unitId, name, link, linkCode }) => (
        <article
          key={unitId}
          className="poster"
          data-color-scheme="light"
          aria-label={t('survey.posterOf', { unit: name })}
        >
          <p className="poster-where">
            {organisation.name}
            <br />
            <strong>{name}</strong>
          </p>
          <p className="poster-title">{textIn(survey.title, language) || t('poster.invite')}</p>
          <img src={qrAddress(survey.id, linkCode)} alt={t('survey.qrAlt', { unit: name })} width="340" height="340" />
          <p className="poster-scan">{t('poster.scan')}</p>
          <p className="poster-address">{link.replace(/^https?:\/\//, '')}</p>
          {survey.privacyMode === 'anonymous' && <p className="poster-small">{t('poster.anonymous')}</p>}
          {version.data && version.data.content.languages.length > 1 && (
            <p className="poster-small">{languageNames(version.data.content.languages)}</p>
          )}
        </article>
      ))}
    </Page>
  );
}

/** Each language by its own name, so that whoever reads it finds it. */
function languageNames(languages: readonly string[]): string {
  return languages
    .map((tag) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag)
    .map((name) => name.charAt(0).toLocaleUpperCase() + name.slice(1))
    .join(' · ');
}
