import './exports.css';
import { contract, type SurveyView } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { ReadingPage } from '../results/reading/reading-page.tsx';
import { FileList } from './file-list.tsx';
import { OrderForm } from './order-form.tsx';

/** How often a file that is being made is asked about. */
const POLL_MS = 1500;

export default function ExportsPage() {
  const { t } = useTranslation('results');
  return (
    <ReadingPage title={t('exports.title')} lead={t('exports.lead')}>
      {({ survey, unit }) => <Files survey={survey} unitId={unit.id} />}
    </ReadingPage>
  );
}

function Files({ survey, unitId }: { survey: SurveyView; unitId: string }) {
  const files = useRouteQuery(
    contract.fileExports.list,
    { params: { surveyId: survey.id } },
    {
      refetchInterval: ({ state }) =>
        state.data?.exports.some(({ status }) => status === 'waiting' || status === 'making') ? POLL_MS : false,
    },
  );
  if (files.isError) return <ErrorMessage error={files.error} onRetry={() => files.refetch()} />;
  if (!files.data) return <Loading />;
  return (
    <div className="files">
      <OrderForm survey={survey} unitId={unitId} answers={files.data.answers} />
      <FileList files={files.data.exports} />
    </div>
  );
}
