import type { Ending } from '@medvirk/questionnaire';

/** Where a person is on their way. `editing`: they came from the review, and go back there when done. */
export type Step =
  | { page: 'start'; editing: boolean }
  | { page: 'section'; section: string; editing: boolean; sentBack?: boolean }
  | { page: 'review' }
  | { page: 'paused'; section: string }
  | { page: 'receipt'; masked: readonly string[]; before: boolean; ending?: Ending | undefined }
  | { page: 'declined' };

/**
 * Where "Neste" leads: the next section, then the review. While editing: to the first section that needs a look (a change
 * has brought it up, or made it wrong), else straight back to the review.
 */
export function nextStep(given: {
  /** Codes of the sections shown now, in order. */
  shown: readonly string[];
  /** The section that is left; undefined from the start page. */
  after: string | undefined;
  editing: boolean;
  needsALook: (section: string) => boolean;
}): Step {
  if (given.editing) {
    const section = given.shown.find((candidate) => candidate !== given.after && given.needsALook(candidate));
    return section === undefined ? { page: 'review' } : { page: 'section', section, editing: true };
  }
  const next = given.after === undefined ? 0 : given.shown.indexOf(given.after) + 1;
  const section = given.shown[next];
  return section === undefined ? { page: 'review' } : { page: 'section', section, editing: false };
}
