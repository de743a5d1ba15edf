import type { Store, StoredVersion } from '@medvirk/data-access';
import type { TrailKind } from '@medvirk/participation';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail, onVersion } from '../trail/append-trail.ts';

interface Deed {
  kind: TrailKind;
  at: Date;
  /** Id of the proposal, stand, round or case. */
  subjectId?: string;
  question?: string | null | undefined;
  details?: Readonly<Record<string, unknown>>;
}

/** Writes down what was done about a version, in the trail. Last in its transaction. */
export function record(
  store: Store,
  user: Pick<SignedIn, 'personId'>,
  version: Pick<StoredVersion, 'id' | 'questionnaireId'>,
  { question, ...deed }: Deed,
): Promise<void> {
  return appendTrail(store, user, { ...onVersion(version), ...deed, ...(question ? { question } : {}) });
}
