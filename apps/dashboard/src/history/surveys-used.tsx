import { Heading } from '@digdir/designsystemet-react';
import { contract, type QuestionHistoryView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { sayDate } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useLanguage } from '../app/use-language.ts';
import { BigFigure } from '../results/figures/big-figure.tsx';
import { ResponseCount } from '../results/figures/response-count.tsx';

type Survey = QuestionHistoryView['surveys'][number];

/** Where the question was asked, and what came of it. Figures come the same way as on the results page. */
export function SurveysUsed({ history }: { history: QuestionHistoryView }) {
  const { t } = useTranslation('questionnaire');
  const { t: m } = useTranslation();
  const language = useLanguage();
  const on = (date: string) => sayDate(date, language, new Date());
  return (
    <section className="stack" aria-labelledby="history-used">
      <Heading level={2} data-size="xs" id="history-used">
        {t('history.used')}
      </Heading>
      {history.surveys.length === 0 && <p className="subtle">{t('history.neverUsed')}</p>}
      <ul className="plain-list stack">
        {history.surveys.map((survey) => (
          <li key={survey.id} className="card history-said">
            <p className="history-head">
              <Link className="ds-link" to={`/surveys/${survey.id}`}>
                {textIn(survey.title, language)}
              </Link>
              <span className="small subtle">
                {m('questionnaires.version', { number: survey.versionNumber })}
                {' · '}
                {t('history.period', {
                  from: on(survey.opensOn),
                  to: survey.closesOn ? on(survey.closesOn) : t('history.ongoing'),
                })}
              </span>
            </p>
            {survey.unitId && survey.status !== 'draft' && (
              <Figures survey={survey} unit={survey.unitId} question={history.question} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figures({ survey, unit, question }: { survey: Survey; unit: string; question: string }) {
  const { t } = useTranslation('questionnaire');
  const results = useRouteQuery(contract.results.survey, { params: { surveyId: survey.id }, query: { unit } });
  if (results.isPending) return <Loading />;
  if (results.isError) return <ErrorMessage error={results.error} onRetry={() => results.refetch()} />;
  const own = results.data.questions.filter(({ code }) => code === question || code.startsWith(`${question}.`));
  const figures = own.flatMap(({ code, favourable, score }) => [
    ...(favourable ? [{ id: `${code} favourable`, figure: favourable, kind: 'favourable' as const }] : []),
    ...(score ? [{ id: `${code} score`, figure: score, kind: 'score' as const }] : []),
  ]);
  const first = own[0];
  return (
    <div className="history-figures">
      {figures.map(({ id, figure, kind }) => (
        <BigFigure
          key={id}
          figure={figure}
          scale={kind === 'score' ? 'score' : 'share'}
          label={t(`history.figure.${kind}`)}
        />
      ))}
      {first ? <ResponseCount count={first.n} /> : <p className="subtle">{t('history.noFigure')}</p>}
      <p className="small subtle">{results.data.unit.name}</p>
    </div>
  );
}
