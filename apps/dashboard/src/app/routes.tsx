import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { ErrorBoundary } from './error-boundary.tsx';
import { Loading } from './loading.tsx';
import { NotFoundPage } from './not-found-page.tsx';

type LoadPage = () => Promise<{ default: ComponentType }>;

/** Every address of the dashboard. Each page is fetched when it is first opened. */
const PAGES: readonly (readonly [path: string, load: LoadPage])[] = [
  ['/', () => import('../home/home-page.tsx')],
  ['/questionnaires', () => import('../questionnaires/questionnaires-page.tsx')],
  ['/questionnaires/new', () => import('../questionnaires/new-questionnaire-page.tsx')],
  ['/versions/:versionId', () => import('../editor/version-page.tsx')],
  ['/versions/:versionId/read', () => import('../co-design/reading-page.tsx')],
  ['/versions/:versionId/sign-off', () => import('../co-design/sign-off-page.tsx')],
  ['/versions/:versionId/translations', () => import('../translations/translations-page.tsx')],
  ['/versions/:versionId/changes', () => import('../versions/changes-page.tsx')],
  ['/versions/:versionId/questions/:question', () => import('../history/history-page.tsx')],
  ['/versions/:versionId/pilot', () => import('../pilot/pilot-page.tsx')],
  ['/bank', () => import('../bank/bank-page.tsx')],
  ['/bank/:entryId', () => import('../bank/entry-page.tsx')],
  ['/jargon', () => import('../jargon/jargon-page.tsx')],
  ['/councils', () => import('../council/councils-page.tsx')],
  ['/councils/:councilId', () => import('../council/council-page.tsx')],
  ['/surveys', () => import('../surveys/surveys-page.tsx')],
  ['/surveys/new', () => import('../surveys/new-survey-page.tsx')],
  ['/surveys/:surveyId', () => import('../surveys/survey-page.tsx')],
  ['/surveys/:surveyId/recipients', () => import('../surveys/recipients/recipients-page.tsx')],
  ['/surveys/:surveyId/paper', () => import('../surveys/paper/paper-page.tsx')],
  ['/surveys/:surveyId/results', () => import('../results/results-page.tsx')],
  ['/surveys/:surveyId/trend', () => import('../results/control/trend-page.tsx')],
  ['/surveys/:surveyId/questions/:question', () => import('../results/question/question-page.tsx')],
  ['/surveys/:surveyId/respondents', () => import('../results/respondents/respondents-page.tsx')],
  ['/surveys/:surveyId/comparison', () => import('../results/comparison/comparison-page.tsx')],
  ['/surveys/:surveyId/comments', () => import('../results/comments-page.tsx')],
  ['/surveys/:surveyId/comment-themes', () => import('../coding/comment-themes-page.tsx')],
  ['/surveys/:surveyId/quotes', () => import('../quotes/quotes-page.tsx')],
  ['/concerns', () => import('../quotes/concerns-page.tsx')],
  ['/attachments', () => import('../attachments/attachments-page.tsx')],
  ['/surveys/:surveyId/coding', () => import('../coding/coding-page.tsx')],
  ['/theme-words', () => import('../coding/theme-words-page.tsx')],
  ['/surveys/:surveyId/themes', () => import('../improvement/themes-page.tsx')],
  ['/surveys/:surveyId/themes/:theme', () => import('../improvement/picture-page.tsx')],
  ['/surveys/:surveyId/tell-back', () => import('../tell-back/tell-back-page.tsx')],
  ['/surveys/:surveyId/files', () => import('../exports/exports-page.tsx')],
  ['/units', () => import('../unit/unit-page.tsx')],
  ['/my-mail', () => import('../messages/my-mail-page.tsx')],
  ['/actions', () => import('../actions/actions-page.tsx')],
  ['/administration', () => import('../administration/organisation-page.tsx')],
  ['/administration/units', () => import('../administration/units-page.tsx')],
  ['/administration/themes', () => import('../administration/themes-page.tsx')],
  ['/administration/people', () => import('../administration/people-page.tsx')],
  ['/administration/councils', () => import('../administration/councils-page.tsx')],
  ['/administration/mail', () => import('../messages/ledger-page.tsx')],
  ['/administration/data-map', () => import('../data-map/data-map-page.tsx')],
  ['/administration/subject-access', () => import('../administration/subject-access-page.tsx')],
  ['/administration/tokens', () => import('../administration/tokens-page.tsx')],
];

const ROUTES = PAGES.map(([path, load]) => ({ path, Page: lazy(load) }));

export function AppRoutes() {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary resetOn={pathname}>
      <Suspense fallback={<Loading />}>
        <Routes>
          {ROUTES.map(({ path, Page }) => (
            <Route key={path} path={path} element={<Page />} />
          ))}
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
