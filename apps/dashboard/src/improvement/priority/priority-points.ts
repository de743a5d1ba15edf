import type { ThemeInUnit } from '@medvirk/api-contract';

/** A theme on the map. `number` is its place in the list beside the map. */
export interface PriorityPoint {
  number: number;
  theme: string;
  importance: number;
  experience: number;
}

/** Themes that have both figures, in the order of the list. */
export function priorityPoints(themes: readonly ThemeInUnit[]): PriorityPoint[] {
  return themes.flatMap(({ theme, priority }, index) =>
    priority.importance === null || priority.experience === null
      ? []
      : [{ number: index + 1, theme: theme.code, importance: priority.importance, experience: priority.experience }],
  );
}

/**
 * The edge of the field where pressure, importance x (100 - experience) / 100, reaches `from`: the highest experience
 * that is still pressing, for each importance at which one exists.
 */
export function pressureEdge(from: number, step = 2): { importance: number; experience: number }[] {
  const edge: { importance: number; experience: number }[] = [];
  for (let importance = from; importance <= 100; importance += step) {
    edge.push({ importance, experience: 100 - (100 * from) / importance });
  }
  return edge;
}
