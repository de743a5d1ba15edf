import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ToldView } from '@medvirk/api-contract';
import { connect, Database, migrate, recount, type Store } from '@medvirk/data-access';
import { checkContent, questionsOf } from '@medvirk/questionnaire';
import pg from 'pg';
import { DEMO_PEOPLE } from '../demo-people.ts';
import { startThrowawayDatabase, type ThrowawayDatabase } from '../postgres/throwaway-database.ts';
import { DEMO_ORGANISATION, deleteDemo, demoExists, UNFINISHED } from './demo-organisation.ts';
import { EXPERIENCE } from './questionnaires/experience-questionnaire.ts';
import { YOUTH_DRAFT } from './questionnaires/youth-questionnaire.ts';
import { seedDemo } from './seed.ts';

const now = new Date('2026-11-21T12:00:00Z');

describe('the demo', () => {
  let server: ThrowawayDatabase;
  let database: Database;
  let seconds: number;
  const told: string[] = [];
  beforeAll(async () => {
    server = await startThrowawayDatabase();
    await migrate(server.ownerUrl);
    const begun = performance.now();
    await seedDemo({
      ...server,
      now,
      people: DEMO_PEOPLE,
      onProgress: (done, total, text) => told.push(`${done}/${total} ${text}`),
    });
    seconds = (performance.now() - begun) / 1000;
    database = new Database(await connect(server.databaseUrl, 2));
  }, 90_000);
  afterAll(async () => {
    await database?.dataSource.destroy();
    await server?.stop();
  });
  const reading = <Result>(work: (store: Store) => Promise<Result>) => database.within(DEMO_ORGANISATION, work);
  const owner = async (sql: string, values: unknown[] = []) => {
    const client = new pg.Client({ connectionString: server.ownerUrl });
    await client.connect();
    const { rows } = await client.query(sql, values).finally(() => client.end());
    return rows;
  };
  const surveys = () => reading((store) => store.surveys.all());
  const yearOf = async () => {
    const year = (await surveys()).find(({ units }) => units.length > 2);
    if (!year) throw new Error('no survey');
    return year;
  };
  /** Mean point of a scale question in a unit, from its months. */
  const meanOf = async (unitName: string, question: string, months: (month: string) => boolean) => {
    const year = await yearOf();
    const units = await reading((store) => store.organisation.units());
    const unitId = units.find(({ name }) => name === unitName)?.id;
    const rows = await owner(
      `SELECT value::int AS value, month::text AS month, sum(count)::int AS count FROM aggregate
       WHERE survey_id = $1 AND unit_id = $2 AND question = $3 AND kind = 'value' GROUP BY 1, 2`,
      [year.id, unitId, question],
    );
    const counted = rows.filter(({ month }) => months(month));
    const n = counted.reduce((sum, { count }) => sum + count, 0);
    return { n, mean: counted.reduce((sum, { value, count }) => sum + value * count, 0) / n };
  };

  it('is there when it is whole', async () => {
    expect(await demoExists(server)).toBe(true);
    expect(told.at(-1)).toBe('100/100 done');
    expect(seconds).toBeLessThan(60); // 15 on a machine that does nothing else
  });

  it('has units in three levels, one of them with an earlier name', async () => {
    const units = await reading((store) => store.organisation.units());
    expect(units).toHaveLength(12);
    const root = units.find(({ parentId }) => parentId === null);
    expect(units.filter(({ parentId }) => parentId === root?.id)).toHaveLength(3);
    expect(units.find(({ name }) => name === 'Rehabiliteringsposten')?.history.map(({ name }) => name)).toEqual([
      'Opptreningsposten',
      'Rehabiliteringsposten',
    ]);
  });

  it('lets every person of the demo sign in, and seats a council of seven', async () => {
    const people = await reading((store) => store.people.all());
    expect(people.map(({ email }) => email).sort()).toEqual(DEMO_PEOPLE.map(({ email }) => email).sort());
    const [council] = await reading((store) => store.councils.all('2026-11-21'));
    expect(council?.members.filter(({ inOffice }) => inOffice)).toHaveLength(7);
    const leader = people.find(({ assignments }) => assignments.some(({ role }) => role === 'leader'));
    expect(leader?.assignments[0]?.unit).not.toBeNull();
  });

  it('asks questions that may be published, in three languages', () => {
    expect(checkContent(EXPERIENCE)).toEqual([]);
    expect(checkContent(YOUTH_DRAFT)).toEqual([]);
    expect(EXPERIENCE.sections).toHaveLength(5);
    const lenses = questionsOf(EXPERIENCE).flatMap((question) =>
      'lens' in question && question.lens ? [question.lens] : [],
    );
    expect([...new Set(lenses)].sort()).toEqual(['better', 'now', 'why']);
  });

  it('has a version that the council signed, with a dissent on one question, and one in the making', async () => {
    const versions = await reading((store) => store.versions.all());
    const published = versions.find(({ status }) => status === 'published');
    const draft = versions.find(({ status }) => status === 'in-co-design');
    expect(published?.approval).toEqual({ by: 'council', approvals: 6, members: 7 });
    const signOffs = await reading((store) => store.signOffs.ofVersion(published?.id ?? ''));
    expect(signOffs.filter(({ stand }) => stand !== 'dissent')).toHaveLength(6);
    expect(signOffs.filter(({ stand }) => stand === 'dissent').map(({ questions }) => questions)).toEqual([
      ['respect-now'],
    ]);
    const proposals = await reading((store) => store.proposals.ofVersion(draft?.id ?? ''));
    expect(new Set(proposals.map(({ answer }) => answer?.decision ?? 'open'))).toEqual(
      new Set(['accepted', 'partly', 'declined', 'open']),
    );
  });

  it('has some two thousand answers, counted to the last, and a survey with too few to show', async () => {
    const all = await surveys();
    const reports = await Promise.all(all.map(({ id }) => recount(database, DEMO_ORGANISATION, id)));
    expect(reports.every(({ differences, waiting }) => differences.length === 0 && waiting === 0)).toBe(true);
    const counts = reports.map(({ stored }) => stored).sort((a, b) => a - b);
    expect(counts[0]).toBe(3);
    expect(counts[1]).toBeGreaterThan(1800);
    expect(counts[1]).toBeLessThan(2300);
  });

  it('is open today', async () => {
    for (const survey of await surveys()) {
      expect(survey.status).toBe('open');
      expect(survey.opensOn <= '2026-11-21' && (survey.closesOn ?? '9') >= '2026-11-21').toBe(true);
    }
  });

  it('holds the fall that really happened, where it happened, and nowhere else', async () => {
    const recent = (month: string) => month >= '2026-05-01';
    const earlier = (month: string) => month < '2026-05-01';
    const before = await meanOf('Dagkirurgisk poliklinikk', 'home-now', earlier);
    const after = await meanOf('Dagkirurgisk poliklinikk', 'home-now', recent);
    expect(before.n).toBeGreaterThan(150);
    expect(before.mean - after.mean).toBeGreaterThan(0.5);
    const elsewhere = await meanOf('Medisinsk sengepost', 'home-now', earlier);
    expect(Math.abs(elsewhere.mean - (await meanOf('Medisinsk sengepost', 'home-now', recent)).mean)).toBeLessThan(0.3);
  });

  it('holds the gain after the action that is done', async () => {
    const action = (await reading((store) => store.improvement.actions())).find(({ status }) => status === 'done');
    const start = action?.startedOn ?? '';
    const before = await meanOf('Ortopedisk poliklinikk', 'waiting-now', (month) => month < start);
    const after = await meanOf('Ortopedisk poliklinikk', 'waiting-now', (month) => month >= start);
    expect(after.mean - before.mean).toBeGreaterThan(0.5);
  });

  it('has comments that are all different, without what would point to somebody', async () => {
    const comments = (await owner('SELECT text FROM comment')).map(({ text }): string => text);
    expect(new Set(comments).size).toBe(comments.length);
    expect(comments.length).toBeGreaterThanOrEqual(80);
    expect(comments.filter((text) => /\d\d \d\d \d\d \d\d|998 87 766|epost\.example/.test(text))).toEqual([]);
    expect(comments.filter((text) => text.includes('fjernet]')).length).toBeGreaterThanOrEqual(2);
  });

  it('tells back what was said and done, in the shape of the API', async () => {
    const { told: view } = await yearOf();
    const { themes, council, responses } = ToldView.parse(view);
    expect(themes.map(({ theme }) => theme.code)).toEqual(['going-home', 'waiting']);
    for (const { said, did } of themes) {
      expect(said.length).toBeGreaterThan(0);
      expect(said.every(({ figure }) => figure.n > 1000 && figure.low < figure.estimate)).toBe(true);
      expect(did.length).toBeGreaterThan(0);
    }
    expect(council).toMatchObject({ approvals: 6, members: 7 });
    expect(council?.dissents).toEqual([{ reason: expect.stringContaining('språk'), questions: [expect.anything()] }]);
    expect(JSON.stringify(view)).not.toContain('Máret Balto'); // the ground is for all, the name is not
    expect(responses).toBeGreaterThan(1800);
  });

  it('is the same every time, and what was left half made goes first', async () => {
    const cells = () =>
      owner(
        `SELECT h.name, a.month::text, a.question, a.kind, a.value, a.count FROM aggregate a
         JOIN unit_history h ON h.unit_id = a.unit_id ORDER BY 1, 2, 3, 4, 5, 6`,
      );
    const first = await cells();
    await owner('INSERT INTO organisation (name) VALUES ($1)', ['En annen virksomhet']);
    await owner('UPDATE organisation SET name = $2 WHERE id = $1', [DEMO_ORGANISATION, UNFINISHED]);
    expect(await demoExists(server)).toBe(false);
    await seedDemo({ ...server, now, people: DEMO_PEOPLE, onProgress: () => {} });
    expect(await demoExists(server)).toBe(true);
    expect(await cells()).toEqual(first);
  }, 90_000);

  it('can be taken away without a trace, and nothing else with it', async () => {
    await deleteDemo(server);
    expect(await demoExists(server)).toBe(false);
    expect(await owner('SELECT name FROM organisation')).toEqual([{ name: 'En annen virksomhet' }]);
    for (const table of ['person', 'response', 'outbox', 'aggregate', 'comment', 'survey', 'unit', 'sign_off']) {
      expect(await owner(`SELECT count(*)::int AS left FROM ${table}`)).toEqual([{ left: 0 }]);
    }
  });
});
