import type { Priority } from '@medvirk/improvement';
import { useTranslation } from 'react-i18next';

/** The level in words. No traffic lights: weight of the letters, not colour, tells high from low. */
export function PriorityTag({ level }: { level: Priority['level'] }) {
  const { t } = useTranslation('results');
  return (
    <span className="priority" data-level={level}>
      {t(`priority.${level}`)}
    </span>
  );
}
