import './control-chart.css';
import type { SeriesView } from '@medvirk/api-contract';
import type { ControlPhase } from '@medvirk/improvement';
import { textIn } from '@medvirk/questionnaire';
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
import { intervalText, numberText } from '../figures/number-text.ts';
import { TwinTable } from '../figures/twin-table.tsx';
import { dateText, monthText } from '../period/period-text.ts';
import { PictureTools } from '../tools/picture-tools.tsx';
import { actionMarks, type ControlRow, controlRows } from './control-rows.ts';

const HEIGHT = 260;

interface Props {
  series: SeriesView;
  /** True where limits were set by the months before an action. */
  aboutAction?: boolean;
}

/** Months about a frozen middle with limits, actions at their dates, and what the chart says in words. The words come first. */
export function ControlChartView({ series, aboutAction = false }: Props) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const hatching = useId();
  const say = useChartSentence(aboutAction);
  const rows = controlRows(series);
  const marks = actionMarks(series);
  const question = textIn(series.texts, language);
  if (rows.length === 0 || series.chart.phases.length === 0) return <p className="note">{t('chart.empty')}</p>;
  const sentence = say(series.chart.phases, rows);
  const breaks = series.chart.phases.filter(({ began }) => began !== 'start');

  return (
    <PictureTools name={`${question} ${series.unit.name}`}>
      <figure className="trend">
        <figcaption>{sentence}</figcaption>
        <div className="chart" role="img" aria-label={sentence}>
          <ResponsiveContainer width="100%" height={HEIGHT}>
            <ComposedChart data={rows} accessibilityLayer={false} margin={{ top: 24, right: 8, bottom: 0, left: 0 }}>
              <Hatching id={hatching} />
              <CartesianGrid vertical={false} stroke="var(--ds-color-neutral-border-subtle)" />
              <XAxis
                type="number"
                dataKey="place"
                domain={[-0.5, rows.length - 0.5]}
                ticks={rows.map(({ place }) => place)}
                interval="preserveStartEnd"
                minTickGap={12}
                tickFormatter={(place: number) => monthText(rows[place]?.month ?? '', language, 'short')}
                {...AXIS_LOOK}
              />
              <YAxis domain={[0, 100]} width={40} tickCount={5} {...AXIS_LOOK} axisLine={false} />
              {rows
                .filter(({ hidden }) => hidden)
                .map(({ place }) => (
                  <ReferenceArea
                    key={place}
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
                fillOpacity={0.5}
                connectNulls={false}
              />
              {series.chart.phases.flatMap(limitLines)}
              {breaks.map(({ start }) => (
                <ReferenceLine
                  key={`break ${start}`}
                  x={start - 0.5}
                  stroke="var(--ds-color-neutral-text-subtle)"
                  strokeDasharray="1 4"
                />
              ))}
              {series.chart.reworded.map((place) => (
                <ReferenceLine
                  key={`reworded ${place}`}
                  x={place - 0.5}
                  stroke="var(--ds-color-neutral-text-subtle)"
                  strokeDasharray="8 3 2 3"
                />
              ))}
              {marks.map(({ id, place, letter }) => (
                <ReferenceLine
                  key={id}
                  x={place}
                  stroke="var(--ds-color-neutral-text-default)"
                  label={{
                    value: letter,
                    position: 'top',
                    fill: 'var(--ds-color-neutral-text-default)',
                    fontSize: 13,
                    fontWeight: 600,
                  }}
                />
              ))}
              {series.chart.phases.map(({ start, end }) => (
                <Line
                  key={start}
                  dataKey={({ place, estimate }: ControlRow) => (place >= start && place <= end ? estimate : null)}
                  isAnimationActive={false}
                  connectNulls={false}
                  stroke="var(--ds-color-base-default)"
                  strokeWidth={2}
                  dot={MonthDot}
                />
              ))}
            </ComposedChart>
          </ResponsiveContainer>
        </div>
        <Marks series={series} />
        <TwinTable
          caption={t('chart.caption', { question })}
          head={[
            t('chart.month'),
            t('chart.score'),
            t('chart.interval'),
            t('chart.n'),
            t('chart.limits'),
            t('chart.note'),
          ]}
          rows={rows.map((row) => ({
            key: String(row.place),
            cells: [
              monthText(row.month, language),
              row.estimate === null ? <HiddenField /> : numberText(row.estimate, language),
              row.interval && intervalText({ low: row.interval[0], high: row.interval[1] }, 'score', language),
              row.n !== null && numberText(row.n, language),
              row.phase && row.phase.low !== null && row.phase.high !== null
                ? intervalText({ low: row.phase.low, high: row.phase.high }, 'score', language)
                : '',
              [row.outside && t(`chart.${row.outside}`), row.changed && t(`chart.${row.changed}Here`)]
                .filter(Boolean)
                .join('. '),
            ],
          }))}
        />
      </figure>
    </PictureTools>
  );
}

/** Actions, decisions and broken lines, each in words under the figure. */
function Marks({ series }: { series: SeriesView }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const marks = actionMarks(series);
  const changed = series.chart.phases.filter(({ began }) => began !== 'start');
  const { points, reworded } = series.chart;
  if (marks.length + changed.length + reworded.length === 0) return null;
  return (
    <ul className="chart-marks" aria-label={t('chart.marks')}>
      {marks.map(({ id, letter, title, startedOn }) => (
        <li key={id}>{t('chart.actionMark', { letter, title, date: dateText(startedOn, language) })}</li>
      ))}
      {changed.map(({ start, from, decision }) => {
        const month = monthText(from, language);
        return (
          <li key={start}>{decision ? t('chart.rebased', { ...decision, month }) : t('chart.broken', { month })}</li>
        );
      })}
      {reworded.map((place) => (
        <li key={`reworded ${place}`}>
          {t('chart.reworded', { month: monthText(points[place]?.month ?? '', language) })}
        </li>
      ))}
    </ul>
  );
}

function limitLines({ start, end, centre, low, high }: ControlPhase) {
  if (centre === null || low === null || high === null) return [];
  const line = (y: number, name: string, dash: string) => (
    <ReferenceLine
      key={`${start} ${name}`}
      segment={[
        { x: start - 0.5, y },
        { x: end + 0.5, y },
      ]}
      stroke="var(--ds-color-neutral-text-default)"
      strokeDasharray={dash}
    />
  );
  return [line(centre, 'centre', '0'), line(low, 'low', '6 4'), line(high, 'high', '6 4')];
}

interface DotProps {
  cx?: number;
  cy?: number | null;
  payload?: ControlRow;
}

/** A dot; a diamond with an edge where the month lies outside the limits, so that the form says it too. */
function MonthDot({ cx, cy, payload }: DotProps) {
  if (cx === undefined || cy === undefined || cy === null || !payload || payload.estimate === null) return <g />;
  if (!payload.outside) return <circle cx={cx} cy={cy} r={3.5} className="month-dot" />;
  return (
    <rect x={cx - 6} y={cy - 6} width={12} height={12} transform={`rotate(45 ${cx} ${cy})`} className="month-outside" />
  );
}

/** What a chart says: for each stretch its limits and whether it has moved, then what lies outside and what is hidden. */
function useChartSentence(aboutAction: boolean) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  return (phases: readonly ControlPhase[], rows: readonly ControlRow[]): string => {
    const stretch = ({ centre, low, high, baseline, frozen, signal, from }: ControlPhase): string => {
      const moved = t(signal === 'shift' ? 'chart.shift' : signal === 'none' ? 'chart.noShift' : 'chart.tooFew');
      const limits =
        centre === null || low === null || high === null
          ? t('chart.noLimits', { count: baseline })
          : t(aboutAction ? 'chart.limitsBefore' : frozen ? 'chart.limitsFrozen' : 'chart.limitsForNow', {
              centre: numberText(centre, language),
              low: numberText(low, language),
              high: numberText(high, language),
              count: baseline,
            });
      const since = phases.length > 1 ? `${t('chart.since', { month: monthText(from, language) })} ` : '';
      return `${since}${limits} ${moved}`;
    };
    const outside = rows.filter((row) => row.outside).length;
    return [
      ...phases.map(stretch),
      outside > 0 && t('chart.outside', { count: outside }),
      rows.some(({ changed }) => changed === 'reworded') && t('chart.rewordedSome'),
      rows.some(({ hidden }) => hidden) && t('chart.hidden'),
    ]
      .filter(Boolean)
      .join(' ');
  };
}
