import { randomBytes, randomUUID } from 'node:crypto';
import { connect, Database } from '@medvirk/data-access';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from './databases.ts';

/** A database with one organisation and one open survey of a published version, reached as the application does. */
export interface SmallHouse {
  database: Database;
  test: TestDatabase;
  organisationId: string;
  surveyId: string;
  versionId: string;
  /** Ids by name. */
  units: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

export interface SmallHousePlan {
  content: QuestionnaireContent;
  themes: readonly string[];
  root: string;
  /** Units below the root; the survey runs in them. */
  units: readonly string[];
  opensOn: string;
  closesOn: string | null;
}

const code = (): string => randomBytes(5).toString('hex');

/** Made through the same repositories as by the API. */
export async function smallHouse(plan: SmallHousePlan): Promise<SmallHouse> {
  const test = await freshDatabase();
  const organisationId = randomUUID();
  const dataSource = await connect(test.databaseUrl, 6);
  const database = new Database(dataSource);
  const now = new Date();
  const made = await database.within(organisationId, async (store) => {
    await store.organisation.create({ id: organisationId, name: plan.root });
    const root = await store.organisation.addUnit({ name: plan.root, parentId: null, from: plan.opensOn });
    const units = new Map([[plan.root, root]]);
    for (const name of plan.units) {
      units.set(name, await store.organisation.addUnit({ name, parentId: root, from: plan.opensOn }));
    }
    for (const theme of plan.themes) await store.organisation.saveTheme(theme, { en: theme, nb: theme });
    const versionId = await store.versions.create(plan.content, null, now);
    for (const status of ['in-co-design', 'approved'] as const)
      await store.versions.setStatus(versionId, { status, now });
    await store.versions.setStatus(versionId, { status: 'published', publishedAt: now, now });
    const texts = { en: 'What we ask', nb: 'Det vi spør om' };
    const surveyId = await store.surveys.create({
      versionId,
      title: texts,
      opensOn: plan.opensOn,
      closesOn: plan.closesOn,
      information: { purpose: texts, legalBasis: texts, controller: plan.root, contact: 'x', retentionMonths: 24 },
      toldSlug: code(),
      units: plan.units.map((name) => ({ unitId: units.get(name) ?? '', linkCode: code() })),
    });
    await store.surveys.setStatus(surveyId, 'open');
    return { versionId, surveyId, units };
  });
  const stop = async (): Promise<void> => {
    await dataSource.destroy();
    await test.drop();
  };
  return { database, test, organisationId, ...made, stop };
}

/** As the role that owns the tables: what no part of the product does, such as tampering. */
export async function asOwner<Result>(
  test: TestDatabase,
  work: (owner: pg.Client) => Promise<Result>,
): Promise<Result> {
  const owner = new pg.Client({ connectionString: test.ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
