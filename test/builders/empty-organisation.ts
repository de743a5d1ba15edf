import { randomUUID } from 'node:crypto';
import type { Role } from '@medvirk/access';
import { connect, Database } from '@medvirk/data-access';
import type { TestDatabase } from '../integration/databases.ts';

/**
 * An organisation as it is on its first day: a name, and people with roles who are known by e-mail only. No units, no themes,
 * no council, and nobody has signed in yet. Returns its id.
 */
export async function anEmptyOrganisation(
  { databaseUrl }: Pick<TestDatabase, 'databaseUrl'>,
  people: readonly { name: string; email: string; role: Role }[],
  name = 'Prøvebyen helse',
): Promise<string> {
  const dataSource = await connect(databaseUrl, 2);
  try {
    const id = randomUUID();
    await new Database(dataSource).within(id, async (store) => {
      await store.organisation.create({ id, name });
      for (const { role, ...person } of people) {
        const personId = await store.people.add({ name: person.name, email: person.email });
        await store.people.assign(personId, [{ role, unit: null }]);
      }
    });
    return id;
  } finally {
    await dataSource.destroy();
  }
}
