import './pictures.css';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Bar, BarChart, ResponsiveContainer, Text, XAxis, YAxis } from 'recharts';
import { useLanguage } from '../../app/use-language.ts';
import { Hatching } from '../figures/hatching.tsx';
import { wholeText } from '../figures/number-text.ts';

export interface HeatRow {
  key: string;
  label: string;
  /** Shares from 0 to 1 in the order of the heads; null where nothing may be told. */
  shares: readonly (number | null)[];
}

interface Props {
  heads: readonly string[];
  rows: readonly HeatRow[];
  sentence: string;
}

const CELL = 36;
const GAP = 2;
const HEAD_HEIGHT = 60;
const ROW_HEIGHT = 74;
/** Under this width of a cell heads are numbers, explained beneath. */
const LEAST_FOR_WORDS = 76;
/** The palest and the darkest that a cell gets: the number in it is legible on both, in print too. */
const PALEST = 0.04;
const DARKEST = 0.5;

/** The rows of a grid under the same heads: a darker cell is a larger share, and the share stands in it. Never animated. */
export function HeatChart({ heads, rows, sentence }: Props) {
  const { t } = useTranslation('results');
  const hatching = useId();
  const data = [{ key: '', label: '', shares: [], full: 1 }, ...rows.map((row) => ({ ...row, full: 1 }))];
  return (
    <div className="chart" role="img" aria-label={sentence}>
      <ResponsiveContainer width="100%" height={data.length * ROW_HEIGHT}>
        <BarChart
          data={data}
          layout="vertical"
          accessibilityLayer={false}
          margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        >
          <Hatching id={hatching} />
          <XAxis type="number" domain={[0, 1]} hide />
          <YAxis type="category" dataKey="key" hide />
          <Bar
            dataKey="full"
            barSize={CELL}
            isAnimationActive={false}
            shape={({ x, y, width, payload }) =>
              payload.key === '' ? (
                <Heads left={x} bottom={y + CELL + 4} width={width} heads={heads} />
              ) : (
                <g>
                  <Text x={x} y={y - 7} width={width} maxLines={1} verticalAnchor="end" className="chart-label">
                    {payload.label}
                  </Text>
                  {(payload.shares as HeatRow['shares']).map((share, column) => (
                    <Cell
                      key={column}
                      share={share}
                      left={x + (column * width) / heads.length}
                      top={y}
                      width={width / heads.length - GAP}
                      hatching={hatching}
                      hidden={t('results.hidden')}
                    />
                  ))}
                </g>
              )
            }
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

/** Heads that fit over any cell, as numbers do: they never need numbers of their own. */
export const areShort = (heads: readonly string[]): boolean => heads.every(({ length }) => length <= 3);

/** Heads as words where they fit, else as numbers. */
const headsFit = (width: number, heads: readonly string[]): boolean =>
  areShort(heads) || width / heads.length >= LEAST_FOR_WORDS;

function Heads({
  left,
  bottom,
  width,
  heads,
}: {
  left: number;
  bottom: number;
  width: number;
  heads: readonly string[];
}) {
  const each = width / heads.length;
  const words = headsFit(width, heads);
  return (
    <g>
      {heads.map((head, column) => (
        <Text
          key={head}
          x={left + column * each + (each - GAP) / 2}
          y={bottom}
          width={each - 6}
          maxLines={3}
          textAnchor="middle"
          verticalAnchor="end"
          className="chart-label chart-quiet"
          height={HEAD_HEIGHT}
        >
          {words ? head : String(column + 1)}
        </Text>
      ))}
    </g>
  );
}

interface CellProps {
  share: number | null;
  left: number;
  top: number;
  width: number;
  hatching: string;
  hidden: string;
}

function Cell({ share, left, top, width, hatching, hidden }: CellProps) {
  const language = useLanguage();
  const box = { x: left, y: top, width, height: CELL, rx: 3 };
  if (share === null) {
    return (
      <rect {...box} fill={`url(#${hatching})`}>
        <title>{hidden}</title>
      </rect>
    );
  }
  return (
    <g>
      <rect {...box} className="heat-ground" />
      <rect {...box} className="heat-cell" fillOpacity={PALEST + (DARKEST - PALEST) * share} />
      <text x={left + width / 2} y={top + CELL / 2} dy="0.35em" textAnchor="middle" className="chart-number">
        {wholeText({ estimate: share }, 'share', language)}
      </text>
    </g>
  );
}
