import type { ThemeInUnit } from '@medvirk/api-contract';
import { HIGH_FROM } from '@medvirk/improvement';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Area, CartesianGrid, ComposedChart, ResponsiveContainer, Scatter, XAxis, YAxis } from 'recharts';
import { useLanguage } from '../../app/use-language.ts';
import { AXIS_LABEL, AXIS_LOOK } from '../../results/figures/axis-look.ts';
import { HiddenField } from '../../results/figures/hidden-field.tsx';
import { numberText } from '../../results/figures/number-text.ts';
import { TwinTable } from '../../results/figures/twin-table.tsx';
import { PictureTools } from '../../results/tools/picture-tools.tsx';
import { type PriorityPoint, pressureEdge, priorityPoints } from './priority-points.ts';

const HEIGHT = 380;
const TICKS = [0, 25, 50, 75, 100];

/** Importance against experience: the list of themes as a map. Numbers stand for names, which would cover each other. */
export function PriorityMap({ themes }: { themes: readonly ThemeInUnit[] }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const points = priorityPoints(themes);
  if (points.length === 0) return null;
  const axis = { type: 'number' as const, domain: [0, 100], ticks: TICKS, ...AXIS_LOOK };
  return (
    <PictureTools name={t('themes.map')}>
      <figure className="priority-map card">
        <figcaption className="stack-tight">
          <h2 className="priority-map-title">{t('themes.map')}</h2>
          <p className="quiet">
            {t('themes.mapSentence')} {points.length < themes.length && t('themes.mapMissing')}
          </p>
        </figcaption>
        <div className="chart" role="img" aria-label={`${t('themes.map')}. ${t('themes.mapSentence')}`}>
          <ResponsiveContainer width="100%" height={HEIGHT}>
            <ComposedChart
              data={pressureEdge(HIGH_FROM)}
              accessibilityLayer={false}
              margin={{ top: 8, right: 12, bottom: 24, left: 8 }}
            >
              <CartesianGrid stroke="var(--ds-color-neutral-border-subtle)" />
              <XAxis
                dataKey="importance"
                {...axis}
                label={{
                  value: t('themes.axis.importance'),
                  position: 'insideBottom',
                  offset: -18,
                  ...AXIS_LABEL,
                }}
              />
              <YAxis
                dataKey="experience"
                {...axis}
                width={48}
                label={{
                  value: t('themes.axis.experience'),
                  angle: -90,
                  position: 'insideLeft',
                  style: { textAnchor: 'middle' },
                  ...AXIS_LABEL,
                }}
              />
              <Area
                dataKey="experience"
                isAnimationActive={false}
                stroke="var(--ds-color-border-default)"
                strokeDasharray="4 4"
                fill="var(--ds-color-surface-hover)"
                fillOpacity={0.8}
                activeDot={false}
              />
              <Scatter data={points} dataKey="experience" isAnimationActive={false} shape={ThemeDot} />
            </ComposedChart>
          </ResponsiveContainer>
        </div>
        <p className="quiet">{t('themes.mapMethod')}</p>
        <TwinTable
          caption={t('themes.map')}
          head={[
            t('themes.table.theme'),
            t('themes.axis.importance'),
            t('themes.axis.experience'),
            t('themes.table.priority'),
          ]}
          rows={themes.map(({ theme, priority }, index) => ({
            key: theme.code,
            cells: [
              `${index + 1} ${textIn(theme.texts, language)}`,
              priority.importance === null ? <HiddenField /> : numberText(priority.importance, language),
              priority.experience === null ? <HiddenField /> : numberText(priority.experience, language),
              t(`priority.${priority.level}`),
            ],
          }))}
        />
      </figure>
    </PictureTools>
  );
}

interface DotProps {
  cx?: number;
  cy?: number;
  payload?: PriorityPoint;
}

function ThemeDot({ cx = 0, cy = 0, payload }: DotProps) {
  return (
    <g>
      <circle cx={cx} cy={cy} r={13} className="theme-dot" />
      <text x={cx} y={cy} dy="0.35em" textAnchor="middle" className="theme-dot-number">
        {payload?.number}
      </text>
    </g>
  );
}
