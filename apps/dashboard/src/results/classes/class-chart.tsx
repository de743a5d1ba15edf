import { textIn } from '@medvirk/questionnaire';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ComposedChart, Line, ReferenceArea, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useLanguage } from '../../app/use-language.ts';
import { AXIS_LOOK } from '../figures/axis-look.ts';
import { Hatching } from '../figures/hatching.tsx';
import { wholeText } from '../figures/number-text.ts';
import { type ClassBar, classPicture } from './class-bars.ts';
import type { Classes, ClassRow } from './class-rows.ts';

const HEIGHT = 260;
/** Under this width a column has no number over it; the table has. */
const LEAST_FOR_NUMBER = 32;
const ROOM_ABOVE = 24;

interface Props {
  classes: Classes;
  rows: readonly ClassRow[];
  /** What the chart says, for those who do not see it. */
  sentence: string;
}

/** A histogram: a column's area is the share of the class, the line through its top the interval. Never animated. */
export function ClassChart({ classes, rows, sentence }: Props) {
  const { t } = useTranslation('results');
  const { t: tp } = useTranslation('pictures');
  const language = useLanguage();
  const hatching = useId();
  const { bars, ticks, ends, highest, isUneven } = classPicture(classes, rows, language);
  const textAt = new Map(ticks.map(({ at, text }) => [at, text]));
  const unit = textIn(classes.unit ?? undefined, language);
  return (
    <>
      <div className="chart" role="img" aria-label={sentence}>
        <ResponsiveContainer width="100%" height={HEIGHT}>
          <ComposedChart
            data={ends.map((at) => ({ at, top: 0 }))}
            accessibilityLayer={false}
            margin={{ top: ROOM_ABOVE, right: 34, bottom: 0, left: 34 }}
          >
            <Hatching id={hatching} />
            <XAxis
              {...AXIS_LOOK}
              type="number"
              dataKey="at"
              domain={ends}
              ticks={ticks.map(({ at }) => at)}
              tickFormatter={(at: number) => textAt.get(at) ?? ''}
              interval="equidistantPreserveStart"
              minTickGap={8}
              allowDataOverflow
            />
            <YAxis type="number" domain={[0, highest]} hide />
            {/* An axis that nothing is measured on is not laid out. */}
            <Line dataKey="top" stroke="none" dot={false} isAnimationActive={false} />
            {bars.map((bar) => (
              <ReferenceArea
                key={bar.key}
                x1={bar.left}
                x2={bar.right}
                y1={0}
                y2={bar.tops?.at ?? highest}
                shape={(box: Box) => (
                  <Column
                    bar={bar}
                    box={box}
                    hatching={hatching}
                    text={bar.tops ? wholeText({ estimate: bar.tops.share }, 'share', language) : t('results.hidden')}
                  />
                )}
              />
            ))}
            {bars.map(({ key, left, right, tops }) =>
              tops ? (
                <ReferenceLine
                  key={key}
                  segment={[
                    { x: (left + right) / 2, y: tops.low },
                    { x: (left + right) / 2, y: tops.high },
                  ]}
                  stroke="var(--ds-color-neutral-text-default)"
                  strokeWidth={1.5}
                />
              ) : null,
            )}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      {unit && <p className="quiet class-unit">{unit}</p>}
      {isUneven && <p className="quiet">{tp('classes.uneven')}</p>}
    </>
  );
}

interface Box {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
}

interface ColumnProps {
  bar: ClassBar;
  box: Box;
  hatching: string;
  /** The share, or that it is hidden. */
  text: string;
}

function Column({ bar: { tops }, box: { x = 0, y = 0, width = 0, height = 0 }, hatching, text }: ColumnProps) {
  const inside = { x: x + 1, y, width: Math.max(1, width - 2), height };
  if (tops === null) {
    return (
      <rect {...inside} fill={`url(#${hatching})`}>
        <title>{text}</title>
      </rect>
    );
  }
  const overLine = y - (height * (tops.high - tops.at)) / tops.at;
  return (
    <g>
      <rect {...inside} className="chart-bar" />
      {width >= LEAST_FOR_NUMBER && (
        <text x={x + width / 2} y={overLine - 6} textAnchor="middle" className="chart-number">
          {text}
        </text>
      )}
    </g>
  );
}
