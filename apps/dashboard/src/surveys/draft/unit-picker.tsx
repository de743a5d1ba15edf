import { Button, Checkbox, Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../app/error-message.tsx';
import { Loading } from '../../app/loading.tsx';
import { useUnitChoice } from '../../results/unit-choice/use-unit-choice.ts';

interface Props {
  id: string;
  chosen: readonly string[];
  error: string | undefined;
  onChange: (unitIds: string[]) => void;
}

/** Chooses units in the tree. Each stands for itself: a clinic and its wards can have links of their own. */
export function UnitPicker({ id, chosen, error, onChange }: Props) {
  const { t } = useTranslation('results');
  const units = useUnitChoice('survey:run');
  const open = units.reachable.filter(({ closedOn }) => closedOn === null);
  const toggle = (unitId: string) =>
    onChange(chosen.includes(unitId) ? chosen.filter((other) => other !== unitId) : [...chosen, unitId]);
  return (
    <Fieldset id={id} tabIndex={-1} className="unit-picker">
      <Fieldset.Legend>{t('newSurvey.units')}</Fieldset.Legend>
      <Fieldset.Description>{t('newSurvey.unitsHint')}</Fieldset.Description>
      {units.isPending && <Loading />}
      {units.error && <ErrorMessage error={units.error} />}
      {open.length > 3 && (
        <div className="buttons">
          <Button variant="tertiary" data-size="sm" onClick={() => onChange(open.map((unit) => unit.id))}>
            {t('newSurvey.allUnits')}
          </Button>
          <Button variant="tertiary" data-size="sm" onClick={() => onChange([])}>
            {t('newSurvey.noUnits')}
          </Button>
        </div>
      )}
      {open.map(({ id: unitId, name, depth }) => (
        <Checkbox
          key={unitId}
          className="unit-picker-unit"
          style={{ marginInlineStart: `${depth * 1.75}rem` }}
          label={name}
          value={unitId}
          aria-invalid={error !== undefined}
          checked={chosen.includes(unitId)}
          onChange={() => toggle(unitId)}
        />
      ))}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}
