import { Button } from '@digdir/designsystemet-react';
import { contract, type RouteAnswer } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { AdministrationPage } from '../administration/administration-page.tsx';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { sayDate } from '../app/dates.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { DeliveryState } from './delivery-state.tsx';

type Line = RouteAnswer<typeof contract.messages.ledger>['deliveries'][number];
const NOT_THROUGH: readonly Line['state'][] = ['bounced', 'failed', 'unknown'];

/** The ledger of mail: to whom, when, and whether it arrived. */
export default function LedgerPage() {
  const { t } = useTranslation('messages');
  const say = useSay();
  const ledger = useRouteQuery(contract.messages.ledger, {});
  const retry = useRouteMutation(contract.messages.retry, {
    outdates: [contract.messages.ledger],
    onSuccess: () => say(t('ledger.retried')),
  });
  const send = (deliveryId: string) => retry.mutate({ params: { deliveryId } });
  return (
    <AdministrationPage title={t('ledger.title')} lead={t('ledger.lead')}>
      {ledger.isPending && <Loading />}
      {ledger.isError && <ErrorMessage error={ledger.error} onRetry={() => ledger.refetch()} />}
      {retry.isError && <ErrorMessage error={retry.error} />}
      {ledger.data?.deliveries.length === 0 && <Empty text={t('ledger.empty')} />}
      {ledger.data && ledger.data.deliveries.length > 0 && (
        <ul className="card plain-list row-list">
          {ledger.data.deliveries.map((line) => (
            <LedgerLine key={line.id} line={line} onRetry={line.kind === 'notices' ? send : undefined} />
          ))}
        </ul>
      )}
    </AdministrationPage>
  );
}

function LedgerLine({ line, onRetry }: { line: Line; onRetry: ((id: string) => void) | undefined }) {
  const { t } = useTranslation('messages');
  const language = useLanguage();
  const { id, person, kind, state, attempts, fault, createdAt } = line;
  return (
    <li>
      <div className="row-head">
        <span>
          <span className="row-name">{person.name}</span> <span className="subtle small">{person.email}</span>
        </span>
        <DeliveryState state={state} />
      </div>
      <p className="small subtle">
        {[
          t(`kind.${kind}`),
          sayDate(createdAt, language, new Date()),
          ...(attempts > 1 ? [t('ledger.again', { count: attempts })] : []),
          ...(fault ? [fault] : []),
        ].join(' · ')}
      </p>
      {onRetry && NOT_THROUGH.includes(state) && (
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={t('ledger.retryTo', { name: person.name })}
          onClick={() => onRetry(id)}
        >
          {t('ledger.retry')}
        </Button>
      )}
    </li>
  );
}
