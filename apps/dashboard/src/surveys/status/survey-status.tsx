import { Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { SurveyStatus } from './next-statuses.ts';

/** The status in words; colour only helps the eye. */
export function SurveyStatusTag({ status }: { status: SurveyStatus }) {
  const { t } = useTranslation('results');
  return (
    <Tag data-color={status === 'open' ? undefined : 'neutral'} variant={status === 'draft' ? 'outline' : 'default'}>
      {t(`surveys.status.${status}`)}
    </Tag>
  );
}
