import '../results.css';
import type { Permission } from '@medvirk/access';
import { ChevronDownIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation, useSearchParams } from 'react-router';
import { useSession } from '../../app/session.tsx';

const PLACES = [
  { path: '', text: 'results.nav.survey', needs: 'survey:read' },
  { path: '/recipients', text: 'results.nav.recipients', needs: 'survey:run' },
  { path: '/paper', text: 'results.nav.paper', needs: 'survey:run' },
  { path: '/results', text: 'results.nav.results', needs: 'results:read' },
  { path: '/themes', text: 'results.nav.themes', needs: 'results:read' },
  { path: '/trend', text: 'results.nav.trend', needs: 'results:read' },
  { path: '/comparison', text: 'results.nav.comparison', needs: 'results:read' },
  { path: '/respondents', text: 'results.nav.respondents', needs: 'results:read' },
  { path: '/comments', text: 'results.nav.comments', needs: 'comments:read' },
  { path: '/comment-themes', text: 'results.nav.commentThemes', needs: 'results:read' },
  { path: '/quotes', text: 'results.nav.quotes', needs: 'comments:quote' },
  { path: '/tell-back', text: 'results.nav.tellBack', needs: 'tell-back:publish' },
  { path: '/files', text: 'results.nav.exports', needs: 'results:read' },
] as const satisfies readonly { path: string; text: string; needs: Permission }[];

/** The ways from one side of a survey to another. The chosen unit comes along. On a phone the page itself comes first: the ways open. */
export function SurveyNav({ surveyId }: { surveyId: string }) {
  const { t } = useTranslation('results');
  const { may } = useSession();
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  // Whoever has gone somewhere is done with the list.
  useEffect(() => setIsOpen(false), [pathname]);
  const unit = search.get('unit');
  const places = PLACES.filter(({ needs }) => may(needs));
  if (places.length < 2) return null;
  const base = `/surveys/${surveyId}`;
  const here = places.find(({ path }) => pathname === base + path);
  return (
    <nav aria-label={t('results.navLabel')} className="survey-nav">
      <button
        type="button"
        className="survey-nav-button"
        aria-expanded={isOpen}
        aria-controls="survey-places"
        onClick={() => setIsOpen(!isOpen)}
      >
        {here ? t('results.navHere', { page: t(here.text) }) : t('results.navLabel')}
        <ChevronDownIcon aria-hidden />
      </button>
      <ul id="survey-places" data-open={isOpen}>
        {places.map(({ path, text }) => (
          <li key={path}>
            <NavLink end={path !== '/themes'} to={`${base}${path}${unit ? `?unit=${unit}` : ''}`}>
              {t(text)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
