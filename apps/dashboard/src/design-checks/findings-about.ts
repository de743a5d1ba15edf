import type { FindingKey, SortedFindings } from '@medvirk/questionnaire';

/** What was found about one question; about the whole and its sections for undefined. */
export function findingsAbout<D extends FindingKey>(
  { open, dismissed }: SortedFindings<D>,
  question: string | undefined,
): SortedFindings<D> {
  return {
    open: open.filter((finding) => finding.question === question),
    dismissed: dismissed.filter(({ finding }) => finding.question === question),
  };
}
