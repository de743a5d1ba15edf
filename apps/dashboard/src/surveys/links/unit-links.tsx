import { Button, Heading } from '@digdir/designsystemet-react';
import type { SurveyView } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ResponseCount } from '../../results/figures/response-count.tsx';
import { CopyLink } from './copy-link.tsx';
import { qrAddress } from './qr-address.ts';

/** Each unit with its count, link, QR code and poster. */
export function UnitLinks({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('results');
  return (
    <section className="stack" aria-labelledby="links">
      <div className="unit-links-head">
        <div>
          <Heading level={2} data-size="sm" id="links">
            {t('survey.links')}
          </Heading>
          <p className="quiet">{t(linksLeadOf(survey))}</p>
        </div>
        {survey.units.length > 1 && (
          <Button asChild variant="secondary">
            <Link to="?poster=all">{t('survey.allPosters')}</Link>
          </Button>
        )}
      </div>
      <ul className="unit-links">
        {survey.units.map(({ unitId, name, link, linkCode, responses }) => (
          <li key={unitId}>
            <img
              src={qrAddress(survey.id, linkCode)}
              alt={t('survey.qrAlt', { unit: name })}
              width="112"
              height="112"
              loading="lazy"
            />
            <div className="unit-link-what">
              <h3>{name}</h3>
              {survey.status !== 'draft' && (
                <p className="unit-link-count">
                  <ResponseCount count={responses} />
                </p>
              )}
              <a className="ds-link unit-link-address" href={link}>
                {link}
              </a>
              <div className="buttons">
                <CopyLink link={link} unit={name} />
                <Button asChild variant="tertiary">
                  <Link to={`?poster=${linkCode}`} aria-label={t('survey.posterOf', { unit: name })}>
                    {t('survey.poster')}
                  </Link>
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function linksLeadOf({ status, admission }: SurveyView) {
  if (status === 'draft') return 'survey.notOpenYet';
  return admission === 'invited' ? 'survey.linksInvited' : 'survey.linksLead';
}
