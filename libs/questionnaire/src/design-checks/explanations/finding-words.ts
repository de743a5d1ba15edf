import type { DesignCheckId, FINDING_KINDS } from '../design-check.ts';

/** Every sentence about what the checks find, in one language. Words and numbers of a finding stand in braces: `{words}`. */
export type FindingWords = {
  [Check in DesignCheckId]: {
    name: string;
    /** Why it matters. */
    why: string;
    /** For each kind: what was found, and how to mend it. */
    kinds: Record<(typeof FINDING_KINDS)[Check][number], readonly [found: string, mend: string]>;
  };
};
