import '../results/results.css';
import './surveys.css';
import { Button } from '@digdir/designsystemet-react';
import { contract, type SurveyView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useSession } from '../app/session.tsx';
import { useLanguage } from '../app/use-language.ts';
import { ResponseCount } from '../results/figures/response-count.tsx';
import { SurveyPeriod } from './status/survey-period.tsx';
import { SurveyStatusTag } from './status/survey-status.tsx';
import { useCalmText } from './status/use-calm-text.ts';

/** How often response counts are fetched while somebody looks. */
export const POLL_MS = 3_000;

export default function SurveysPage() {
  const { t } = useTranslation('results');
  const { may } = useSession();
  const surveys = useRouteQuery(contract.surveys.list, {}, { refetchInterval: POLL_MS });
  return (
    <Page
      title={t('surveys.title')}
      lead={t('surveys.lead')}
      width="wide"
      tools={
        may('survey:run') && (
          <Button asChild>
            <Link to="/surveys/new">{t('surveys.new')}</Link>
          </Button>
        )
      }
    >
      {surveys.isPending && <Loading />}
      {surveys.isError && !surveys.data && <ErrorMessage error={surveys.error} onRetry={() => surveys.refetch()} />}
      {surveys.data?.surveys.length === 0 && (
        <Empty text={may('survey:run') ? t('surveys.empty') : t('surveys.emptyReader')} />
      )}
      {surveys.data && surveys.data.surveys.length > 0 && (
        <>
          <ul className="survey-list">
            {surveys.data.surveys.map((survey) => (
              <li key={survey.id}>
                <SurveyRow survey={survey} />
              </li>
            ))}
          </ul>
          <NewResponses surveys={surveys.data.surveys} />
        </>
      )}
    </Page>
  );
}

function SurveyRow({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('results');
  const { may } = useSession();
  const language = useLanguage();
  const title = textIn(survey.title, language);
  const way = (path: string, link: string) => (
    <Link className="ds-link" to={`/surveys/${survey.id}${path}`} aria-label={t('surveys.linkOf', { link, title })}>
      {link}
    </Link>
  );
  return (
    <article className="survey-row">
      <div className="survey-row-what">
        <h2>
          <Link className="ds-link" to={`/surveys/${survey.id}`}>
            {title}
          </Link>
        </h2>
        <p className="quiet survey-row-facts">
          <SurveyStatusTag status={survey.status} />
          <span>
            <SurveyPeriod survey={survey} />
          </span>
          <span>{t('surveys.units', { count: survey.units.length })}</span>
          {survey.tellBack.published && <span>{t('surveys.told')}</span>}
        </p>
      </div>
      {survey.status !== 'draft' && (
        <p className="survey-row-count">
          <ResponseCount count={survey.responses} />
        </p>
      )}
      <p className="survey-row-ways">
        {may('results:read') && survey.status !== 'draft' && (
          <>
            {way('/results', t('surveys.toResults'))}
            {way('/themes', t('surveys.toThemes'))}
          </>
        )}
        {may('tell-back:publish') && survey.status !== 'draft' && way('/tell-back', t('surveys.toTellBack'))}
      </p>
    </article>
  );
}

/** Tells a screen reader about new responses, seldom enough not to disturb. */
function NewResponses({ surveys }: { surveys: readonly SurveyView[] }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const open = surveys.filter(({ status }) => status === 'open');
  const text = open
    .map(({ title, responses }) =>
      t('surveys.nowResponses', {
        title: textIn(title, language),
        responses:
          responses.kind === 'shown' ? t('results.responses', { n: responses.count }) : t('results.responsesHidden'),
      }),
    )
    .join('. ');
  return (
    <p className="ds-sr-only" aria-live="polite">
      {useCalmText(text)}
    </p>
  );
}
