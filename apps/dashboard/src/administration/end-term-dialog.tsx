import { Textfield } from '@digdir/designsystemet-react';
import { type CouncilView, contract } from '@medvirk/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { isoDateOf } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';

interface Props {
  council: CouncilView;
  member: CouncilView['members'][number];
  onClose: () => void;
}

/** Asks for the last day of a member's term. */
export function EndTermDialog({ council, member, onClose }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const [until, setUntil] = useState(() => isoDateOf(new Date()));
  const { name, personId, from } = member;
  const end = useRouteMutation(contract.organisation.changeTerm, {
    outdates: [contract.organisation.councils],
    onSuccess: () => {
      say(t('administration.saved'));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      danger
      title={t('councils.endTermOf', { name })}
      confirm={t('councils.endTerm')}
      busy={end.isPending}
      ready={until !== '' && until >= from}
      onConfirm={() => end.mutate({ params: { councilId: council.id, personId }, body: { until } })}
      onClose={onClose}
    >
      <p>{t('councils.endTermWhat', { name })}</p>
      <Textfield
        type="date"
        label={t('councils.lastDay')}
        value={until}
        min={from}
        onChange={(event) => setUntil(event.target.value)}
      />
      {end.isError && <ErrorMessage error={end.error} />}
    </ConfirmDialog>
  );
}
