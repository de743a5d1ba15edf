import '../results/results.css';
import './actions.css';
import { Heading } from '@digdir/designsystemet-react';
import { type ActionView, contract } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../app/api.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { ActionCard } from './action-card.tsx';
import { needsOutcome } from './action-problems.ts';

export default function ActionsPage() {
  const { t } = useTranslation('results');
  const actions = useRouteQuery(contract.improvement.actions, { query: {} });
  const all = actions.data?.actions ?? [];
  const finished = all.filter(({ status }) => needsOutcome(status));
  const open = all.filter(({ status }) => !needsOutcome(status));
  return (
    <Page title={t('actions.title')} lead={t('actions.lead')}>
      {actions.isError && !actions.data && <ErrorMessage error={actions.error} onRetry={() => actions.refetch()} />}
      {actions.isPending && <Loading />}
      {actions.data && all.length === 0 && <Empty text={t('actions.empty')} />}
      {all.length > 0 && (
        <>
          <Actions id="actions-open" title={t('actions.open')} actions={open} none={t('actions.noneOpen')} />
          {finished.length > 0 && <Actions id="actions-finished" title={t('actions.finished')} actions={finished} />}
        </>
      )}
    </Page>
  );
}

interface Props {
  id: string;
  title: string;
  actions: readonly ActionView[];
  none?: string;
}

function Actions({ id, title, actions, none }: Props) {
  return (
    <section className="stack" aria-labelledby={id}>
      <Heading level={2} data-size="sm" id={id}>
        {title}
      </Heading>
      {actions.length === 0 && <p className="quiet">{none}</p>}
      <ul className="action-list">
        {actions.map((action) => (
          <li key={action.id}>
            <ActionCard action={action} withTheme level={3} />
          </li>
        ))}
      </ul>
    </section>
  );
}
