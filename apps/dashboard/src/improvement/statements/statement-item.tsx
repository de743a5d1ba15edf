import type { PictureView } from '@medvirk/api-contract';
import { type SentenceLabels, type Statement, sentenceOf, type Trend } from '@medvirk/improvement';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { TrendChart } from '../../results/trend/trend-chart.tsx';
import { EvidencePanel } from '../evidence/evidence-panel.tsx';
import { FigureStrip } from '../strips/figure-strip.tsx';

interface Props {
  statement: Statement;
  labels: SentenceLabels;
  view: PictureView;
  /** The run chart that stands with it, if any. */
  trend: Trend | undefined;
}

/** One sentence, the picture that serves it, and the way to what it rests on. */
export function StatementItem({ statement, labels, view, trend }: Props) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const strength = t(`picture.strength.${statement.strength.level}`);
  return (
    <li
      className="statement"
      data-few={statement.facts.few === 'yes' || undefined}
      data-strength={statement.strength.level}
    >
      <p className="statement-sentence">{sentenceOf(statement, language, labels)}</p>
      {statement.evidence.map((evidence, index) => (
        <FigureStrip key={index} evidence={evidence} />
      ))}
      {trend && <TrendChart trend={trend} question={labels.question(trend.question)} named={false} />}
      <details className="quiet-details evidence">
        <summary>
          <span className="evidence-ask">{t('picture.howWeKnow')}</span>
          <span className="strength">{strength}</span>
        </summary>
        <EvidencePanel statement={statement} view={view} labels={labels} />
      </details>
    </li>
  );
}
