import { Button } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useSession } from '../../app/session.tsx';
import { useSay } from '../../app/toasts.tsx';

const OUTDATED = [contract.improvement.picture, contract.improvement.themes];

/** Takes back what one has added oneself, with a way to undo it. The server asks again whether it is one's own. */
export function WithdrawEvidence({ evidenceId, author }: { evidenceId: string; author: string }) {
  const { t } = useTranslation('results');
  const say = useSay();
  const { person } = useSession();
  const restore = useRouteMutation(contract.improvement.restoreEvidence, {
    outdates: OUTDATED,
    onSuccess: () => say(t('evidence.restored')),
  });
  const withdraw = useRouteMutation(contract.improvement.withdrawEvidence, {
    outdates: OUTDATED,
    onSuccess: () => say(t('evidence.withdrawn'), () => restore.mutate({ params: { evidenceId } })),
  });
  if (author !== person.name) return null;
  return (
    <>
      <Button
        variant="secondary"
        data-size="sm"
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate({ params: { evidenceId } })}
      >
        {t('evidence.withdraw')}
      </Button>
      {withdraw.isError && <ErrorMessage error={withdraw.error} />}
    </>
  );
}
