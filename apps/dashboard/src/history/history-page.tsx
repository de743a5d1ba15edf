import './history.css';
import { Checkbox, Heading, Tag } from '@digdir/designsystemet-react';
import { contract, type QuestionHistoryView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { WordDiff } from '@medvirk/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { sayDate } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../app/use-language.ts';
import { WayBack } from '../app/way-back.tsx';
import { HistoryEvents } from './history-events.tsx';
import { ProposalsSaid } from './proposals-said.tsx';
import { StandsTaken } from './stands-taken.tsx';
import { SurveysUsed } from './surveys-used.tsx';

/** The whole life of one question on one page. */
export default function HistoryPage() {
  const { t } = useTranslation('questionnaire');
  const language = useLanguage();
  const { versionId = '', question = '' } = useParams();
  const history = useRouteQuery(contract.history.question, { params: { versionId, question } }, { staleTime: 0 });
  const { data } = history;
  return (
    <Page
      title={t('history.title')}
      above={<WayBack to={`/versions/${versionId}`}>{t('nav.text')}</WayBack>}
      lead={data ? <Lead history={data} language={language} /> : <p>{t('history.lead')}</p>}
    >
      {history.isPending && <Loading />}
      {history.isError && <ErrorMessage error={history.error} onRetry={() => history.refetch()} />}
      {data && (
        <>
          <Words history={data} />
          <ProposalsSaid history={data} />
          <StandsTaken history={data} />
          <SurveysUsed history={data} />
          <Trail history={data} />
        </>
      )}
    </Page>
  );
}

function Lead({ history, language }: { history: QuestionHistoryView; language: string }) {
  const { t } = useTranslation('questionnaire');
  const { texts, councilName, takenIn, instrument, standing } = history;
  return (
    <>
      <p className="history-words">«{textIn(texts, language) || history.question}»</p>
      <p>
        {councilName ? t('history.writtenWith', { council: councilName }) : t('history.noCouncil')}
        {takenIn > 0 && `. ${t('history.takenIn', { count: takenIn })}`}
      </p>
      {instrument && (
        <p className="small">{t('history.instrument', { ...instrument, title: textIn(instrument.title, language) })}</p>
      )}
      {!standing && <p>{t('history.gone')}</p>}
    </>
  );
}

function Words({ history }: { history: QuestionHistoryView }) {
  const { t } = useTranslation('questionnaire');
  const { t: m } = useTranslation();
  const language = useLanguage();
  const { versions } = history;
  return (
    <section className="stack" aria-labelledby="history-words">
      <Heading level={2} data-size="xs" id="history-words">
        {t('history.words')}
      </Heading>
      <ol className="plain-list history-versions">
        {versions.toReversed().map((version) => {
          const before = versions[versions.indexOf(version) - 1];
          const [was, is] = [before && textIn(before.texts, language), textIn(version.texts, language)];
          const { approval, comparability, publishedAt } = version;
          return (
            <li key={version.id} className="card history-version">
              <p className="history-head">
                <b>{m('questionnaires.version', { number: version.number })}</b>
                {comparability && (
                  <Tag data-size="sm" variant="outline" data-color="neutral">
                    {t(`mark.${comparability.mark}`)}
                  </Tag>
                )}
                <span className="small subtle">
                  {publishedAt
                    ? t('history.publishedOn', { date: sayDate(publishedAt, language, new Date()) })
                    : t('history.notPublished')}
                </span>
              </p>
              {was !== undefined && was !== is ? (
                <WordDiff
                  before={was}
                  after={is}
                  language={language}
                  labels={{ removed: t('translations.removed'), added: t('translations.added') }}
                />
              ) : (
                <p>{is}</p>
              )}
              {comparability?.judgement && (
                <p className="small">
                  {t('changes.judgedBy', {
                    name: comparability.judgement.by,
                    date: sayDate(comparability.judgement.at, language, new Date()),
                    reason: comparability.judgement.reason,
                  })}
                </p>
              )}
              {approval?.by === 'override' && (
                <p className="small">{t('history.override', { name: approval.person, reason: approval.reason })}</p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Trail({ history }: { history: QuestionHistoryView }) {
  const { t } = useTranslation('questionnaire');
  const [whole, setWhole] = useState(false);
  return (
    <section className="stack" aria-labelledby="history-trail">
      <Heading level={2} data-size="xs" id="history-trail">
        {t('history.trail')}
      </Heading>
      <Checkbox label={t('history.wholeToo')} checked={whole} onChange={(event) => setWhole(event.target.checked)} />
      <HistoryEvents events={history.events.filter(({ aboutQuestion }) => whole || aboutQuestion)} />
    </section>
  );
}
