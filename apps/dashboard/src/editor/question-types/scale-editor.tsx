import type { ScaleQuestion } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { PointsFields, ScaleLookFields, ScalePresets } from './parts/points-fields.tsx';
import type { FieldsProps } from './type-form.ts';

const DISPLAYS = ['labels', 'numbers', 'smileys', 'stars', 'slider'] as const;

/** The points of a scale, how they are shown, and which end is the good one. */
export function ScaleEditor({ question, onChange }: FieldsProps<ScaleQuestion>) {
  const { t } = useTranslation();
  const { points, display } = question;
  return (
    <div className="stack">
      <ScalePresets displays={DISPLAYS} onTake={(look, name) => onChange({ ...question, ...look }, `preset.${name}`)} />
      <PointsFields
        legend={t('editor.scale')}
        points={points}
        display={display}
        onChange={(next, about) => onChange({ ...question, points: next }, about)}
      />
      <ScaleLookFields
        look={question}
        displays={DISPLAYS}
        onChange={({ display: shown, higherIsBetter }) => onChange({ ...question, display: shown, higherIsBetter })}
      />
    </div>
  );
}
