import { z } from 'zod';
import { LanguageTag } from '../texts/texts.ts';
import { DESIGN_CHECKS, type DesignFinding } from './design-check.ts';

/** What tells one finding from all others of a questionnaire, and its text as it is now from what it was. */
export const FindingKey = z.strictObject({
  check: z.enum(DESIGN_CHECKS),
  /** Key of the text, else of the question or section; '' for the whole. */
  place: z.string().max(200),
  /** '' where it is about more than words of one language. */
  language: z.union([LanguageTag, z.literal('')]),
  judged: z.string().regex(/^[0-9a-f]{16}$/u),
});
export type FindingKey = z.infer<typeof FindingKey>;

export function findingKey({ check, text, question, section, language, judged }: DesignFinding): FindingKey {
  return { check, place: text ?? question ?? (section ? `/section/${section}` : ''), language: language ?? '', judged };
}

const asText = ({ check, place, language, judged }: FindingKey): string => [check, place, language, judged].join(' ');

export interface SortedFindings<D extends FindingKey> {
  /** What still asks. */
  open: DesignFinding[];
  /** What somebody has looked at and let be, with the dismissal that says who and why. */
  dismissed: { finding: DesignFinding; dismissal: D }[];
}

/**
 * Findings that still ask, and those that were dismissed. A dismissal is for one check, place, language and text: when the
 * text changes, the check asks again.
 */
export function sortByDismissals<D extends FindingKey>(
  findings: readonly DesignFinding[],
  dismissals: readonly D[],
): SortedFindings<D> {
  const byKey = new Map(dismissals.map((dismissal) => [asText(dismissal), dismissal]));
  const sorted: SortedFindings<D> = { open: [], dismissed: [] };
  for (const finding of findings) {
    const dismissal = byKey.get(asText(findingKey(finding)));
    if (dismissal) sorted.dismissed.push({ finding, dismissal });
    else sorted.open.push(finding);
  }
  return sorted;
}
