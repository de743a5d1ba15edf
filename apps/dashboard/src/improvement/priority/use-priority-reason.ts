import type { Priority } from '@medvirk/improvement';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { wholeText } from '../../results/figures/number-text.ts';
import { knownFigures } from './priority-words.ts';

/** The figures behind a priority in one sentence; what is not known is said so. */
export function usePriorityReason(): (priority: Priority) => string {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const number = (value: number | null) => (value === null ? '' : wholeText({ estimate: value }, 'score', language));
  return (priority) =>
    t(`priority.why.${knownFigures(priority)}`, {
      importance: number(priority.importance),
      experience: number(priority.experience),
    });
}
