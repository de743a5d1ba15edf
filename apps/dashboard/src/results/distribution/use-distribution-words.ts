import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { estimateText, numberText, percentText } from '../figures/number-text.ts';
import type { DistributionFact } from './distribution-sentence.ts';

/** Puts the facts of a distribution in the reader's words, one sentence a fact. */
export function useDistributionWords(): (facts: readonly DistributionFact[]) => string {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const words = (fact: DistributionFact): string => {
    switch (fact.code) {
      case 'hidden':
        return t('results.sentence.hidden');
      case 'favourable':
        return t('results.sentence.favourable', {
          share: percentText(fact.figure.estimate, language),
          n: numberText(fact.figure.n, language),
        });
      case 'unfavourable':
        return t('results.sentence.unfavourable', { share: percentText(fact.figure.estimate, language) });
      case 'score':
        return t('results.sentence.score', {
          score: estimateText(fact.figure, 'score', language),
          n: numberText(fact.figure.n, language),
        });
      case 'chosen':
        return t('results.sentence.chosen', {
          label: fact.label,
          share: percentText(fact.share, language),
          n: numberText(fact.n, language),
        });
      case 'most-common':
        return fact.labels.length === 1
          ? t('results.sentence.mostCommon', { label: fact.labels[0], share: percentText(fact.share, language) })
          : t('results.sentence.tied', {
              labels: new Intl.ListFormat(language).format(fact.labels.map((label) => `«${label}»`)),
              share: percentText(fact.share, language),
            });
      case 'partly-hidden':
        return t('results.sentence.partlyHidden');
      case 'few-answers':
        return t('results.sentence.fewAnswers', { n: fact.n });
    }
  };
  return (facts) => facts.map(words).join(' ');
}
