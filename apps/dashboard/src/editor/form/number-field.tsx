import { Field, Input, Label } from '@digdir/designsystemet-react';
import { useState } from 'react';

interface Props {
  label: string;
  value: number | undefined;
  /** Gets undefined when the field is emptied. */
  onChange: (value: number | undefined) => void;
  whole?: boolean;
  min?: number;
}

/** A number to type. What is typed stays as it is typed ("1,") while the number behind it follows. */
export function NumberField({ label, value, onChange, whole, min }: Props) {
  const [typed, setTyped] = useState<string>();
  return (
    <Field className="number-field">
      <Label>{label}</Label>
      <Input
        inputMode={whole ? 'numeric' : 'decimal'}
        value={typed ?? (value === undefined ? '' : String(value))}
        onChange={(event) => {
          const text = event.target.value;
          setTyped(text);
          if (text.trim() === '') return onChange(undefined);
          const number = Number(text.replace(',', '.').replace('−', '-'));
          const fits = Number.isFinite(number) && (!whole || Number.isInteger(number)) && number >= (min ?? -Infinity);
          if (fits) onChange(number);
        }}
        onBlur={() => setTyped(undefined)}
      />
    </Field>
  );
}
