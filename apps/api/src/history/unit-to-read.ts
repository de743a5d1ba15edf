import { may } from '@medvirk/access';
import type { StoredSurvey } from '@medvirk/data-access';
import type { UnitTree } from '../organisation/unit-tree.ts';
import type { SignedIn } from '../session/signed-in.ts';

/** The smallest unit with all of the survey in it, where the reader may see that; else one of its units that they may see. */
export function unitToRead(user: SignedIn, { units }: StoredSurvey, tree: UnitTree): string | null {
  if (!may(user.assignments, 'results:read')) return null;
  const ids = units.map(({ unitId }) => unitId);
  const mayRead = (id: string) => tree.isCovered(user.assignments, 'results:read', id);
  const whole = tree.path(ids[0] ?? '').find((id) => {
    const below = new Set(tree.subtree(id));
    return ids.every((each) => below.has(each));
  });
  return whole !== undefined && mayRead(whole) ? whole : (ids.find(mayRead) ?? null);
}
