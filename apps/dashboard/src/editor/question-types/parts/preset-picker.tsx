import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props<Name extends string> {
  label: string;
  presets: readonly { name: Name; text: string }[];
  /** The verb on the button. */
  take: string;
  onTake: (name: Name) => void;
}

/** Ready-made answers to put in. A list and a button: who walks in the list with arrow keys must not replace them at each step. */
export function PresetPicker<Name extends string>({ label, presets, take, onTake }: Props<Name>) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Name>();
  return (
    <div className="add-question">
      <Field>
        <Label>{label}</Label>
        <Select
          value={chosen ?? ''}
          onChange={(event) => setChosen(presets.find(({ name }) => name === event.target.value)?.name)}
        >
          <option value="">{t('editor.choosePreset')}</option>
          {presets.map(({ name, text }) => (
            <option key={name} value={name}>
              {text}
            </option>
          ))}
        </Select>
      </Field>
      <Button variant="secondary" disabled={!chosen} onClick={() => chosen && onTake(chosen)}>
        {take}
      </Button>
    </div>
  );
}
