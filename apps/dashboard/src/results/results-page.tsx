import { Heading } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { explainMethod } from '@medvirk/improvement';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../app/api.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useLanguage } from '../app/use-language.ts';
import { ResponseCount } from './figures/response-count.tsx';
import { useK } from './figures/use-k.ts';
import { periodText } from './period/period-text.ts';
import { QuestionBlockView } from './question/block-view.tsx';
import { type GroupKey, groupByTheme } from './question/group-by-theme.ts';
import { methodsUsed } from './question/methods-used.ts';
import { questionBlocks } from './question/question-blocks.ts';
import { ReadingPage } from './reading/reading-page.tsx';

export default function ResultsPage() {
  const { t } = useTranslation('results');
  return (
    <ReadingPage title={t('results.title')} lead={t('results.lead')}>
      {({ survey, unit }) => <Results surveyId={survey.id} unitId={unit.id} />}
    </ReadingPage>
  );
}

function Results({ surveyId, unitId }: { surveyId: string; unitId: string }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const k = useK();
  const results = useRouteQuery(contract.results.survey, { params: { surveyId }, query: { unit: unitId } });
  const themes = useRouteQuery(contract.organisation.themes, {});
  if (results.isError) return <ErrorMessage error={results.error} onRetry={() => results.refetch()} />;
  if (results.isPending) return <Loading />;

  const { questions, responses, period, versionNumber, approval, unit } = results.data;
  const nameOf = (key: GroupKey) =>
    key.kind === 'theme'
      ? textIn(themes.data?.themes.find((theme) => theme.code === key.theme)?.texts, language) || key.theme
      : t(`results.group.${key.kind}`);
  const groups = groupByTheme(questions);
  const methods = methodsUsed(questions);

  return (
    <>
      <div className="facts">
        <p className="facts-line">
          <strong>
            <ResponseCount count={responses} />
          </strong>
          <span>{unit.name}</span>
          <span>{periodText(period, language)}</span>
          <span>{t('results.version', { number: versionNumber })}</span>
        </p>
        <p>{t(`results.approval.${approval}`)}</p>
        <p className="quiet">{t('results.everybody')}</p>
        <p className="quiet">{t('results.chart.whiskers')}</p>
        <p className="quiet">
          <span className="hidden-field hidden-field-sample" aria-hidden /> {t('results.hiddenExplained', { k })}
        </p>
        <p className="quiet">{t('results.stepsExplained', { k })}</p>
        {methods.length > 0 && (
          <details className="quiet-details">
            <summary>{t('results.methods')}</summary>
            <div className="stack-tight methods">
              {methods.map((method) => (
                <p key={method}>{explainMethod(method, language)}</p>
              ))}
            </div>
          </details>
        )}
      </div>
      {groups.length === 0 && <Empty text={t('results.empty')} />}
      {groups.length > 1 && (
        <nav className="contents" aria-label={t('results.contents')}>
          <ul>
            {groups.map(({ key, id }) => (
              <li key={id}>
                <a className="ds-link" href={`#${id}`}>
                  {nameOf(key)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map(({ key, id, questions: inGroup }) => (
        <section key={id} className="question-group" aria-labelledby={id}>
          <Heading level={2} data-size="md" id={id}>
            {nameOf(key)}
          </Heading>
          <div className="question-list">
            {questionBlocks(inGroup).map((block) => (
              <QuestionBlockView key={block.key} block={block} results={results.data} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
