import { Button, Field, Label, Radio, Select } from '@digdir/designsystemet-react';
import {
  agreementPoints,
  extentPoints,
  importancePoints,
  type ScalePoint,
  type ScaleQuestion,
  satisfactionPoints,
  zeroToTenPoints,
} from '@medvirk/questionnaire';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../form/number-field.tsx';
import { TextInLanguage } from '../form/text-in-language.tsx';
import type { FieldsProps } from './type-form.ts';

const PRESETS = {
  extent: extentPoints,
  agreement: agreementPoints,
  satisfaction: satisfactionPoints,
  importance: importancePoints,
  'zero-to-ten': () => zeroToTenPoints({}, {}),
} as const;
type Preset = keyof typeof PRESETS;

/** The points of a scale, how they are shown, and which end is the good one. */
export function ScaleEditor({ question, onChange }: FieldsProps<ScaleQuestion>) {
  const { t } = useTranslation();
  const id = useId();
  const { points, display, higherIsBetter } = question;
  const last = points.length - 1;
  const replace = (index: number, point: ScalePoint) =>
    onChange({ ...question, points: points.map((old, at) => (at === index ? point : old)) });
  const [preset, setPreset] = useState<Preset>();
  const take = (name: Preset) =>
    onChange({
      ...question,
      points: PRESETS[name](),
      higherIsBetter: true,
      display: name === 'zero-to-ten' ? 'numbers' : 'labels',
    });
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ds-label">{t('editor.scale')}</legend>
      {/* A list and a button: who walks in the list with arrow keys must not replace the scale at each step. */}
      <div className="add-question">
        <Field>
          <Label>{t('editor.scalePreset')}</Label>
          <Select
            value={preset ?? ''}
            onChange={(event) =>
              setPreset((Object.keys(PRESETS) as Preset[]).find((name) => name === event.target.value))
            }
          >
            <option value="">{t('editor.choosePreset')}</option>
            {(Object.keys(PRESETS) as Preset[]).map((name) => (
              <option key={name} value={name}>
                {t(`scalePreset.${name}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Button variant="secondary" disabled={!preset} onClick={() => preset && take(preset)}>
          {t('editor.takePreset')}
        </Button>
      </div>
      <ol className="plain-list stack-tight">
        {points.map((point, index) => (
          // The index is the key: a point is its place; its value may be edited to equal another's
          <li key={index} className="point-row">
            <NumberField
              label={t('editor.pointValue', { number: index + 1 })}
              value={point.value}
              whole
              onChange={(value) => replace(index, { ...point, value: value ?? 0 })}
            />
            <TextInLanguage
              label={t('editor.pointText', { value: point.value })}
              texts={point.texts}
              needed={display === 'labels' || index === 0 || index === last}
              onChange={(texts) => replace(index, { ...point, texts: texts ?? {} })}
            />
            <Button
              icon
              variant="tertiary"
              data-color="danger"
              disabled={points.length <= 2}
              aria-label={t('editor.pointRemove', { value: point.value })}
              onClick={() => onChange({ ...question, points: points.toSpliced(index, 1) })}
            >
              <TrashIcon aria-hidden />
            </Button>
          </li>
        ))}
      </ol>
      <div>
        <Button
          variant="secondary"
          onClick={() =>
            onChange({ ...question, points: [...points, { value: (points[last]?.value ?? 0) + 1, texts: {} }] })
          }
        >
          <PlusIcon aria-hidden />
          {t('editor.addPoint')}
        </Button>
      </div>
      <fieldset className="plain-fieldset">
        <legend className="ds-label">{t('editor.scaleDisplay')}</legend>
        <div className="inline-options">
          {(['labels', 'numbers'] as const).map((value) => (
            <Radio
              key={value}
              name={`${id}-display`}
              value={value}
              label={t(`editor.display.${value}`)}
              checked={display === value}
              onChange={() => onChange({ ...question, display: value })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="plain-fieldset">
        <legend className="ds-label">{t('editor.bestAnswer')}</legend>
        <div className="inline-options">
          {[true, false].map((value) => (
            <Radio
              key={String(value)}
              name={`${id}-best`}
              value={String(value)}
              label={t(value ? 'editor.highestBest' : 'editor.lowestBest')}
              checked={higherIsBetter === value}
              onChange={() => onChange({ ...question, higherIsBetter: value })}
            />
          ))}
        </div>
      </fieldset>
    </fieldset>
  );
}
