import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { UnitChoice } from './use-unit-choice.ts';

/** Chooses the unit a page is about. Shown as plain text where there is nothing to choose between. */
export function UnitSelect({ units }: { units: UnitChoice }) {
  const { t } = useTranslation('results');
  const { reachable, chosen, choose } = units;
  if (reachable.length < 2) return null;
  return (
    <Field className="unit-choice">
      <Label>{t('results.unit')}</Label>
      <Select value={chosen?.id ?? ''} onChange={(event) => choose(event.target.value)}>
        {reachable.map(({ id, name, depth, closedOn }) => (
          <Select.Option key={id} value={id}>
            {'\u2003'.repeat(depth)}
            {closedOn ? t('results.unitClosed', { name }) : name}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
