import { Link as DsLink } from '@digdir/designsystemet-react';
import { type BankEntryView, contract } from '@medvirk/api-contract';
import { BankStatus } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../app/use-language.ts';
import { ViewSwitch } from '../app/view-switch.tsx';
import { WayBack } from '../app/way-back.tsx';
import { BankEntryLine } from './bank-entry-line.tsx';
import { BankSearchList } from './bank-search.tsx';
import { bankWords } from './bank-words.ts';

/** The organisation's own question bank: what is in use, what the council proposes, what is retired. */
export default function BankPage() {
  const { t } = useTranslation('questionnaire');
  const { t: m } = useTranslation();
  const bank = useRouteQuery(contract.bank.list, {});
  const [status, setStatus] = useState<BankStatus>('in-use');
  const entries = bank.data?.entries ?? [];
  const countOf = (each: BankStatus) => entries.filter((entry) => entry.status === each).length;
  return (
    <Page
      title={t('bank.title')}
      lead={<p>{t('bank.lead')}</p>}
      above={<WayBack to="/questionnaires">{m('questionnaires.title')}</WayBack>}
    >
      {bank.isPending && <Loading />}
      {bank.isError && <ErrorMessage error={bank.error} onRetry={() => bank.refetch()} />}
      {bank.data && (
        <>
          <ViewSwitch
            label={t('bank.views')}
            views={BankStatus.options.map((name) => ({ name, text: `${t(`bank.status.${name}`)} (${countOf(name)})` }))}
            current={status}
            onChange={setStatus}
          />
          <section className="card" aria-label={t(`bank.status.${status}`)}>
            <BankSearchList
              key={status}
              entries={entries.filter((entry) => entry.status === status)}
              empty={t(`bank.none.${status}`)}
              row={(entry) => <Row entry={entry} />}
            />
          </section>
        </>
      )}
    </Page>
  );
}

function Row({ entry }: { entry: BankEntryView }) {
  const { t } = useTranslation('questionnaire');
  const language = useLanguage();
  return (
    <article>
      <div>
        <DsLink asChild>
          <Link to={`/bank/${entry.id}`}>{bankWords(entry.part, language) || t('bank.noWords')}</Link>
        </DsLink>
        <BankEntryLine entry={entry} />
      </div>
    </article>
  );
}
