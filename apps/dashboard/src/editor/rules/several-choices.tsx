import { Checkbox } from '@digdir/designsystemet-react';

interface Props<T extends string | number> {
  label: string;
  choices: readonly { value: T; text: string }[];
  chosen: readonly T[];
  /** Never gets an empty list: the last choice can't be taken away. */
  onChange: (chosen: T[]) => void;
}

/** A few values to tick. */
export function SeveralChoices<T extends string | number>({ label, choices, chosen, onChange }: Props<T>) {
  return (
    <fieldset className="several-choices">
      <legend className="ds-sr-only">{label}</legend>
      {choices.map(({ value, text }) => (
        <Checkbox
          key={value}
          label={text}
          checked={chosen.includes(value)}
          onChange={(event) => {
            const next = event.target.checked ? [...chosen, value] : chosen.filter((other) => other !== value);
            if (next.length > 0) onChange(next);
          }}
        />
      ))}
    </fieldset>
  );
}
