import type { ReleasedCount } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { numberText } from './number-text.ts';
import { useK } from './use-k.ts';

/** "148 svar", or "Færre enn 5 svar" where the number is hidden. */
export function ResponseCount({ count }: { count: ReleasedCount }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const k = useK();
  if (count.kind === 'hidden') return t('results.responsesHidden', { k });
  return t('results.responses', { n: numberText(count.count, language) });
}
