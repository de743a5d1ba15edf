import {
  agreementPoints,
  extentPoints,
  frequencyPoints,
  importancePoints,
  numberedPoints,
  recommendPoints,
  type ScalePoint,
  type ScaleQuestion,
  satisfactionPoints,
  visualAnaloguePoints,
  zeroToTenPoints,
} from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../form/number-field.tsx';
import { TextInLanguage } from '../../form/text-in-language.tsx';
import { OneOf } from './one-of.tsx';
import { OrderedParts } from './ordered-parts.tsx';
import { PresetPicker } from './preset-picker.tsx';

type Display = ScaleQuestion['display'];
/** What a scale is, wherever it stands: in a question of its own or in the cells of a table. */
export interface ScaleLook<D extends Display = Display> {
  points: ScalePoint[];
  display: D;
  higherIsBetter: boolean;
}

const PRESETS = {
  extent: [extentPoints, 'labels'],
  agreement: [agreementPoints, 'labels'],
  frequency: [frequencyPoints, 'labels'],
  satisfaction: [satisfactionPoints, 'labels'],
  importance: [importancePoints, 'labels'],
  'zero-to-ten': [() => zeroToTenPoints({}, {}), 'numbers'],
  recommend: [recommendPoints, 'numbers'],
  smileys: [satisfactionPoints, 'smileys'],
  stars: [satisfactionPoints, 'stars'],
  'visual-analogue': [() => visualAnaloguePoints({}, {}), 'slider'],
} as const satisfies Record<string, readonly [() => ScalePoint[], Display]>;
type Preset = keyof typeof PRESETS;

/** Ready-made scales that can be shown in one of these ways. */
export function ScalePresets<D extends Display>({
  displays,
  onTake,
}: {
  displays: readonly D[];
  onTake: (look: ScaleLook<D>, name: string) => void;
}) {
  const { t } = useTranslation();
  const fits = (display: Display): display is D => (displays as readonly Display[]).includes(display);
  const names = (Object.keys(PRESETS) as Preset[]).filter((name) => fits(PRESETS[name][1]));
  return (
    <PresetPicker
      label={t('editor.scalePreset')}
      presets={names.map((name) => ({ name, text: t(`scalePreset.${name}`) }))}
      take={t('editor.takePreset')}
      onTake={(name) => {
        const [points, display] = PRESETS[name];
        if (fits(display)) onTake({ points: points(), higherIsBetter: true, display }, name);
      }}
    />
  );
}

interface PointsProps {
  legend: string;
  points: readonly ScalePoint[];
  display: Display;
  onChange: (points: ScalePoint[], about?: string) => void;
}

/** The points of a scale: each with its words, or from a number to another with words at the ends. */
export function PointsFields({ legend, points, display, onChange }: PointsProps) {
  return display === 'numbers' || display === 'slider' ? (
    <RangeFields legend={legend} points={points} onChange={onChange} />
  ) : (
    <EachPoint legend={legend} points={points} onChange={onChange} />
  );
}

function EachPoint({ legend, points, onChange }: Omit<PointsProps, 'display'>) {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  return (
    <OrderedParts
      legend={legend}
      parts={points}
      // The index is the key: a point is its place; its value may be edited to equal another's
      keyOf={(_, index) => index}
      nameOf={(number) => b('parts.point', { number })}
      add={t('editor.addPoint')}
      make={() => ({ value: Math.max(...points.map(({ value }) => value)) + 1, texts: {} })}
      onChange={(next) => onChange(next)}
      least={2}
      most={101}
      unordered
    >
      {(point, replace, number) => (
        <div className="point-row">
          <NumberField
            label={t('editor.pointValue', { number })}
            value={point.value}
            whole
            onChange={(value) => replace({ ...point, value: value ?? 0 })}
          />
          <TextInLanguage
            label={t('editor.pointText', { value: point.value })}
            texts={point.texts}
            needed
            onChange={(texts) => replace({ ...point, texts: texts ?? {} })}
          />
        </div>
      )}
    </OrderedParts>
  );
}

function RangeFields({ legend, points, onChange }: Omit<PointsProps, 'display'>) {
  const { t } = useTranslation('builder');
  const last = points.length - 1;
  const low = points[0]?.value ?? 0;
  const high = points[last]?.value ?? 10;
  const setRange = (from: number, to: number) => {
    if (to <= from || to - from > 100) return;
    onChange(numberedPoints(from, to, points[0]?.texts ?? {}, points[last]?.texts ?? {}), 'range');
  };
  const middle = last % 2 === 0 && last > 2 ? last / 2 : undefined;
  const ends = [[0, 'low'], ...(middle === undefined ? [] : [[middle, 'middle'] as const]), [last, 'high']] as [
    number,
    'low' | 'middle' | 'high',
  ][];
  return (
    <fieldset className="plain-fieldset stack-tight">
      <legend className="ds-label">{legend}</legend>
      <div className="pair">
        <NumberField label={t('scale.from')} value={low} whole onChange={(from) => setRange(from ?? low, high)} />
        <NumberField label={t('scale.to')} value={high} whole onChange={(to) => setRange(low, to ?? high)} />
      </div>
      {ends.map(([at, end]) => (
        <TextInLanguage
          key={end}
          label={t(`scale.${end}`, { value: points[at]?.value })}
          texts={points[at]?.texts}
          needed={end !== 'middle'}
          onChange={(texts) =>
            onChange(points.map((point, index) => (index === at ? { ...point, texts: texts ?? {} } : point)))
          }
        />
      ))}
    </fieldset>
  );
}

/** How a scale is shown, and which end is the good one. */
export function ScaleLookFields<D extends Display>({
  look,
  displays,
  onChange,
}: {
  look: ScaleLook<D>;
  displays: readonly D[];
  onChange: (look: ScaleLook<D>) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <OneOf
        legend={t('editor.scaleDisplay')}
        choices={displays.map((value) => ({ value, text: t(`editor.display.${value}`) }))}
        value={look.display}
        onChange={(display) => onChange({ ...look, display })}
      />
      <OneOf
        legend={t('editor.bestAnswer')}
        choices={[
          { value: 'high', text: t('editor.highestBest') },
          { value: 'low', text: t('editor.lowestBest') },
        ]}
        value={look.higherIsBetter ? 'high' : 'low'}
        onChange={(best) => onChange({ ...look, higherIsBetter: best === 'high' })}
      />
    </>
  );
}
