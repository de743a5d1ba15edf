import './comparison.css';
import type { ComparisonView } from '@medvirk/api-contract';
import type { FunnelVerdict } from '@medvirk/improvement';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  XAxis,
  YAxis,
} from 'recharts';
import { useLanguage } from '../../app/use-language.ts';
import { AXIS_LABEL, AXIS_LOOK } from '../figures/axis-look.ts';
import { HiddenField } from '../figures/hidden-field.tsx';
import { intervalText, numberText, percentText } from '../figures/number-text.ts';
import { TwinTable } from '../figures/twin-table.tsx';
import { PictureTools } from '../tools/picture-tools.tsx';
import { type FunnelPoint, funnelPoints } from './funnel-points.ts';

const HEIGHT = 360;

interface Props {
  view: ComparisonView;
  /** The unit that the page is about: it is marked. */
  unitId: string;
}

/** Units about their common share, in the order of the tree. Numbers stand for names, which would cover each other. */
export function SiblingFunnelView({ view, unitId }: Props) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const { funnel } = view;
  const question = textIn(view.texts, language);
  const points = funnelPoints(view, unitId);
  const share = (value: number) => percentText(value, language);
  const named = (verdict: FunnelVerdict) =>
    new Intl.ListFormat(language === 'en' ? 'en' : 'nb', { type: 'conjunction' }).format(
      points.filter((point) => point.verdict === verdict).map(({ name }) => name),
    );
  const sentence = funnel
    ? [
        t('comparison.target', { share: share(funnel.target) }),
        named('lower') && t('comparison.lower', { units: named('lower') }),
        named('higher') && t('comparison.higher', { units: named('higher') }),
        !named('lower') && !named('higher') && t('comparison.noneDifferent'),
        named('look-again') && t('comparison.lookAgain', { units: named('look-again') }),
      ]
        .filter(Boolean)
        .join(' ')
    : t('comparison.tooFew');
  const axis = { type: 'number' as const, ...AXIS_LOOK };

  return (
    <PictureTools name={`${t('comparison.title')} ${question}`}>
      <figure className="trend">
        <figcaption>{sentence}</figcaption>
        {funnel && (
          <div className="chart" role="img" aria-label={sentence}>
            <ResponsiveContainer width="100%" height={HEIGHT}>
              <ComposedChart
                data={funnel.curve}
                accessibilityLayer={false}
                margin={{ top: 8, right: 12, bottom: 24, left: 0 }}
              >
                <CartesianGrid stroke="var(--ds-color-neutral-border-subtle)" />
                <XAxis
                  dataKey="n"
                  {...axis}
                  domain={['dataMin', 'dataMax']}
                  label={{ value: t('comparison.axisN'), position: 'insideBottom', offset: -18, ...AXIS_LABEL }}
                />
                <YAxis {...axis} domain={[0, 1]} width={48} tickCount={5} tickFormatter={share} axisLine={false} />
                {(['low95', 'high95'] as const).map((key) => (
                  <Line
                    key={key}
                    dataKey={key}
                    dot={false}
                    isAnimationActive={false}
                    stroke="var(--ds-color-neutral-border-strong)"
                    strokeDasharray="2 4"
                  />
                ))}
                {(['low998', 'high998'] as const).map((key) => (
                  <Line
                    key={key}
                    dataKey={key}
                    dot={false}
                    isAnimationActive={false}
                    stroke="var(--ds-color-neutral-text-default)"
                    strokeDasharray="6 4"
                  />
                ))}
                <ReferenceLine y={funnel.target} stroke="var(--ds-color-neutral-text-default)" />
                <Scatter data={points} dataKey="estimate" isAnimationActive={false} shape={UnitDot} />
              </ComposedChart>
            </ResponsiveContainer>
          </div>
        )}
        <TwinTable
          caption={t('comparison.caption', { question })}
          head={[
            t('comparison.unit'),
            t('comparison.share'),
            t('chart.interval'),
            t('chart.n'),
            t('comparison.verdict'),
          ]}
          rows={view.units.map(({ id, name, favourable }, index) => {
            const point = points.find((each) => each.id === id);
            return {
              key: id,
              cells: [
                `${index + 1} ${name}`,
                favourable.kind === 'shown' ? share(favourable.figure.estimate) : <HiddenField key="hidden" />,
                favourable.kind === 'shown' && intervalText(favourable.figure, 'share', language),
                favourable.kind === 'shown' && numberText(favourable.figure.n, language),
                point
                  ? t(`comparison.is.${point.verdict}`)
                  : favourable.kind === 'shown'
                    ? t('comparison.fewAnswers')
                    : '',
              ],
            };
          })}
        />
      </figure>
    </PictureTools>
  );
}

interface DotProps {
  cx?: number;
  cy?: number;
  payload?: FunnelPoint;
}

function UnitDot({ cx = 0, cy = 0, payload }: DotProps) {
  return (
    <g className="unit-dot" data-own={payload?.own || undefined} data-far={payload?.far || undefined}>
      <circle cx={cx} cy={cy} r={12} />
      <text x={cx} y={cy} dy="0.35em" textAnchor="middle">
        {payload?.number}
      </text>
    </g>
  );
}
