import '../results/results.css';
import './surveys.css';
import { contract } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../app/use-language.ts';
import { WayBack } from '../app/way-back.tsx';
import { SurveyForm } from './draft/survey-form.tsx';

export default function NewSurveyPage() {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const questionnaires = useRouteQuery(contract.questionnaires.list, {});
  const organisation = useRouteQuery(contract.organisation.get, {});
  const error = questionnaires.error ?? organisation.error;
  const versions = (questionnaires.data?.questionnaires ?? []).flatMap(({ title, versions: all }) =>
    all
      .filter(({ status }) => status === 'published')
      .map(({ id, number }) => ({
        id,
        name: t('newSurvey.versionOption', { title: textIn(title, language), number }),
      })),
  );
  return (
    <Page
      title={t('newSurvey.title')}
      lead={t('newSurvey.lead')}
      above={<WayBack to="/surveys">{t('newSurvey.back')}</WayBack>}
    >
      {error && <ErrorMessage error={error} onRetry={() => questionnaires.refetch()} />}
      {!error && (questionnaires.isPending || organisation.isPending) && <Loading />}
      {questionnaires.data && versions.length === 0 && (
        <Empty text={t('newSurvey.noVersions')}>
          <Link className="ds-link" to="/questionnaires">
            {t('newSurvey.toQuestionnaires')}
          </Link>
        </Empty>
      )}
      {versions.length > 0 && organisation.data && <SurveyForm versions={versions} organisation={organisation.data} />}
    </Page>
  );
}
