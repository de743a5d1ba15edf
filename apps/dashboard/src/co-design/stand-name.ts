import type { Stand } from '@medvirk/participation';
import { useTranslation } from 'react-i18next';

/** What a stand is called: "Godkjenner", "Står over". */
export function useStandName(): (stand: Stand) => string {
  const { t } = useTranslation();
  const { t: c } = useTranslation('council');
  return (stand) =>
    stand === 'stand-aside' || stand === 'conflict-of-interest' ? c(`stand.${stand}`) : t(`stand.${stand}`);
}
