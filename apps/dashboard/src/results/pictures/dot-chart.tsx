import './pictures.css';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Bar, BarChart, ResponsiveContainer, Text, XAxis, YAxis } from 'recharts';
import { Hatching } from '../figures/hatching.tsx';

export interface Mark {
  value: number;
  low: number;
  high: number;
  /** The number in words, written at the end of the line above. */
  text: string;
  /** The second of two marks on a line is a ring. */
  ring?: boolean;
}

export interface DotRow {
  key: string;
  label: string;
  /** Null where nothing may be told: a hatched field. */
  marks: readonly Mark[] | null;
}

interface Props {
  rows: readonly DotRow[];
  /** Ends of the axis; the first is at the left. */
  from: number;
  to: number;
  /** Words at the two ends of the axis. */
  ends: readonly [string, string];
  sentence: string;
}

const ROW_HEIGHT = 64;
const LINE = 16;
const ENDS_HEIGHT = 28;
const ROOM_FOR_NUMBER = 96;

/** A dot for each mean on the whole axis, with its interval as a line through it. Never animated. */
export function DotChart({ rows, from, to, ends, sentence }: Props) {
  const { t } = useTranslation('results');
  const hatching = useId();
  const place = (value: number): number => Math.min(1, Math.max(0, (value - from) / (to - from)));
  const data = [...rows.map((row) => ({ ...row, full: 1 })), { key: '', label: '', marks: [], full: 1 }];
  return (
    <div className="chart" role="img" aria-label={sentence}>
      <ResponsiveContainer width="100%" height={rows.length * ROW_HEIGHT + ENDS_HEIGHT}>
        <BarChart
          data={data}
          layout="vertical"
          accessibilityLayer={false}
          margin={{ top: 0, right: 8, bottom: 0, left: 8 }}
        >
          <Hatching id={hatching} />
          <XAxis type="number" domain={[0, 1]} hide />
          <YAxis type="category" dataKey="key" hide />
          <Bar
            dataKey="full"
            barSize={LINE}
            isAnimationActive={false}
            shape={({ x, y, width, payload }) => {
              if (payload.key === '') return <Ends left={x} top={y} width={width} ends={ends} />;
              const marks: DotRow['marks'] = payload.marks;
              return (
                <g>
                  <Text
                    x={x}
                    y={y - 6}
                    width={width - ROOM_FOR_NUMBER}
                    maxLines={2}
                    verticalAnchor="end"
                    className="chart-label"
                  >
                    {payload.label}
                  </Text>
                  <text
                    x={x + width}
                    y={y - 6}
                    textAnchor="end"
                    className={marks ? 'chart-number' : 'chart-label chart-quiet'}
                  >
                    {marks ? marks.map(({ text }) => text).join(' · ') : t('results.hidden')}
                  </text>
                  {marks ? (
                    <rect x={x} y={y + LINE / 2 - 2} width={width} height={4} rx={2} className="chart-track" />
                  ) : (
                    <rect x={x} y={y} width={width} height={LINE} rx={3} fill={`url(#${hatching})`} />
                  )}
                  {marks?.map((mark) => (
                    <Dot key={String(mark.ring)} mark={mark} left={x} top={y} width={width} place={place} />
                  ))}
                </g>
              );
            }}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

interface DotProps {
  mark: Mark;
  left: number;
  top: number;
  width: number;
  place: (value: number) => number;
}

function Dot({ mark, left, top, width, place }: DotProps) {
  const at = (value: number): number => left + place(value) * width;
  const middle = top + LINE / 2;
  return (
    <g className="mean-dot" data-ring={mark.ring || undefined}>
      <line x1={at(mark.low)} x2={at(mark.high)} y1={middle} y2={middle} />
      <circle cx={at(mark.value)} cy={middle} r={mark.ring ? 10 : 7} />
    </g>
  );
}

function Ends({
  left,
  top,
  width,
  ends,
}: {
  left: number;
  top: number;
  width: number;
  ends: readonly [string, string];
}) {
  return (
    <g>
      <text x={left} y={top - 12} className="chart-label chart-quiet">
        {ends[0]}
      </text>
      <text x={left + width} y={top - 12} textAnchor="end" className="chart-label chart-quiet">
        {ends[1]}
      </text>
    </g>
  );
}
