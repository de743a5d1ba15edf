import '../results/results.css';
import './tell-back.css';
import { contract } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../app/use-language.ts';
import { momentText } from '../results/period/period-text.ts';
import { SurveyNav } from '../results/reading/survey-nav.tsx';
import { TellBackForm } from './tell-back-form.tsx';

export default function TellBackPage() {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const { surveyId = '' } = useParams();
  const tellBack = useRouteQuery(contract.tellBack.preview, { params: { surveyId } });
  const { preview, published, address } = tellBack.data ?? {};
  return (
    <Page title={t('tellBack.title')} lead={t('tellBack.lead')} width="wide" above={<SurveyNav surveyId={surveyId} />}>
      {tellBack.isError && <ErrorMessage error={tellBack.error} onRetry={() => tellBack.refetch()} />}
      {tellBack.isPending && <Loading />}
      {tellBack.data && (
        <p className="told-line">
          {published
            ? t('tellBack.published', { date: momentText(published.publishedAt, language) })
            : t('tellBack.notPublished')}{' '}
          {published && (
            <a className="ds-link" href={address}>
              {t('tellBack.open')}
            </a>
          )}
        </p>
      )}
      {tellBack.data && !preview && <Empty text={t('tellBack.nothing')} />}
      {preview && <TellBackForm surveyId={surveyId} preview={preview} published={published ?? null} />}
    </Page>
  );
}
