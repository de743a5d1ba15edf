import { Button, Field, Label, Textarea } from '@digdir/designsystemet-react';
import { type BankEntryView, contract } from '@medvirk/api-contract';
import { bankWaysFrom } from '@medvirk/questionnaire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { sayDate } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSession } from '../app/session.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';

type To = 'in-use' | 'declined' | 'retired';

/** How an entry stands, by whom and why; for the team the ways on from there. All of them can be gone back. */
export function EntryStatus({ entry }: { entry: BankEntryView }) {
  const { t } = useTranslation('questionnaire');
  const language = useLanguage();
  const say = useSay();
  const { may } = useSession();
  const [to, setTo] = useState<To>();
  const [reason, setReason] = useState('');
  const close = () => {
    setTo(undefined);
    setReason('');
  };
  const move = useRouteMutation(contract.bank.move, {
    outdates: [contract.bank.get, contract.bank.list],
    onSuccess: ({ status }) => {
      say(t(`bank.moved.${status}`));
      close();
    },
  });
  const { status, moved, addedBy, addedAt } = entry;
  const date = (at: string) => sayDate(at, language, new Date());
  return (
    <div className="stack-tight">
      <p>
        <b>{t(`bank.status.${status}`)}</b>{' '}
        <span className="subtle">
          {moved
            ? t('bank.movedBy', { by: moved.by, date: date(moved.at), reason: moved.reason })
            : t('bank.addedBy', { by: addedBy, date: date(addedAt) })}
        </span>
      </p>
      {may('questionnaire:write') && (
        <div className="buttons">
          {bankWaysFrom(status)
            .filter((each): each is To => each !== 'proposed')
            .map((each) => (
              <Button key={each} variant="secondary" onClick={() => setTo(each)}>
                {t(`bank.move.${each}`)}
              </Button>
            ))}
        </div>
      )}
      {to && (
        <ConfirmDialog
          open
          title={t(`bank.move.${to}`)}
          confirm={t(`bank.move.${to}`)}
          busy={move.isPending}
          ready={reason.trim() !== ''}
          onConfirm={() => move.mutate({ params: { entryId: entry.id }, body: { to, reason } })}
          onClose={close}
        >
          <p>{t(`bank.moveText.${to}`)}</p>
          <Field>
            <Label>{t('bank.why')}</Label>
            <Textarea rows={3} maxLength={5000} value={reason} onChange={(event) => setReason(event.target.value)} />
          </Field>
          {move.isError && <ErrorMessage error={move.error} />}
        </ConfirmDialog>
      )}
    </div>
  );
}
