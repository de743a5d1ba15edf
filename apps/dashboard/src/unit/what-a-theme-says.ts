import type { Statement } from '@medvirk/improvement';

type Said = Pick<Statement, 'code' | 'lens'>;

/** How it is, which way it goes, and how others do: the sentences that a theme is told by in one glance, in this order. */
const TOLD: readonly (readonly Statement['code'][])[] = [
  ['experience-share', 'experience-score', 'experience-unfavourable'],
  ['experience-worsened', 'experience-improved', 'experience-shift-signal', 'experience-unchanged'],
  ['compared-lower', 'compared-higher'],
];

/** The first sentence of each kind that the picture has; the rest is on the page of the theme. */
export function whatAThemeSays<S extends Said>(statements: readonly S[]): S[] {
  return TOLD.flatMap((codes) => {
    for (const code of codes) {
      const found = statements.find((statement) => statement.code === code);
      if (found) return [found];
    }
    return [];
  });
}
