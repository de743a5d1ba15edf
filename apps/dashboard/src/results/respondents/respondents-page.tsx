import { Heading } from '@digdir/designsystemet-react';
import { contract, type ReleasedCount, type ReleasedFigure, type RespondentsView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRouteQuery } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { Loading } from '../../app/loading.tsx';
import { useSession } from '../../app/session.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { HiddenField } from '../figures/hidden-field.tsx';
import { intervalText, numberText, percentText } from '../figures/number-text.ts';
import { ResponseCount } from '../figures/response-count.tsx';
import { OpenTable } from '../figures/twin-table.tsx';
import { useK } from '../figures/use-k.ts';
import { ReadingPage } from '../reading/reading-page.tsx';
import { BackgroundForm } from './background-form.tsx';

export default function RespondentsPage() {
  const { t } = useTranslation('pictures');
  return (
    <ReadingPage title={t('respondents.title')} lead={t('respondents.lead')}>
      {({ survey, unit }) => <Respondents surveyId={survey.id} unitId={unit.id} />}
    </ReadingPage>
  );
}

function Respondents({ surveyId, unitId }: { surveyId: string; unitId: string }) {
  const found = useRouteQuery(contract.results.respondents, { params: { surveyId }, query: { unit: unitId } });
  if (found.isError) return <ErrorMessage error={found.error} onRetry={() => found.refetch()} />;
  if (found.isPending) return <Loading />;
  return (
    <>
      <Rates view={found.data} />
      <Background view={found.data} surveyId={surveyId} />
      <PassedBy view={found.data} surveyId={surveyId} unitId={unitId} />
    </>
  );
}

function Rates({ view }: { view: RespondentsView }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const { responses, declined, invited } = view;
  return (
    <section className="card stack-tight" aria-labelledby="rates">
      <Heading level={2} data-size="sm" id="rates">
        {t('respondents.rates')}
      </Heading>
      <p>
        <strong>
          <ResponseCount count={responses} />
        </strong>
      </p>
      <p>
        {invited
          ? t('respondents.invited', {
              rate: percentText(invited.rate.estimate, language),
              answered: numberText(invited.answered, language),
              made: numberText(invited.made, language),
            })
          : t('respondents.notInvited')}
      </p>
      <p>
        {declined.kind === 'shown'
          ? t('respondents.declined', { n: numberText(declined.count, language) })
          : t('respondents.declinedHidden')}
      </p>
      <Way view={view} />
    </section>
  );
}

/** How far people came: asked, reached, opened, begun, each page, sent. Of the whole survey, whatever unit is looked at. */
function Way({ view }: { view: RespondentsView }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const k = useK();
  const { way } = view;
  // Answers from before anything was counted, and those on paper, came no such way: three times "fewer than" would contradict them.
  const isCounted = [way.opened, way.started, way.sent].some(({ kind }) => kind === 'shown');
  const counts: [string, ReleasedCount | number | null][] = [
    [t('respondents.way.asked'), way.asked],
    [t('respondents.way.reached'), way.reached],
    [t('respondents.way.opened'), isCounted ? way.opened : null],
    [t('respondents.way.started'), isCounted ? way.started : null],
    [t('respondents.way.sent'), isCounted ? way.sent : null],
    [t('respondents.way.declined'), view.declined],
  ];
  const worst = way.pages.reduce<{ at: number; left: number }>(
    (most, { left }, at) => (left.kind === 'shown' && left.count > most.left ? { at, left: left.count } : most),
    { at: -1, left: 0 },
  );
  const worstPage = way.pages[worst.at];
  const worstQuestion = mostLeft(way.pages.flatMap(({ questions }) => questions));
  return (
    <div className="stack-tight">
      <Heading level={3} data-size="xs">
        {t('respondents.way.title')}
      </Heading>
      <p className="quiet">{t('respondents.way.how')}</p>
      <dl className="way-counts">
        {counts.map(([what, count]) =>
          count === null ? null : (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{typeof count === 'number' ? numberText(count, language) : <Few count={count} />}</dd>
            </div>
          ),
        )}
      </dl>
      {!isCounted && <p>{t('respondents.way.notCounted', { k })}</p>}
      {worstPage && (
        <p>
          {t('respondents.way.worst', {
            page: textIn(worstPage.title, language),
            n: numberText(worst.left, language),
          })}{' '}
          {worstQuestion &&
            t('respondents.way.worstQuestion', {
              question: textIn(worstQuestion.texts, language),
              n: numberText(worstQuestion.n, language),
            })}
        </p>
      )}
      {way.pages.some(({ reached }) => reached.kind === 'shown') && (
        <OpenTable
          caption={t('respondents.way.pages')}
          head={[t('respondents.way.page'), t('respondents.way.came'), t('respondents.way.left')]}
          rows={way.pages.map(({ code, title, questions, reached, left }) => ({
            key: code,
            cells: [
              <span key="page">
                <strong>{textIn(title, language)}</strong>
                <QuestionsOfPage questions={questions} />
              </span>,
              <Few key="came" count={reached} />,
              <Few key="left" count={left} />,
            ],
          }))}
        />
      )}
    </div>
  );
}

type WayQuestion = RespondentsView['way']['pages'][number]['questions'][number];

/** Where most stopped, of those that may be told; undefined where none may. */
function mostLeft(questions: readonly WayQuestion[]): { texts: WayQuestion['texts']; n: number } | undefined {
  const told = questions.flatMap(({ texts, left }) => (left.kind === 'shown' ? [{ texts, n: left.count }] : []));
  return told.reduce<(typeof told)[number] | undefined>(
    (most, each) => (each.n > (most?.n ?? 0) ? each : most),
    undefined,
  );
}

/** A question alone on its page has the page's own number in the last column. */
function QuestionsOfPage({ questions }: { questions: readonly WayQuestion[] }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  return questions.map(({ code, texts, left }) => (
    <span key={code} className="way-questions">
      {textIn(texts, language)}
      {questions.length > 1 && left.kind === 'shown' && left.count > 0 && (
        <strong> – {t('respondents.way.stopped', { n: numberText(left.count, language) })}</strong>
      )}
    </span>
  ));
}

function Few({ count }: { count: ReleasedCount }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const k = useK();
  return count.kind === 'shown' ? numberText(count.count, language) : t('respondents.way.few', { k });
}

/** Those who answered beside what is known of all who were to be asked. */
function Background({ view, surveyId }: { view: RespondentsView; surveyId: string }) {
  const { t } = useTranslation('pictures');
  const { may } = useSession();
  const language = useLanguage();
  return (
    <section className="stack" aria-labelledby="background">
      <Heading level={2} data-size="sm" id="background">
        {t('respondents.background')}
      </Heading>
      <p className="quiet">{t('respondents.backgroundHow')}</p>
      {view.background.length === 0 && <p>{t('respondents.noBackground')}</p>}
      {view.background.map(({ code, texts, source, groups, effectiveN }) => (
        <div key={code} className="card stack">
          <Groups caption={textIn(texts, language)} groups={groups} />
          {source && <p className="quiet">{t('respondents.source', { source })}</p>}
          {effectiveN !== null && (
            <p>{t('respondents.effectiveN', { n: numberText(Math.round(effectiveN), language) })}</p>
          )}
          {may('survey:run') && <BackgroundForm surveyId={surveyId} question={code} groups={groups} source={source} />}
        </div>
      ))}
    </section>
  );
}

/** What is known and the verdict have columns where anything is known: two columns of dashes push the figures out of a phone. */
function Groups({ caption, groups }: { caption: string } & Pick<RespondentsView['background'][number], 'groups'>) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const isKnown = groups.some(({ known }) => known !== null);
  return (
    <OpenTable
      caption={caption}
      head={[
        t('respondents.group'),
        t('respondents.share'),
        t('chart.interval'),
        ...(isKnown ? [t('respondents.known'), t('comparison.verdict')] : []),
      ]}
      rows={groups.map(({ value, texts, share, known, verdict }) => ({
        key: value,
        cells: [
          textIn(texts, language),
          <Share key="share" figure={share} />,
          share.kind === 'shown' && intervalText(share.figure, 'share', language),
          ...(isKnown ? [known === null ? '–' : percentText(known, language), t(`respondents.is.${verdict}`)] : []),
        ],
      }))}
    />
  );
}

function PassedBy({ view, surveyId, unitId }: { view: RespondentsView; surveyId: string; unitId: string }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  // A question of which nothing may be told has no row: a column of hidden fields would say nothing more.
  const told = view.questions.filter(({ skipped, dontKnow }) => skipped.kind === 'shown' || dontKnow.kind === 'shown');
  return (
    <section className="stack" aria-labelledby="passed">
      <Heading level={2} data-size="sm" id="passed">
        {t('respondents.passedBy')}
      </Heading>
      <p className="quiet">{t('respondents.passedByHow')}</p>
      {told.length === 0 && <p>{t('respondents.passedByNone')}</p>}
      {told.length > 0 && (
        <OpenTable
          caption={t('respondents.passedByCaption')}
          head={[t('trend.question'), t('respondents.skipped'), t('respondents.dontKnow'), t('chart.n')]}
          rows={told.map(({ code, texts, skipped, dontKnow, states }) => ({
            key: code,
            cells: [
              <Link key="question" className="ds-link" to={`/surveys/${surveyId}/questions/${code}?unit=${unitId}`}>
                {textIn(texts, language)}
              </Link>,
              <Share key="skipped" figure={skipped} />,
              <Share key="dont-know" figure={dontKnow} />,
              states.answered?.kind === 'shown' ? numberText(states.answered.count, language) : <HiddenField key="n" />,
            ],
          }))}
        />
      )}
    </section>
  );
}

function Share({ figure }: { figure: ReleasedFigure }) {
  const language = useLanguage();
  return figure.kind === 'shown' ? percentText(figure.figure.estimate, language) : <HiddenField />;
}
