import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { may, type Role } from '@medvirk/access';
import { contract, type Route } from '@medvirk/api-contract';
import pg from 'pg';
import { fillOrganisation } from '../builders/a-filled-organisation.ts';
import { callApi } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation, type TestPerson } from '../builders/organisation.ts';
import { madeUpThings, type RouteInputs, routeInputs, type Things } from '../builders/route-inputs.ts';
import { type House, startHouse } from './house.ts';
import { asOwner } from './small-house.ts';

const ROUTES = Object.entries(contract).flatMap(([feature, routes]) =>
  Object.entries(routes).map(([name, route]): [string, Route] => [`${feature}.${name}`, route]),
);
const GUARDED = ROUTES.filter(([, { access }]) => access !== 'public');
const CHANGES = GUARDED.filter(([, { method }]) => method !== 'GET');

describe('who may call what', () => {
  let house: House;
  let home: TestOrganisation;
  let other: TestOrganisation;
  let ours: Things;
  let theirs: Things;

  beforeAll(async () => {
    house = await startHouse({ worker: false });
    home = await anOrganisation(house.database, 'Vår virksomhet');
    other = await anOrganisation(house.database, 'Den andre');
    ours = await fillOrganisation(house.url, home);
    const filled = await fillOrganisation(house.url, other);
    theirs = {
      ...filled,
      delivery: await aMailThatCameBack(house, other),
      digest: await aDigest(house, other, filled),
      ...(await aQuotedComment(house, other, filled)),
      attachment: await anAttachment(house, other, filled),
    };
  });
  let prints: Awaited<ReturnType<typeof fingerprints>>;
  afterAll(async () => {
    await prints?.client.end();
    await house?.stop();
  });

  /** A fingerprint of every row that belongs to an organisation, by table, less when its people were last seen. */
  const everythingOf = async (organisationId: string): Promise<Record<string, string>> => {
    prints ??= await fingerprints(house);
    const { rows } = await prints.client.query<{ name: string; print: string }>({
      name: 'everything',
      text: prints.query,
      values: [organisationId],
    });
    return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
  };

  const send = (route: Route, input: RouteInputs | undefined, headers: Readonly<Record<string, string>> = {}) => {
    if (!input) throw new Error(`${route.path} has no input in test/builders/route-inputs.ts`);
    return callApi(house.url, route, input as never, headers);
  };
  const roleOf: Record<Role, () => TestPerson> = {
    administrator: () => home.administrator,
    'quality-team': () => home.quality,
    leader: () => home.leader,
    'council-member': () => home.members[0],
    'quote-editor': () => home.quoteEditor,
    'concern-reader': () => home.concernReader,
  };
  const ROLES_HERE = Object.keys(roleOf) as Role[];
  const allowed = (role: Role, { access }: Route): boolean =>
    access === 'public' || access === 'signed-in' || may([{ role, unit: null }], access);
  /** Somebody of ours whose role lets them call the route, so that only the organisation stands in the way. */
  const caller = (route: Route): TestPerson => {
    const role = ROLES_HERE.find((each) => allowed(each, route));
    if (!role) throw new Error(`nobody may call ${route.path}`);
    return roleOf[role]();
  };

  it('is asked of every route of the contract', () => {
    expect(Object.keys(routeInputs(madeUpThings())).sort()).toEqual(ROUTES.map(([name]) => name).sort());
  });

  it.each(ROUTES)('%s without a session: 401 unless it is public', async (name, route) => {
    const { status, code } = await send(route, routeInputs(madeUpThings())[name]);
    if (route.access === 'public') expect(status).not.toBe(401);
    else expect([status, code]).toEqual([401, 'NOT_SIGNED_IN']);
  });

  it('the picture of a link: 401 without a session, 404 for what is not there', async () => {
    const address = `${house.url}/api/surveys/${madeUpThings().survey}/links/nowhere2222/qr.svg`;
    expect((await fetch(address)).status).toBe(401);
    expect((await fetch(address, { headers: home.leader.headers })).status).toBe(404);
    const real = `${house.url}/api/surveys/${theirs.survey}/links/${theirs.linkCode}/qr.svg`;
    expect((await fetch(real, { headers: home.quality.headers })).status).toBe(404);
    expect((await fetch(real, { headers: other.quality.headers })).status).toBe(200);
  });

  describe.each(ROLES_HERE)('%s', (role) => {
    const asked = GUARDED.filter(([, { access }]) => access !== 'signed-in');

    it.each(asked.filter(([, route]) => !allowed(role, route)))('is refused %s', async (name, route) => {
      const { status, code } = await send(route, routeInputs(madeUpThings())[name], roleOf[role]().headers);
      expect([status, code]).toEqual([403, 'NOT_ALLOWED']);
    });

    it.each(asked.filter(([, route]) => allowed(role, route)))('may call %s', async (name, route) => {
      const { status, code } = await send(route, routeInputs(madeUpThings())[name], roleOf[role]().headers);
      // What is made up is not found; what needs no id is done. Never "not allowed", never a fault.
      expect([
        [200, undefined],
        [201, undefined],
        [404, 'NOT_FOUND'],
      ]).toContainEqual([status, code]);
    });
  });

  describe("another organisation's ids", () => {
    const KINDS: (keyof Things)[] = [
      'unit',
      'person',
      'council',
      'token',
      'questionnaire',
      'version',
      'proposal',
      'case',
      'round',
      'sitting',
      'pilotNote',
      'survey',
      'evidence',
      'action',
      'written',
      'word',
      'export',
      'bankEntry',
      'delivery',
      'digest',
      'comment',
      'quote',
      'attachment',
      'kiosk',
      'letterBatch',
      'paperForm',
    ];
    /** Each route with each single id in it that could be somebody else's. */
    const cases = GUARDED.flatMap(([name, route]) => {
      const marked = Object.fromEntries(
        Object.keys(madeUpThings()).map((kind) => [kind, `<${kind}>`]),
      ) as unknown as Things;
      const text = JSON.stringify(routeInputs(marked)[name] ?? {});
      return KINDS.filter((kind) => text.includes(`<${kind}>`)).map((kind): [string, keyof Things, Route] => [
        name,
        kind,
        route,
      ]);
    });

    it('are tried on every route that takes one', () => {
      expect(new Set(cases.map(([, kind]) => kind))).toEqual(new Set(KINDS));
      const untried = GUARDED.filter(
        ([name, { path }]) => path.includes(':') && !cases.some(([tried]) => tried === name),
      );
      expect(untried.map(([name]) => name)).toEqual(['organisation.saveTheme']); // themes have codes of their own house
    });

    it.each(cases)('%s with their %s: 404, and nothing of theirs has changed', async (name, kind, route) => {
      const before = await everythingOf(other.id);
      const mixed = { ...ours, [kind]: theirs[kind] };
      const answer = await send(route, routeInputs(mixed)[name], caller(route).headers);
      expect([answer.status, answer.code]).toEqual([404, 'NOT_FOUND']);
      expect(await everythingOf(other.id)).toEqual(before);
    });
  });

  describe('a change', () => {
    let before: Record<string, string>;
    const nothingChanged = async (route: Route, input: RouteInputs | undefined, headers: Record<string, string>) => {
      const { status, code } = await send(route, input, headers);
      expect([status, code]).toEqual([403, 'CSRF_TOKEN_MISSING']);
      expect(await everythingOf(home.id)).toEqual(before);
    };

    it.each(CHANGES)(
      '%s from elsewhere is refused: without the token, with a wrong one, from a foreign page',
      async (name, route) => {
        const { cookie = '', 'x-csrf-token': token = '' } = caller(route).headers;
        const input = routeInputs(ours)[name];
        before = await everythingOf(home.id);
        await nothingChanged(route, input, { cookie });
        await nothingChanged(route, input, { cookie, 'x-csrf-token': `${token.slice(1)}0` });
        await nothingChanged(route, input, { cookie, 'x-csrf-token': token, origin: 'https://evil.example' });
        await nothingChanged(route, input, { cookie, 'x-csrf-token': token, origin: 'null' });
      },
    );

    it('from our own pages is taken', async () => {
      const headers = { ...home.administrator.headers, origin: house.url };
      expect((await send(contract.organisation.addCouncil, { body: { name: 'Rådet' } }, headers)).status).toBe(201);
    });

    it('that anybody may make asks for no token, also of somebody who is signed in', async () => {
      const { cookie = '' } = home.quality.headers;
      const params = { linkCode: ours.linkCode };
      expect((await send(contract.answering.decline, { params }, { cookie })).status).toBe(200);
    });
  });
});

/** No API makes one: mail is the worker's. */
async function aMailThatCameBack(house: House, { id, leader }: TestOrganisation): Promise<string> {
  return asOwner(house.database, async (owner) => {
    const { rows } = await owner.query(
      `INSERT INTO delivery (organisation_id, person_id, kind, state, due_at, created_at)
       VALUES ($1, $2, 'notices', 'bounced', now(), now()) RETURNING id`,
      [id, leader.id],
    );
    return rows[0].id;
  });
}

async function aDigest(house: House, { id, quality }: TestOrganisation, { survey, unit }: Things): Promise<string> {
  return asOwner(house.database, async (owner) => {
    const { rows } = await owner.query(
      `INSERT INTO digest (organisation_id, person_id, survey_id, unit_id, every, due_at)
       VALUES ($1, $2, $3, $4, 'weekly', now() + interval '1 year') RETURNING id`,
      [id, quality.id, survey, unit],
    );
    return rows[0].id;
  });
}

/** A comment that somebody looks after, and a quote. Answers are folded by the worker, so no API makes them either. */
async function aQuotedComment(
  house: House,
  { id, quality }: TestOrganisation,
  { survey, unit }: Things,
): Promise<{ comment: string; quote: string }> {
  return asOwner(house.database, async (owner) => {
    const { rows: comments } = await owner.query(
      `INSERT INTO comment (organisation_id, survey_id, unit_id, month, question, language, text, released, may_quote, concerns)
       VALUES ($1, $2, $3, '2026-05-01', 'advice', 'nb', 'Jeg vil dø', true, true, '{self-harm}') RETURNING id`,
      [id, survey, unit],
    );
    const { rows: quotes } = await owner.query(
      `INSERT INTO quote (organisation_id, survey_id, unit_id, question, text_hash, theme, lens, text, released_by, released_at)
       VALUES ($1, $2, $3, 'advice', sha256('x'), 'information', 'now', 'Det var bra', $4, now()) RETURNING id`,
      [id, survey, unit, quality.id],
    );
    return { comment: comments[0].id, quote: quotes[0].id };
  });
}

/** A file that belongs to a response. */
async function anAttachment(
  house: House,
  { id }: TestOrganisation,
  { survey, unit, version }: Things,
): Promise<string> {
  return asOwner(house.database, async (owner) => {
    const { rows } = await owner.query(
      `INSERT INTO response (survey_id, id, organisation_id, version_id, unit_id, role, language, month, body_hash, packed_answers)
       VALUES ($2, gen_random_uuid(), $1, $4, $3, 'patient', 'nb', '2026-05-01', 'x', '{}') RETURNING id`,
      [id, survey, unit, version],
    );
    const { rows: files } = await owner.query(
      `INSERT INTO attachment (id, organisation_id, survey_id, unit_id, question, response_id, kind, type, size, sealed)
       VALUES (gen_random_uuid(), $1, $2, $3, 'photo', $4, 'image', 'image/png', 1, 'x') RETURNING id`,
      [id, survey, unit, rows[0].id],
    );
    return files[0].id;
  });
}

/** The connection that fingerprints are taken over, and the one query that takes them all. */
async function fingerprints(house: House): Promise<{ client: pg.Client; query: string }> {
  const client = new pg.Client({ connectionString: house.database.superuserUrl });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'organisation_id' AND table_name <> 'session' ORDER BY 1`,
  );
  const prints = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') AS print
       FROM "${name}" t WHERE organisation_id = $1`,
  );
  return { client, query: prints.join(' UNION ALL ') };
}
