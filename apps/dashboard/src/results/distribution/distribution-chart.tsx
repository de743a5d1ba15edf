import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Bar, BarChart, ErrorBar, ResponsiveContainer, Text, XAxis, YAxis } from 'recharts';
import { useLanguage } from '../../app/use-language.ts';
import { Hatching } from '../figures/hatching.tsx';
import { percentText } from '../figures/number-text.ts';
import type { DistributionRow } from './distribution-rows.ts';

const ROW_HEIGHT = 54;
const TALL_ROW_HEIGHT = 72;
const BAR_HEIGHT = 16;
/** Longer labels take two lines on a phone. */
const ONE_LINE = 36;
const ROOM_FOR_PERCENT = 72;

interface Props {
  rows: readonly DistributionRow[];
  /** What the chart says, for those who do not see it. */
  sentence: string;
}

/** One bar an answer on the whole scale from 0 to 100 %, each with its interval. Never animated. */
export function DistributionChart({ rows, sentence }: Props) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const hatching = useId();
  const tall = rows.some((row) => row.label.length > ONE_LINE);
  const data = rows.map((row) => ({
    label: row.label,
    share: row.shown?.share ?? 0,
    percent: row.shown ? percentText(row.shown.share, language) : null,
    whisker: row.shown ? [row.shown.share - row.shown.low, row.shown.high - row.shown.share] : undefined,
  }));

  return (
    <div className="chart" role="img" aria-label={sentence}>
      <ResponsiveContainer width="100%" height={rows.length * (tall ? TALL_ROW_HEIGHT : ROW_HEIGHT)}>
        <BarChart
          data={data}
          layout="vertical"
          accessibilityLayer={false}
          margin={{ top: 0, right: 8, bottom: 0, left: 0 }}
        >
          <Hatching id={hatching} />
          <XAxis type="number" domain={[0, 1]} hide />
          <YAxis type="category" dataKey="label" hide allowDuplicatedCategory />
          <Bar
            dataKey="share"
            barSize={BAR_HEIGHT}
            isAnimationActive={false}
            background={{ fill: 'transparent' }}
            shape={({ y, width, background, payload }) => (
              <AnswerBar
                label={payload.label}
                percent={payload.percent}
                hidden={t('results.hidden')}
                hatching={hatching}
                left={background?.x ?? 0}
                top={y}
                width={width}
                fullWidth={background?.width ?? 0}
                tall={tall}
              />
            )}
          >
            <ErrorBar
              dataKey="whisker"
              width={4}
              strokeWidth={1.5}
              stroke="var(--ds-color-neutral-text-default)"
              isAnimationActive={false}
            />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

interface BarProps {
  label: string;
  percent: string | null;
  hidden: string;
  hatching: string;
  left: number;
  top: number;
  width: number;
  fullWidth: number;
  tall: boolean;
}

function AnswerBar({ label, percent, hidden, hatching, left, top, width, fullWidth, tall }: BarProps) {
  const track = { x: left, y: top, width: fullWidth, height: BAR_HEIGHT, rx: 3 };
  return (
    <g>
      <Text
        x={left}
        y={top - 6}
        width={fullWidth - (percent === null ? 0 : ROOM_FOR_PERCENT)}
        maxLines={tall ? 2 : 1}
        verticalAnchor="end"
        className="chart-label"
      >
        {label}
      </Text>
      {percent === null ? (
        <>
          <rect {...track} fill={`url(#${hatching})`} />
          <text x={left + fullWidth} y={top - 6} textAnchor="end" className="chart-label chart-quiet">
            {hidden}
          </text>
        </>
      ) : (
        <>
          <text x={left + fullWidth} y={top - 6} textAnchor="end" className="chart-number">
            {percent}
          </text>
          <rect {...track} className="chart-track" />
          <rect {...track} width={width} className="chart-bar" />
        </>
      )}
    </g>
  );
}
