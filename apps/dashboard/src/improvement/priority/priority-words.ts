import type { Priority } from '@medvirk/improvement';

/** Which of the two figures behind a priority are known. */
export type KnownFigures = 'both' | 'importanceOnly' | 'experienceOnly' | 'none';

export function knownFigures({ importance, experience }: Priority): KnownFigures {
  if (importance !== null) return experience !== null ? 'both' : 'importanceOnly';
  return experience !== null ? 'experienceOnly' : 'none';
}
