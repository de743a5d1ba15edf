import { Heading } from '@digdir/designsystemet-react';
import type { PictureView } from '@medvirk/api-contract';
import type { SentenceLabels } from '@medvirk/improvement';
import { type Lens, textIn } from '@medvirk/questionnaire';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { TrendChart } from '../../results/trend/trend-chart.tsx';
import { WrittenItem } from '../written/written-item.tsx';
import { StatementItem } from './statement-item.tsx';
import { trendsDrawn } from './trends-drawn.ts';

/** Statements read at once; the rest are one press away. */
const AT_FIRST = 5;

interface Props {
  lens: Lens;
  view: PictureView;
  labels: SentenceLabels;
  /** Where one may add what one knows. */
  children: ReactNode;
}

/** One of the three questions that every theme must be able to answer, as sentences with their evidence. */
export function LensColumn({ lens, view, labels, children }: Props) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const statements = view.picture.lenses[lens];
  const written = view.written.filter((each) => each.lens === lens);
  const shown = all ? statements : statements.slice(0, AT_FIRST);
  const drawn = trendsDrawn(shown, view.picture.trends);
  const trends = view.picture.trends.filter(
    (trend) => !drawn.includes(trend) && view.questions.find(({ code }) => code === trend.question)?.lens === lens,
  );
  return (
    <section className="lens" data-lens={lens} aria-labelledby={`lens-${lens}`}>
      <Heading level={2} data-size="xs" id={`lens-${lens}`} className="lens-question">
        {t(`picture.lens.${lens}`)}
      </Heading>
      {statements.length + written.length === 0 && <p className="lens-nothing">{t(`picture.nothing.${lens}`)}</p>}
      <ul className="statements">
        {written.map((each) => (
          <WrittenItem key={each.id} written={each} view={view} labels={labels} />
        ))}
        {shown.map((statement, index) => (
          <StatementItem
            key={`${statement.code} ${statement.question ?? ''} ${index}`}
            {...{ statement, labels, view }}
            trend={drawn[index]}
          />
        ))}
      </ul>
      {statements.length > shown.length && (
        <button type="button" className="ds-button lens-more" data-variant="tertiary" onClick={() => setAll(true)}>
          {t('picture.more', { count: statements.length - shown.length })}
        </button>
      )}
      {trends.map((trend) => (
        <TrendChart
          key={`${trend.question} ${trend.measure}`}
          trend={trend}
          question={textIn(view.questions.find(({ code }) => code === trend.question)?.texts, language)}
        />
      ))}
      {children}
    </section>
  );
}
