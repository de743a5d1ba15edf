import { Tag } from '@digdir/designsystemet-react';
import type { DeliveryView } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';

const COLOURS: Record<DeliveryView['state'], 'neutral' | 'success' | 'warning' | 'danger' | 'info'> = {
  waiting: 'info',
  sending: 'info',
  sent: 'success',
  bounced: 'danger',
  failed: 'danger',
  unknown: 'warning',
  dropped: 'neutral',
};

/** How a mail fared, in words; the colour only repeats them. */
export function DeliveryState({ state }: Pick<DeliveryView, 'state'>) {
  const { t } = useTranslation('messages');
  return (
    <Tag data-size="sm" data-color={COLOURS[state]}>
      {t(`state.${state}`)}
    </Tag>
  );
}
