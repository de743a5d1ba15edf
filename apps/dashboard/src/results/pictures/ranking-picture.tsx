import type { QuestionResult } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { DistributionChart } from '../distribution/distribution-chart.tsx';
import { HiddenField } from '../figures/hidden-field.tsx';
import { intervalText, numberText, percentText } from '../figures/number-text.ts';
import { TwinTable } from '../figures/twin-table.tsx';
import { PictureTools } from '../tools/picture-tools.tsx';
import { DotChart } from './dot-chart.tsx';
import { type RankedOption, rankedOptions, rankingFacts } from './ranking-facts.ts';

/** An order that people put options in: where each stands on average, and how many put it first. */
export function RankingPicture({ question, text }: { question: QuestionResult; text: string }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const options = rankedOptions(question.ranking ?? [], language);
  const facts = rankingFacts(options);
  const says = [
    facts.highest &&
      t('ranking.highest', { option: facts.highest.label, rank: numberText(facts.highest.rank, language) }),
    facts.first &&
      t('ranking.mostFirst', { option: facts.first.label, share: percentText(facts.first.share, language) }),
    facts.hasHidden && t('ranking.partlyHidden'),
  ]
    .filter(Boolean)
    .join(' ');
  if (question.n.kind === 'hidden') return <p className="says">{t('picture.hidden')}</p>;
  return (
    <>
      <p className="says">{says}</p>
      <PictureTools name={`${text} ${t('ranking.meanRank')}`}>
        <figure className="trend">
          <figcaption className="trend-measure">{t('ranking.meanRank')}</figcaption>
          <DotChart
            rows={options.map((option) => ({
              key: option.value,
              label: option.label,
              marks: markOf(option, language),
            }))}
            from={1}
            to={Math.max(2, options.length)}
            ends={[t('ranking.top'), t('ranking.bottom', { count: options.length })]}
            sentence={says}
          />
        </figure>
        <TwinTable
          caption={t('ranking.caption', { question: text })}
          head={[
            t('ranking.option'),
            t('ranking.meanRank'),
            t('chart.interval'),
            t('ranking.rankedBy'),
            t('ranking.first'),
          ]}
          rows={options.map(({ value, label, mean, first }) => ({
            key: value,
            cells: [
              label,
              mean ? numberText(mean.estimate, language) : <HiddenField key="mean" />,
              mean && intervalText(mean, 'score', language),
              mean && numberText(mean.n, language),
              first ? percentText(first.estimate, language) : <HiddenField key="first" />,
            ],
          }))}
        />
      </PictureTools>
      <PictureTools name={`${text} ${t('ranking.first')}`}>
        <figure className="trend">
          <figcaption className="trend-measure">{t('ranking.first')}</figcaption>
          <DistributionChart
            rows={options.map(({ value, label, first }) => ({
              value,
              label,
              shown: first && { count: null, share: first.estimate, low: first.low, high: first.high },
            }))}
            sentence={says}
          />
        </figure>
        <TwinTable
          caption={t('ranking.firstCaption', { question: text })}
          head={[t('ranking.option'), t('ranking.first'), t('chart.interval')]}
          rows={options.map(({ value, label, first }) => ({
            key: value,
            cells: [
              label,
              first ? percentText(first.estimate, language) : <HiddenField key="first" />,
              first && intervalText(first, 'share', language),
            ],
          }))}
        />
      </PictureTools>
      <p className="quiet">{t('ranking.how')}</p>
    </>
  );
}

function markOf({ mean }: RankedOption, language: string) {
  return mean && [{ value: mean.estimate, low: mean.low, high: mean.high, text: numberText(mean.estimate, language) }];
}
