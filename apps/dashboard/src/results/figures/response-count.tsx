import type { ReleasedCount } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { numberText } from './number-text.ts';

/**
 * "148 svar", or that the number is not shown. Nothing of why: it may be small, or keep another from being worked out, and both look alike.
 */
export function ResponseCount({ count }: { count: ReleasedCount }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  if (count.kind === 'hidden') return t('results.responsesHidden');
  return t('results.responses', { n: numberText(count.count, language) });
}
