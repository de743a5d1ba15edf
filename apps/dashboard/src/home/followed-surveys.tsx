import { Heading } from '@digdir/designsystemet-react';
import type { HomeView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../app/use-language.ts';

/** The surveys that the reader follows: a quiet list, no gauges and no ranking. */
export function FollowedSurveys({ surveys }: Pick<HomeView, 'surveys'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (surveys.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="followed">
      <Heading level={2} data-size="xs" id="followed">
        {t('home.followed')}
      </Heading>
      <ul className="followed plain-list">
        {surveys.map(({ id, title, unit, responses, theme }) => (
          <li key={`${id}-${unit.id}`} className="followed-row">
            <div>
              <Link to={`/surveys/${id}/results?unit=${unit.id}`} className="ds-link followed-title">
                {textIn(title, language)}
              </Link>
              <Link to={`/units?unit=${unit.id}&survey=${id}`} className="ds-link small">
                {unit.name}
              </Link>
            </div>
            <div className="followed-number">
              {responses.kind === 'shown' ? (
                <>
                  <b>{new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nb-NO').format(responses.count)}</b>{' '}
                  {t('home.responses', { count: responses.count })}
                </>
              ) : (
                <span className="subtle">{t('home.fewResponses')}</span>
              )}
            </div>
            <div>
              {theme ? (
                <Link to={`/surveys/${id}/themes/${theme.code}?unit=${unit.id}`} className="ds-link">
                  {t('home.themeNow', { theme: textIn(theme.texts, language) })}
                </Link>
              ) : (
                <span className="subtle">{t('home.noTheme')}</span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
