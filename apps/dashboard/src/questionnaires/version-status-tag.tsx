import { Tag } from '@digdir/designsystemet-react';
import type { VersionStatus } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';

const COLOURS = {
  draft: 'neutral',
  'in-co-design': 'brand2',
  approved: 'brand1',
  published: 'success',
  retired: 'neutral',
} as const;

/** Where a version is on its way, in words; the colour only repeats it. */
export function VersionStatusTag({ status }: { status: VersionStatus }) {
  const { t } = useTranslation();
  return (
    <Tag data-color={COLOURS[status]} variant="outline" data-size="sm">
      {t(`versionStatus.${status}`)}
    </Tag>
  );
}
