import '../results/results.css';
import './surveys.css';
import { contract, type SurveyView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useSession } from '../app/session.tsx';
import { useLanguage } from '../app/use-language.ts';
import { numberText } from '../results/figures/number-text.ts';
import { ResponseCount } from '../results/figures/response-count.tsx';
import { useK } from '../results/figures/use-k.ts';
import { SurveyNav } from '../results/reading/survey-nav.tsx';
import { SurveyEmbedding } from './embedding/survey-embedding.tsx';
import { PrivacyLetter } from './information/privacy-letter.tsx';
import { SurveyErasures } from './information/survey-erasures.tsx';
import { SurveyInformationView } from './information/survey-information.tsx';
import { SurveyInvitations } from './invitations/survey-invitations.tsx';
import { SurveyKiosks } from './kiosks/survey-kiosks.tsx';
import { UnitLinks } from './links/unit-links.tsx';
import { SurveyPlan } from './plan/survey-plan.tsx';
import { PosterPage } from './poster/poster-page.tsx';
import { MoveSurvey } from './status/move-survey.tsx';
import { RenameSurvey } from './status/rename-survey.tsx';
import { SurveyPeriod } from './status/survey-period.tsx';
import { SurveyStatusTag } from './status/survey-status.tsx';
import { POLL_MS } from './surveys-page.tsx';

export default function SurveyPage() {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const { may } = useSession();
  const { surveyId = '' } = useParams();
  const [search] = useSearchParams();
  const survey = useRouteQuery(contract.surveys.get, { params: { surveyId } }, { refetchInterval: POLL_MS });
  if (!survey.data) {
    return (
      <Page title={t('survey.title')}>
        {survey.isError ? <ErrorMessage error={survey.error} onRetry={() => survey.refetch()} /> : <Loading />}
      </Page>
    );
  }
  const poster = search.get('poster');
  if (poster) return <PosterPage survey={survey.data} which={poster} />;
  return (
    <Page
      title={textIn(survey.data.title, language) || t('survey.title')}
      width="wide"
      lead={<SurveyStatusTag status={survey.data.status} />}
      above={<SurveyNav surveyId={surveyId} />}
      tools={may('survey:run') && <MoveSurvey survey={survey.data} />}
    >
      <SurveyFacts survey={survey.data} />
      <SurveyPlan survey={survey.data} />
      <UnitLinks survey={survey.data} />
      {may('survey:run') && <SurveyInvitations survey={survey.data} />}
      {may('survey:run') && <SurveyKiosks survey={survey.data} />}
      {may('survey:run') && survey.data.status !== 'closed' && <SurveyEmbedding survey={survey.data} />}
      {may('survey:run') && <RenameSurvey survey={survey.data} />}
      <SurveyInformationView information={survey.data.information} />
      <PrivacyLetter survey={survey.data} />
      <SurveyErasures surveyId={surveyId} />
    </Page>
  );
}

function SurveyFacts({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('results');
  const { may } = useSession();
  const language = useLanguage();
  const k = useK();
  const questionnaire = t('newSurvey.versionOption', {
    title: textIn(survey.questionnaireTitle, language),
    number: survey.versionNumber,
  });
  return (
    <div className="survey-facts">
      <div className="survey-facts-count">
        <p className="quiet">{t('survey.responses')}</p>
        <p className="survey-facts-number">
          {survey.status === 'draft' ? t('survey.nobodyYet') : <ResponseCount count={survey.responses} />}
        </p>
        <p className="quiet">
          {survey.status === 'draft'
            ? t('survey.notOpenYet')
            : survey.declined.kind === 'shown'
              ? t('survey.declined', { n: numberText(survey.declined.count, language) })
              : t('survey.declinedHidden', { k })}
        </p>
      </div>
      <dl className="survey-facts-list">
        <div>
          <dt>{t('survey.period')}</dt>
          <dd>
            <SurveyPeriod survey={survey} />
          </dd>
        </div>
        <div>
          <dt>{t('survey.questionnaire')}</dt>
          <dd>
            {may('questionnaire:read') ? (
              <Link className="ds-link" to={`/versions/${survey.versionId}`}>
                {questionnaire}
              </Link>
            ) : (
              questionnaire
            )}
          </dd>
        </div>
        <div>
          <dt>{t('survey.privacy')}</dt>
          <dd>{t(privacyOf(survey))}</dd>
        </div>
      </dl>
    </div>
  );
}

function privacyOf({ admission, privacyMode }: SurveyView) {
  if (privacyMode !== 'anonymous') return `survey.${privacyMode}` as const;
  return admission === 'invited' ? 'survey.anonymousInvited' : 'survey.anonymous';
}
