import { Button, Heading, Textfield } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useSay } from '../../app/toasts.tsx';

/** Somebody has said on the telephone, or in a letter, that they do not want to be asked. */
export function Reserve() {
  const { t } = useTranslation('messages');
  const say = useSay();
  const [address, setAddress] = useState('');
  const reserve = useRouteMutation(contract.recipients.reserve, {
    outdates: [contract.recipients.campaign],
    onSuccess: () => {
      setAddress('');
      say(t('recipients.reservedNow'));
    },
  });
  const isWrong = reserve.error?.code === 'INPUT_NOT_VALID';
  return (
    <form
      className="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim().length >= 3) reserve.mutate({ body: { address } });
      }}
    >
      <Heading level={2} data-size="xs">
        {t('recipients.reserveTitle')}
      </Heading>
      <Textfield
        label={t('recipients.address')}
        description={t('recipients.reserveHint')}
        value={address}
        error={isWrong ? t('recipients.addressWrong') : undefined}
        onChange={(event) => {
          setAddress(event.target.value);
          if (reserve.isError) reserve.reset();
        }}
      />
      {reserve.isError && !isWrong && <ErrorMessage error={reserve.error} />}
      <div>
        <Button type="submit" variant="secondary" loading={reserve.isPending}>
          {t('recipients.reserve')}
        </Button>
      </div>
    </form>
  );
}
