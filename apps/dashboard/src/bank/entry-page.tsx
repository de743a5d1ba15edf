import { Details, Heading } from '@digdir/designsystemet-react';
import { type BankEntryDetail, type BankUseView, contract } from '@medvirk/api-contract';
import { questionsIn, textIn } from '@medvirk/questionnaire';
import { WordDiff } from '@medvirk/ui';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { sayDate } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useSession } from '../app/session.tsx';
import { useLanguage } from '../app/use-language.ts';
import { WayBack } from '../app/way-back.tsx';
import { QuestionText } from '../co-design/question-text.tsx';
import { ResponseCount } from '../results/figures/response-count.tsx';
import { BankEntryLine } from './bank-entry-line.tsx';
import { bankWords } from './bank-words.ts';
import { EntryFoundBy } from './entry-found-by.tsx';
import { EntryStatus } from './entry-status.tsx';
import './bank.css';

/** One entry: how it reads, how it stands, its words through time, where it is used and what came of it there. */
export default function EntryPage() {
  const { t } = useTranslation('questionnaire');
  const language = useLanguage();
  const { may } = useSession();
  const { entryId = '' } = useParams();
  const entry = useRouteQuery(contract.bank.get, { params: { entryId } });
  const title = (entry.data && bankWords(entry.data.part, language)) || t('bank.title');
  return (
    <Page title={title} above={<WayBack to="/bank">{t('bank.title')}</WayBack>}>
      {entry.isPending && <Loading />}
      {entry.isError && <ErrorMessage error={entry.error} onRetry={() => entry.refetch()} />}
      {entry.data && (
        <>
          <section className="card stack" aria-label={t('bank.reads')}>
            {questionsIn(entry.data.part).map((question) => (
              <QuestionText key={question.code} question={question} />
            ))}
            <BankEntryLine entry={entry.data} />
            {entry.data.source && <p className="small">{t('bank.from', { source: entry.data.source })}</p>}
            <EntryStatus entry={entry.data} />
            {may('questionnaire:write') && (
              <Details>
                <Details.Summary>{t('bank.foundBy')}</Details.Summary>
                <Details.Content>
                  <EntryFoundBy entry={entry.data} />
                </Details.Content>
              </Details>
            )}
          </section>
          <section className="card stack" aria-labelledby="bank-uses">
            <Heading level={2} data-size="xs" id="bank-uses">
              {t('bank.uses')}
            </Heading>
            {entry.data.uses.length === 0 && <p className="subtle">{t('bank.noUses')}</p>}
            <ul className="plain-list bank-list">
              {entry.data.uses.map((use) => (
                <li key={`${use.versionId} ${use.question}`}>
                  <Use use={use} newest={entry.data.revision} />
                </li>
              ))}
            </ul>
          </section>
          <section className="card stack" aria-labelledby="bank-history">
            <Heading level={2} data-size="xs" id="bank-history">
              {t('bank.history')}
            </Heading>
            <History entry={entry.data} />
          </section>
        </>
      )}
    </Page>
  );
}

function Use({ use, newest }: { use: BankUseView; newest: number }) {
  const { t } = useTranslation('questionnaire');
  const { t: m } = useTranslation();
  const language = useLanguage();
  return (
    <div className="stack-tight">
      <p>
        <Link className="ds-link" to={`/versions/${use.versionId}/questions/${use.question}`}>
          {textIn(use.title, language) || m('questionnaires.untitled')}
        </Link>{' '}
        <span className="subtle">
          {t('bank.version', { number: use.number })}
          {use.revision < newest && `, ${t('bank.older', { revision: use.revision })}`}
        </span>
      </p>
      {use.notUnderstood > 0 && <p className="small">{t('bank.notUnderstood', { count: use.notUnderstood })}</p>}
      {use.surveys.map(({ id, title, figures }) => (
        <div key={id} className="stack-tight">
          <p className="small">
            {figures ? (
              <Link className="ds-link" to={`/surveys/${id}/results?unit=${figures.unitId}`}>
                {textIn(title, language)}
              </Link>
            ) : (
              textIn(title, language)
            )}
          </p>
          {figures && (
            <dl className="bank-figures small">
              {(['answered', 'not-relevant', 'dont-know', 'skipped'] as const).map((state) => (
                <div key={state}>
                  <dt>{t(`bank.state.${state}`)}</dt>
                  <dd>
                    <ResponseCount count={figures.states[state]} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      ))}
    </div>
  );
}

/** Every wording with what is other than in the one before. */
function History({ entry }: { entry: BankEntryDetail }) {
  const { t } = useTranslation('questionnaire');
  const { t: m } = useTranslation();
  const language = useLanguage();
  return (
    <ol className="plain-list bank-list">
      {entry.revisions.map(({ revision, part, note, by, at }, index) => {
        const before = entry.revisions[index + 1];
        return (
          <li key={revision} className="stack-tight">
            <p className="small subtle">
              {t('bank.revision', { revision, by, date: sayDate(at, language, new Date()) })}
            </p>
            {note && <p>{note}</p>}
            {before ? (
              <WordDiff
                before={wordsOf(before.part, language)}
                after={wordsOf(part, language)}
                labels={{ removed: m('diff.removed'), added: m('diff.added') }}
              />
            ) : (
              <p>{wordsOf(part, language)}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

const wordsOf = (part: BankEntryDetail['part'], language: string): string =>
  questionsIn(part)
    .map(({ texts }) => textIn(texts, language))
    .join(' ');
