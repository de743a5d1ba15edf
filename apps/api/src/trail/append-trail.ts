import type { NewTrailEntry, Store, StoredVersion } from '@medvirk/data-access';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import type { SignedIn } from '../session/signed-in.ts';
import { contentChanges } from './content-changes.ts';

/**
 * Writes down what somebody has done, in the transaction in which it is done. Call it last: the trail's end is held until the
 * transaction is over. No names, addresses or answers in `details`.
 */
export function appendTrail(
  store: Store,
  user: Pick<SignedIn, 'personId'>,
  ...entries: readonly Omit<NewTrailEntry, 'actorId'>[]
): Promise<void> {
  return store.trail.append(...entries.map((entry) => ({ ...entry, actorId: user.personId ?? null })));
}

/** Where in the trail something about a version belongs. */
export function onVersion({ id, questionnaireId }: Pick<StoredVersion, 'id' | 'questionnaireId'>) {
  return { versionId: id, questionnaireId };
}

/** Writes down what a save changed, question by question. @param version as it was before */
export function recordContent(
  store: Store,
  user: Pick<SignedIn, 'personId'>,
  version: StoredVersion,
  content: QuestionnaireContent,
  at: Date,
): Promise<void> {
  const entries = contentChanges(version.content, content).map(({ kind, question, ...change }) => ({
    ...onVersion(version),
    kind,
    at,
    question,
    details: { revision: version.revision + 1, ...change },
  }));
  return appendTrail(store, user, ...entries);
}
