import type { Trend } from '@medvirk/improvement';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { useLanguage } from '../../app/use-language.ts';
import { AXIS_LOOK } from '../figures/axis-look.ts';
import { Hatching } from '../figures/hatching.tsx';
import { HiddenField } from '../figures/hidden-field.tsx';
import { estimateText, intervalText, numberText, percentText } from '../figures/number-text.ts';
import { TwinTable } from '../figures/twin-table.tsx';
import { monthText } from '../period/period-text.ts';
import { PictureTools } from '../tools/picture-tools.tsx';
import { trendSeries } from './trend-rows.ts';

const HEIGHT = 200;

interface Props {
  trend: Trend;
  /** The question's words. */
  question: string;
  /** False where the sentence above has just said what is measured. */
  named?: boolean;
}

/** A run chart: months with their intervals, the median as middle line, hidden months hatched. The words come first. */
export function TrendChart({ trend, question, named = true }: Props) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const hatching = useId();
  const { scale, rows, axis } = trendSeries(trend);
  if (rows.length === 0) return null;
  const hiddenMonths = rows.filter((row) => row.hidden);
  const sentence = [
    t(`trend.signal.${trend.signal}`),
    trend.median !== null && t('trend.median', { median: estimateText({ estimate: trend.median }, scale, language) }),
    hiddenMonths.length > 0 && t('trend.hiddenMonths'),
  ]
    .filter(Boolean)
    .join(' ');
  // A place on the axis for each month: hatching is drawn from half a month before to half a month after.
  const data = rows.map((row, place) => ({ ...row, place }));

  return (
    <PictureTools name={question}>
      <figure className="trend">
        <figcaption>
          {named && (
            <span className="trend-measure">
              {t('trend.about', { measure: t(`trend.measure.${trend.measure}`), question })}
            </span>
          )}{' '}
          {sentence}
        </figcaption>
        <div className="chart" role="img" aria-label={sentence}>
          <ResponsiveContainer width="100%" height={HEIGHT}>
            <ComposedChart data={data} accessibilityLayer={false} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
              <Hatching id={hatching} />
              <CartesianGrid vertical={false} stroke="var(--ds-color-neutral-border-subtle)" />
              <XAxis
                type="number"
                dataKey="place"
                domain={[-0.5, rows.length - 0.5]}
                ticks={data.map(({ place }) => place)}
                interval="preserveStartEnd"
                minTickGap={12}
                tickFormatter={(place: number) => monthText(rows[place]?.month ?? '', language, 'short')}
                {...AXIS_LOOK}
              />
              <YAxis
                domain={axis}
                width={48}
                tickCount={5}
                tickFormatter={(value: number) =>
                  scale === 'share' ? percentText(value, language) : numberText(value, language)
                }
                {...AXIS_LOOK}
                axisLine={false}
              />
              {data
                .filter(({ hidden }) => hidden)
                .map(({ place, month }) => (
                  <ReferenceArea
                    key={month}
                    x1={place - 0.5}
                    x2={place + 0.5}
                    fill={`url(#${hatching})`}
                    fillOpacity={1}
                  />
                ))}
              <Area
                dataKey="interval"
                isAnimationActive={false}
                stroke="none"
                fill="var(--ds-color-surface-active)"
                fillOpacity={0.7}
                connectNulls={false}
              />
              {trend.median !== null && (
                <ReferenceLine y={trend.median} stroke="var(--ds-color-neutral-text-default)" strokeDasharray="6 4" />
              )}
              <Line
                dataKey="estimate"
                isAnimationActive={false}
                connectNulls={false}
                stroke="var(--ds-color-base-default)"
                strokeWidth={2}
                dot={{ r: 3.5, fill: 'var(--ds-color-base-default)', strokeWidth: 0 }}
              />
            </ComposedChart>
          </ResponsiveContainer>
        </div>
        <TwinTable
          caption={t('trend.caption', { question })}
          head={[
            t('results.table.month'),
            t('results.table.estimate'),
            t('results.table.interval', { level: percentText(levelOf(trend), language) }),
            t('results.table.count'),
          ]}
          rows={rows.map((row) => ({
            key: row.month,
            cells: [
              monthText(row.month, language),
              row.estimate === null ? <HiddenField /> : estimateText({ estimate: row.estimate }, scale, language),
              row.interval && intervalText({ low: row.interval[0], high: row.interval[1] }, scale, language),
              row.n !== null && numberText(row.n, language),
            ],
          }))}
        />
      </figure>
    </PictureTools>
  );
}

function levelOf(trend: Trend): number {
  for (const point of trend.points) if (point.kind === 'shown') return point.figure.level;
  return 0.95;
}
