import { type Evidence, evidenceLine, explainMethod, type Figure, type SentenceLabels } from '@medvirk/improvement';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import {
  estimateText,
  type FigureScale,
  intervalText,
  numberText,
  percentText,
  scaleOf,
} from '../../results/figures/number-text.ts';
import { dateText, periodText } from '../../results/period/period-text.ts';
import { type Fact, FactsList } from './facts-list.tsx';

interface Props {
  evidence: Evidence;
  labels: SentenceLabels;
}

/** The facts of one piece of evidence: base, figure, interval, period, source, method - whatever its kind has. */
export function EvidenceFacts({ evidence, labels }: Props) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const figureText = (figure: Figure, scale: FigureScale) =>
    t('evidence.figure', {
      estimate: estimateText(figure, scale, language),
      interval: intervalText(figure, scale, language),
      n: numberText(figure.n, language),
    });
  const method = (figure: Figure): Fact => [t('evidence.method'), explainMethod(figure.method, language)];

  switch (evidence.kind) {
    case 'statistic': {
      const { figure, period } = evidence;
      const scale = scaleOf(evidence.measure);
      return (
        <FactsList
          facts={[
            [
              t('evidence.measure'),
              evidence.option
                ? `${t(`trend.measure.${evidence.measure}`)}: «${labels.option(evidence.question, evidence.option) || evidence.option}»`
                : t(`trend.measure.${evidence.measure}`),
            ],
            [t('evidence.base'), numberText(figure.n, language)],
            [t('evidence.result'), estimateText(figure, scale, language)],
            [
              t('evidence.interval', { level: percentText(figure.level, language) }),
              intervalText(figure, scale, language),
            ],
            [t('evidence.period'), periodText(period, language)],
            method(figure),
          ]}
        />
      );
    }
    case 'change': {
      const scale = scaleOf(evidence.measure);
      return (
        <FactsList
          facts={[
            [t('evidence.measure'), t(`trend.measure.${evidence.measure}`)],
            [
              t('evidence.before'),
              `${figureText(evidence.before, scale)}, ${periodText(evidence.beforePeriod, language)}`,
            ],
            [
              t('evidence.after'),
              `${figureText(evidence.after, scale)}, ${periodText(evidence.afterPeriod, language)}`,
            ],
            [
              t('evidence.difference'),
              `${estimateText(evidence.difference, scale, language)} (${intervalText(evidence.difference, scale, language)})`,
            ],
            method(evidence.difference),
          ]}
        />
      );
    }
    case 'comparison': {
      const scale = scaleOf(evidence.measure);
      return (
        <FactsList
          facts={[
            [t('evidence.measure'), t(`trend.measure.${evidence.measure}`)],
            [t('evidence.here'), figureText(evidence.unit, scale)],
            [t('evidence.others'), figureText(evidence.others, scale)],
            [t('evidence.period'), periodText(evidence.period, language)],
            [t('evidence.method'), explainMethod('funnel', language)],
          ]}
        />
      );
    }
    case 'comments':
      return (
        <FactsList
          facts={[
            [t('evidence.wrote'), numberText(evidence.n, language)],
            [
              t('evidence.terms'),
              evidence.terms.length === 0
                ? t('evidence.noTerms')
                : evidence.terms.map(({ term, n }) => `${term} (${numberText(n, language)})`).join(', '),
            ],
            [t('evidence.period'), periodText(evidence.period, language)],
          ]}
        />
      );
    case 'earlier-action':
      return (
        <>
          <FactsList
            facts={[
              [t('evidence.action'), evidence.title],
              [t('evidence.date'), dateText(evidence.date, language)],
              evidence.before && [t('evidence.before'), figureText(evidence.before, 'score')],
              evidence.after && [t('evidence.after'), figureText(evidence.after, 'score')],
              [t('evidence.result'), t(`evidence.effect.${evidence.effect}`)],
              evidence.before && method(evidence.before),
            ]}
          />
          <p className="quiet">{t('evidence.notCause')}</p>
        </>
      );
    case 'driver':
      return (
        <FactsList
          facts={[
            [
              t('evidence.driver'),
              `${percentText(evidence.share, language)} (${percentText(evidence.low, language)}–${percentText(evidence.high, language)})`,
            ],
            [t('evidence.correlation'), String(evidence.r)],
            [t('evidence.base'), numberText(evidence.n, language)],
            [t('evidence.seed'), `${evidence.seed} (${numberText(evidence.resamples, language)})`],
            [t('evidence.method'), explainMethod('drivers', language)],
          ]}
        />
      );
    case 'proposal':
      return (
        <FactsList
          facts={[
            [t('evidence.proposedBy'), evidence.author],
            [t('evidence.date'), dateText(evidence.date, language)],
          ]}
        />
      );
    case 'quote':
      return <p>{evidenceLine(evidence, language, labels)}</p>;
    default:
      return (
        <FactsList
          facts={[
            [t('evidence.source'), evidence.source],
            [t('evidence.date'), dateText(evidence.date, language)],
            [t('evidence.author'), evidence.author],
          ]}
        />
      );
  }
}
