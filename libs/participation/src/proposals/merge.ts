import { ParticipationError } from '../participation-error.ts';

/** What merging looks at. */
export interface Mergeable {
  id: string;
  answer: unknown;
  /** The proposal that stands for this one; null while it stands for itself. */
  mergedInto: string | null;
}

/**
 * Proposals that say the same are answered together: one stands for all, every author keeps words and name, and each gets
 * the answer.
 * @returns ids of those that will be stood for by `lead`: the given ones, and those that they stood for themselves
 * @throws ParticipationError PROPOSALS_NOT_MERGEABLE when one is answered or stood for by another, or there is only one
 */
export function mergeProposals(lead: Mergeable, others: readonly Mergeable[], all: readonly Mergeable[]): string[] {
  const given = others.filter(({ id }) => id !== lead.id);
  const free = ({ answer, mergedInto }: Mergeable) => answer === null && mergedInto === null;
  if (given.length === 0 || ![lead, ...given].every(free)) throw new ParticipationError('PROPOSALS_NOT_MERGEABLE');
  const ids = new Set(given.map(({ id }) => id));
  return all
    .filter(({ id, mergedInto }) => ids.has(id) || (mergedInto !== null && ids.has(mergedInto)))
    .map(({ id }) => id);
}

/**
 * Lets a proposal stand for itself again.
 * @throws ParticipationError PROPOSALS_NOT_MERGEABLE when it does already, or was answered together with the others
 */
export function partProposal({ answer, mergedInto }: Mergeable): void {
  if (mergedInto === null || answer !== null) throw new ParticipationError('PROPOSALS_NOT_MERGEABLE');
}
