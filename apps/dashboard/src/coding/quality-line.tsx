import type { CodingQualityView } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/use-language.ts';
import { percentText } from '../results/figures/number-text.ts';

/** How far a count by words can be trusted, in a sentence. Stands beside every such count. */
export function QualityLine({ quality }: { quality: CodingQualityView | null }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  if (!quality?.recall) return <p className="quiet">{t('coding.quality.none')}</p>;
  const recall = percentText(quality.recall.estimate, language);
  const base = { recall, count: quality.examples };
  return (
    <p className="quiet">
      {quality.precision
        ? t('coding.quality.both', { ...base, precision: percentText(quality.precision.estimate, language) })
        : t('coding.quality.recall', base)}
    </p>
  );
}
