import { type ComparisonView, contract } from '@medvirk/api-contract';
import { explainMethod } from '@medvirk/improvement';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../../app/api.ts';
import { Empty } from '../../app/empty.tsx';
import { ErrorMessage } from '../../app/error-message.tsx';
import { Loading } from '../../app/loading.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { QuestionSelect, useQuestionChoice } from '../question-choice/question-choice.tsx';
import { ReadingPage } from '../reading/reading-page.tsx';
import { SiblingFunnelView } from './sibling-funnel.tsx';

export default function ComparisonPage() {
  const { t } = useTranslation('pictures');
  return (
    <ReadingPage title={t('comparison.title')} lead={t('comparison.lead')}>
      {({ survey, unit }) => <Comparison surveyId={survey.id} unitId={unit.id} />}
    </ReadingPage>
  );
}

function Comparison({ surveyId, unitId }: { surveyId: string; unitId: string }) {
  const { t } = useTranslation('pictures');
  const results = useRouteQuery(contract.results.survey, { params: { surveyId }, query: { unit: unitId } });
  const choice = useQuestionChoice(results.data?.questions ?? []);
  if (results.isError) return <ErrorMessage error={results.error} onRetry={() => results.refetch()} />;
  if (results.isPending) return <Loading />;
  if (!choice.chosen) return <Empty text={t('comparison.none')} />;
  return (
    <>
      <QuestionSelect {...choice} />
      <Siblings surveyId={surveyId} unitId={unitId} question={choice.chosen.code} />
    </>
  );
}

function Siblings({ surveyId, unitId, question }: { surveyId: string; unitId: string; question: string }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const found = useRouteQuery(contract.comparison.siblings, {
    params: { surveyId },
    query: { unit: unitId, question },
  });
  if (found.isError) return <ErrorMessage error={found.error} onRetry={() => found.refetch()} />;
  if (found.isPending) return <Loading />;
  return (
    <>
      <section className="card">
        <SiblingFunnelView view={found.data} unitId={unitId} />
      </section>
      <Did did={found.data.did} />
      <details className="quiet-details">
        <summary>{t('method.about')}</summary>
        <div className="stack-tight methods">
          <p>{explainMethod('sibling-funnel', language)}</p>
          <p>{explainMethod('wilson', language)}</p>
        </div>
      </details>
    </>
  );
}

/** What those that do clearly better have done: something to ask them about, not a recipe. */
function Did({ did }: Pick<ComparisonView, 'did'>) {
  const { t } = useTranslation('pictures');
  if (did.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="did">
      <h2 id="did" className="priority-map-title">
        {t('comparison.did')}
      </h2>
      <ul>
        {did.map(({ unit, title, outcome }) => (
          <li key={`${unit} ${title}`}>
            {unit}: {title}
            {outcome ? `. ${outcome}` : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}
