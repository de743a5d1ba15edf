import { Button, Textfield } from '@digdir/designsystemet-react';
import { contract, type VersionView } from '@medvirk/api-contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepAnswer, useRouteMutation } from '../../app/api.ts';
import { ConfirmDialog } from '../../app/confirm-dialog.tsx';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useSession } from '../../app/session.tsx';
import { useSay } from '../../app/toasts.tsx';
import { type Step, stepsFor } from './steps.ts';

const OUTDATED = [contract.questionnaires.list, contract.home.get, contract.surveys.list] as const;

/** The steps that may be taken from here, each asked about before it is taken. `held` while there is something unsaved. */
export function MoveVersion({ version, held }: { version: VersionView; held: boolean }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const say = useSay();
  const client = useQueryClient();
  const [asking, setAsking] = useState<Step>();
  const [reason, setReason] = useState('');
  const params = { versionId: version.id };
  const done = (after: VersionView) => {
    keepAnswer(client, contract.questionnaires.version, { params }, after);
    setAsking(undefined);
    say(t(`moved.${after.status}`));
  };
  const move = useRouteMutation(contract.questionnaires.move, { outdates: OUTDATED, onSuccess: done });
  const override = useRouteMutation(contract.questionnaires.override, { outdates: OUTDATED, onSuccess: done });
  const busy = move.isPending || override.isPending;
  const error = move.error ?? override.error;
  const steps = stepsFor(version, may);

  const confirm = (step: Step) => {
    if (step.kind === 'override') override.mutate({ params, body: { reason } });
    else move.mutate({ params, body: { to: step.to } });
  };
  const close = () => {
    setAsking(undefined);
    move.reset();
    override.reset();
  };
  return (
    <>
      {steps.map((step) => (
        <Button
          key={step.kind}
          variant={step.main ? 'primary' : 'tertiary'}
          disabled={held}
          onClick={() => setAsking(step)}
        >
          {t(`step.${step.kind}`)}
        </Button>
      ))}
      <ConfirmDialog
        open={asking !== undefined}
        title={asking ? t(`step.${asking.kind}Title`) : ''}
        confirm={asking ? t(`step.${asking.kind}`) : ''}
        danger={asking?.kind === 'override' || asking?.kind === 'retire'}
        busy={busy}
        ready={asking?.kind !== 'override' || reason.trim() !== ''}
        onConfirm={() => asking && confirm(asking)}
        onClose={close}
      >
        <p>{asking && t(`step.${asking.kind}Text`)}</p>
        {asking?.kind === 'override' && (
          <Textfield
            multiline
            rows={3}
            label={t('step.overrideReason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        {error && <ErrorMessage error={error} />}
      </ConfirmDialog>
    </>
  );
}
