interface Props<T extends string> {
  /** What is chosen between, for those who do not see the buttons together. */
  label: string;
  views: readonly { name: T; text: string }[];
  current: T;
  onChange: (view: T) => void;
  className?: string;
}

/** A choice among a few ways to see the same thing. */
export function ViewSwitch<T extends string>({ label, views, current, onChange, className }: Props<T>) {
  return (
    <fieldset className={`view-switch ${className ?? ''}`}>
      <legend className="ds-sr-only">{label}</legend>
      {views.map(({ name, text }) => (
        <button
          key={name}
          type="button"
          className="segment"
          aria-pressed={name === current}
          onClick={() => onChange(name)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}
