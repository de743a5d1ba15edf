import { Tag } from '@digdir/designsystemet-react';
import type { ActionView } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';

/** Where an action is, and whether its date has passed: in words, always. */
export function ActionStatus({ action }: { action: Pick<ActionView, 'status' | 'overdue'> }) {
  const { t } = useTranslation('results');
  return (
    <span className="action-status">
      <Tag data-color={action.status === 'in-progress' ? undefined : 'neutral'}>
        {t(`actions.status.${action.status}`)}
      </Tag>
      {action.overdue && (
        <Tag data-color="warning" variant="outline">
          {t('actions.overdue')}
        </Tag>
      )}
    </span>
  );
}
