import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '@medvirk/access';
import { connect, Database } from '@medvirk/data-access';
import type { TestDatabase } from '../integration/databases.ts';

/** A signed-in person of a test: id, and what their browser would send. */
export interface TestPerson {
  readonly id: string;
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface TestOrganisation {
  readonly id: string;
  /** Trust at the top, one clinic under it, two wards under the clinic. */
  readonly units: { readonly trust: string; readonly clinic: string; readonly wardA: string; readonly wardB: string };
  readonly councilId: string;
  readonly administrator: TestPerson;
  readonly quality: TestPerson;
  /** Another of the quality team. */
  readonly colleague: TestPerson;
  /** Covers ward A only. */
  readonly leader: TestPerson;
  readonly quoteEditor: TestPerson;
  readonly concernReader: TestPerson;
  /** Three people; the council's rule asks two of them. */
  readonly members: readonly [TestPerson, TestPerson, TestPerson];
}

/** An organisation with units, people who are signed in, themes and a council of three. Nothing asked or answered yet. */
export async function anOrganisation(
  { databaseUrl }: Pick<TestDatabase, 'databaseUrl'>,
  name = 'Prøvebyen helse',
): Promise<TestOrganisation> {
  const dataSource = await connect(databaseUrl, 2);
  try {
    return await makeOrganisation(new Database(dataSource), name);
  } finally {
    await dataSource.destroy();
  }
}

async function makeOrganisation(database: Database, name: string): Promise<TestOrganisation> {
  const id = randomUUID();
  return database.within(id, async (store) => {
    await store.organisation.create({ id, name });
    const unit = (unitName: string, parentId: string | null) =>
      store.organisation.addUnit({ name: unitName, parentId, from: '2020-01-01' });
    const trust = await unit('Hele foretaket', null);
    const clinic = await unit('Klinikken', trust);
    const wardA = await unit('Post A', clinic);
    const wardB = await unit('Post B', clinic);
    await store.organisation.saveTheme('information', { nb: 'Informasjon', nn: 'Informasjon', en: 'Information' });
    await store.organisation.saveTheme('waiting', { nb: 'Ventetid', nn: 'Ventetid', en: 'Waiting' });
    const person = async (personName: string, role: Role, unitId: string | null): Promise<TestPerson> => {
      const email = `${randomBytes(6).toString('hex')}@test.example`;
      const personId = await store.people.add({ name: personName, email });
      await store.people.assign(personId, [{ role, unit: unitId }]);
      const [secret, csrfToken] = [randomBytes(32).toString('base64url'), randomBytes(16).toString('hex')];
      const idHash = createHash('sha256').update(secret).digest();
      await store.sessions.open({ idHash, personId, csrfToken, idToken: null, now: new Date() });
      return {
        id: personId,
        name: personName,
        headers: { cookie: `__Host-medvirk=${secret}`, 'x-csrf-token': csrfToken },
      };
    };
    const members = [
      await person('Første medlem', 'council-member', null),
      await person('Andre medlem', 'council-member', null),
      await person('Tredje medlem', 'council-member', null),
    ] as const;
    const councilId = await store.councils.add('Brukerutvalget');
    for (const { id: personId } of members) {
      const seat = { councilId, personId, nominatedBy: 'FFO', from: '2024-01-01', until: null };
      await store.councils.addMember(seat);
    }
    return {
      id,
      units: { trust, clinic, wardA, wardB },
      councilId,
      administrator: await person('Ada Administrator', 'administrator', null),
      quality: await person('Kari Kvalitet', 'quality-team', null),
      colleague: await person('Kåre Kollega', 'quality-team', null),
      leader: await person('Leif Leder', 'leader', wardA),
      quoteEditor: await person('Randi Redaktør', 'quote-editor', null),
      concernReader: await person('Omar Oppfølger', 'concern-reader', null),
      members: [members[0], members[1], members[2]],
    };
  });
}
