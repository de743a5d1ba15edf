import type { Database, Store } from '@medvirk/data-access';
import { Problem } from '../problem.ts';
import type { AddedUser, NewUser } from './admin-services.ts';

/** The id of a unit given by id or name. @throws Problem with the names there are */
async function unitId(store: Store, wish: string | undefined): Promise<string | null> {
  if (wish === undefined) return null;
  const units = await store.organisation.units();
  const matching = units.filter(({ id, name }) => id === wish || name.toLowerCase() === wish.toLowerCase());
  const [found, ...others] = matching;
  if (found && others.length === 0) return found.id;
  const reason = found ? `Several units are called "${wish}": give the id instead.` : `There is no unit "${wish}".`;
  throw new Problem(`${reason} Units: ${units.map(({ name }) => name).join(', ') || 'none yet'}.`, 2);
}

/** Adds a person, or gives the person with the e-mail address one more role. Repeating it changes nothing. */
export function addUser(database: Database, organisationId: string, user: NewUser): Promise<AddedUser> {
  return database.within(organisationId, async (store) => {
    const unit = await unitId(store, user.unit);
    const wanted = { role: user.role, unit };
    const people = await store.people.all();
    const known = people.find(({ email }) => email.toLowerCase() === user.email.toLowerCase());
    const id = known?.id ?? (await store.people.add({ name: user.name, email: user.email }));
    const had = known?.assignments ?? [];
    const hasIt = had.some((assignment) => assignment.role === wanted.role && assignment.unit === wanted.unit);
    if (!hasIt) await store.people.assign(id, [...had, wanted]);
    return { id, created: known === undefined };
  });
}
