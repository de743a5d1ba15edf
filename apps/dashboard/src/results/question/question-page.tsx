import '../../improvement/improvement.css';
import { Heading } from '@digdir/designsystemet-react';
import { contract, type TraceView } from '@medvirk/api-contract';
import { explainMethod } from '@medvirk/improvement';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRouteQuery } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { Loading } from '../../app/loading.tsx';
import { useSession } from '../../app/session.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { FactsList } from '../../improvement/evidence/facts-list.tsx';
import { QuestionTraceView } from '../../improvement/evidence/question-trace.tsx';
import { numberText } from '../figures/number-text.ts';
import { periodText } from '../period/period-text.ts';
import { ReadingPage } from '../reading/reading-page.tsx';
import { RoleFigures } from '../roles/role-figures.tsx';
import { methodsUsed } from './methods-used.ts';
import { QuestionResultView } from './question-result.tsx';

/** One question: its figures, and the whole way back from them to the words, the sign-off and the answers behind. */
export default function QuestionPage() {
  const { t } = useTranslation('pictures');
  const { question = '' } = useParams();
  return (
    <ReadingPage title={t('question.title')} lead={t('question.lead')}>
      {({ survey, unit }) => <Traced surveyId={survey.id} unitId={unit.id} question={question} />}
    </ReadingPage>
  );
}

function Traced({ surveyId, unitId, question }: { surveyId: string; unitId: string; question: string }) {
  const found = useRouteQuery(contract.results.trace, { params: { surveyId }, query: { unit: unitId, question } });
  if (found.isError) return <ErrorMessage error={found.error} onRetry={() => found.refetch()} />;
  if (found.isPending) return <Loading />;
  const { trace, period, unit } = found.data;
  const results = { surveyId, unit, period, versionNumber: trace.versionNumber };
  return (
    <>
      <QuestionResultView question={found.data.question} results={results} alone />
      <RoleFigures surveyId={surveyId} question={question} />
      <TraceFacts view={found.data} surveyId={surveyId} />
      <Ways view={found.data} surveyId={surveyId} />
    </>
  );
}

function TraceFacts({ view, surveyId }: { view: TraceView; surveyId: string }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const { may } = useSession();
  const { question, unit, period, k, hidden, trace } = view;
  return (
    <section className="card stack" aria-labelledby="trace">
      <Heading level={2} data-size="sm" id="trace">
        {t('question.trace')}
      </Heading>
      <QuestionTraceView trace={trace} />
      <FactsList
        facts={[
          [
            t('question.base'),
            question.n.kind === 'shown'
              ? t('question.baseN', { n: numberText(question.n.count, language) })
              : t('question.baseHidden'),
          ],
          [t('question.filter'), t('question.filterWords', { unit: unit.name, period: periodText(period, language) })],
          [
            t('question.suppression'),
            hidden === 0 ? t('question.nothingHidden', { k }) : t('question.somethingHidden', { k, count: hidden }),
          ],
          [
            t('question.export'),
            may('results:read') ? (
              <Link className="ds-link" to={`/surveys/${surveyId}/files?unit=${unit.id}`}>
                {t('question.toExport')}
              </Link>
            ) : null,
          ],
        ]}
      />
      <details className="quiet-details">
        <summary>{t('method.about')}</summary>
        <div className="stack-tight methods">
          {methodsUsed([question]).map((method) => (
            <p key={method}>{explainMethod(method, language)}</p>
          ))}
        </div>
      </details>
    </section>
  );
}

function Ways({ view, surveyId }: { view: TraceView; surveyId: string }) {
  const { t } = useTranslation('pictures');
  const { code, type, theme, texts } = view.question;
  const language = useLanguage();
  const at = `unit=${view.unit.id}&question=${code}`;
  return (
    <nav className="buttons" aria-label={t('question.ways', { question: textIn(texts, language) })}>
      {type === 'scale' && (
        <>
          <Link className="ds-link" to={`/surveys/${surveyId}/trend?${at}`}>
            {t('trend.open')}
          </Link>
          <Link className="ds-link" to={`/surveys/${surveyId}/comparison?${at}`}>
            {t('comparison.title')}
          </Link>
        </>
      )}
      {theme && (
        <Link className="ds-link" to={`/surveys/${surveyId}/themes/${theme}?unit=${view.unit.id}`}>
          {t('question.toPicture')}
        </Link>
      )}
    </nav>
  );
}
