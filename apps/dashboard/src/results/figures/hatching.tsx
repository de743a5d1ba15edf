/** The pattern of what is hidden, for use inside a chart: fill='url(#id)'. */
export function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" fill="var(--ds-color-neutral-background-tinted)" />
        <line x1="0" y1="0" x2="0" y2="8" stroke="var(--ds-color-neutral-border-default)" strokeWidth="2" />
      </pattern>
    </defs>
  );
}
