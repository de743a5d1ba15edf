import { contract } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../app/api.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { QuestionComments } from './comments/question-comments.tsx';
import { ReadingPage } from './reading/reading-page.tsx';

export default function CommentsPage() {
  const { t } = useTranslation('results');
  return (
    <ReadingPage title={t('comments.title')} lead={t('comments.lead')}>
      {({ survey, unit }) => <Comments surveyId={survey.id} unitId={unit.id} />}
    </ReadingPage>
  );
}

function Comments({ surveyId, unitId }: { surveyId: string; unitId: string }) {
  const { t } = useTranslation('results');
  const results = useRouteQuery(contract.results.survey, { params: { surveyId }, query: { unit: unitId } });
  if (results.isError) return <ErrorMessage error={results.error} onRetry={() => results.refetch()} />;
  if (results.isPending) return <Loading />;
  const questions = results.data.questions.filter(({ type }) => type === 'short-text' || type === 'long-text');
  if (questions.length === 0) return <Empty text={t('comments.noQuestions')} />;
  return (
    <>
      <p className="note">{t('comments.notCase')}</p>
      {questions.map((question) => (
        <QuestionComments key={`${question.code} ${unitId}`} question={question} surveyId={surveyId} unitId={unitId} />
      ))}
    </>
  );
}
