/** How the axes of all charts look: quiet, in the reader's colours, legible on light and dark. */
export const AXIS_LOOK = {
  tick: { fill: 'var(--ds-color-neutral-text-subtle)', fontSize: 13 },
  axisLine: { stroke: 'var(--ds-color-neutral-border-default)' },
  tickLine: false,
} as const;

export const AXIS_LABEL = { fill: 'var(--ds-color-neutral-text-subtle)', fontSize: 13 } as const;
