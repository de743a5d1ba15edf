import { contract, type SeriesView } from '@medvirk/api-contract';
import { explainMethod } from '@medvirk/improvement';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRouteQuery } from '../../app/api.ts';
import { Empty } from '../../app/empty.tsx';
import { ErrorMessage } from '../../app/error-message.tsx';
import { Loading } from '../../app/loading.tsx';
import { useSession } from '../../app/session.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { dateText } from '../period/period-text.ts';
import { QuestionSelect, useQuestionChoice } from '../question-choice/question-choice.tsx';
import { ReadingPage } from '../reading/reading-page.tsx';
import { ControlChartView } from './control-chart.tsx';
import { Rebase } from './rebase.tsx';

/** New answers appear without a reload. */
const REFETCH_MS = 15_000;

export default function TrendPage() {
  const { t } = useTranslation('pictures');
  return (
    <ReadingPage title={t('trend.title')} lead={t('trend.lead')}>
      {({ survey, unit }) => <Trend surveyId={survey.id} unitId={unit.id} />}
    </ReadingPage>
  );
}

function Trend({ surveyId, unitId }: { surveyId: string; unitId: string }) {
  const { t } = useTranslation('pictures');
  const results = useRouteQuery(contract.results.survey, { params: { surveyId }, query: { unit: unitId } });
  const choice = useQuestionChoice(results.data?.questions ?? []);
  if (results.isError) return <ErrorMessage error={results.error} onRetry={() => results.refetch()} />;
  if (results.isPending) return <Loading />;
  if (!choice.chosen) return <Empty text={t('trend.none')} />;
  return (
    <>
      <QuestionSelect {...choice} />
      <Chart surveyId={surveyId} unitId={unitId} question={choice.chosen.code} />
    </>
  );
}

function Chart({ surveyId, unitId, question }: { surveyId: string; unitId: string; question: string }) {
  const { may } = useSession();
  const series = useRouteQuery(
    contract.series.question,
    { params: { surveyId }, query: { unit: unitId, question } },
    { refetchInterval: REFETCH_MS },
  );
  if (series.isError && !series.data) return <ErrorMessage error={series.error} onRetry={() => series.refetch()} />;
  if (!series.data) return <Loading />;
  return (
    <>
      <section className="card">
        <ControlChartView series={series.data} />
      </section>
      {may('chart:rebase') && series.data.chart.points.length > 1 && (
        <Rebase key={`${unitId} ${question}`} series={series.data} />
      )}
      <Rounds series={series.data} />
      <Method />
    </>
  );
}

/** Which surveys the line is made of, and whether their questions may be compared. */
function Rounds({ series }: { series: SeriesView }) {
  const { t } = useTranslation('pictures');
  const { may } = useSession();
  const language = useLanguage();
  return (
    <section className="stack" aria-labelledby="rounds">
      <h2 id="rounds" className="priority-map-title">
        {t('trend.rounds')}
      </h2>
      <ul className="rounds">
        {series.rounds.map(({ surveyId, title, from, versionId, versionNumber, mark, reasons, judgement, texts }) => {
          const facts = t('trend.roundFacts', {
            title: textIn(title, language),
            date: dateText(from, language),
            version: versionNumber,
          });
          return (
            <li key={surveyId}>
              <span>
                {may('questionnaire:read') ? (
                  <Link className="ds-link" to={`/versions/${versionId}/read`}>
                    {facts}
                  </Link>
                ) : (
                  facts
                )}
              </span>
              <span>«{textIn(texts, language)}»</span>
              <span className="quiet">
                {[
                  t(`trend.mark.${mark}`),
                  ...reasons.map((reason) => t(`trend.reason.${reason}` as 'trend.reason.moved')),
                  judgement && t('trend.judged', judgement),
                ]
                  .filter(Boolean)
                  .join(' ')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Method() {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  return (
    <details className="quiet-details">
      <summary>{t('method.about')}</summary>
      <div className="stack-tight methods">
        <p>{explainMethod('control-chart', language)}</p>
        <p>{explainMethod('run-chart', language)}</p>
      </div>
    </details>
  );
}
