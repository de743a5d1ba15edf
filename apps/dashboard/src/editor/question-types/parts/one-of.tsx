import { Radio } from '@digdir/designsystemet-react';
import { useId } from 'react';

interface Props<T extends string> {
  legend: string;
  choices: readonly { value: T; text: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** A few choices that can all be seen at once. */
export function OneOf<T extends string>({ legend, choices, value, onChange }: Props<T>) {
  const id = useId();
  return (
    <fieldset className="plain-fieldset">
      <legend className="ds-label">{legend}</legend>
      <div className="inline-options">
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            name={id}
            value={choice.value}
            label={choice.text}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
