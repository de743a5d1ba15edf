import { createHash, randomBytes } from 'node:crypto';
import { connect, Database, rebuildAggregates, recount, verifyTrail } from '@medvirk/data-access';
import pg from 'pg';
import type { DatabaseConnection } from '../database/connection.ts';
import { importResponses } from '../import/import-responses.ts';
import { addUser } from './add-user.ts';
import type { AdminServices } from './admin-services.ts';
import { Organisations } from './organisations.ts';

/** What the data side does; `resetDemo` is this room's own. */
export type DataServices = Omit<AdminServices, 'resetDemo'>;

function servicesOn(database: Database, organisations: Organisations): DataServices {
  return {
    addUser: async (user) => addUser(database, await organisations.resolveOrFirst(user.organisation), user),

    async createToken({ name, role, expiresAt, organisation }) {
      const organisationId = await organisations.resolve(organisation);
      // 256 random bits, of which the API looks up the SHA-256.
      const token = randomBytes(32).toString('base64url');
      const secretHash = createHash('sha256').update(token).digest();
      const kept = await database.within(organisationId, (store) =>
        store.sessions.addToken({ name, role, secretHash, expiresAt }),
      );
      return { id: kept.id, token, expiresAt };
    },

    importResponses: (file, progress) => importResponses(database, file, progress, new Date()),

    async recount(surveyId, progress) {
      const surveys = await organisations.surveys(surveyId);
      const total = { surveys: surveys.length, responses: 0, waiting: 0 };
      const differences = [];
      for (const [at, survey] of surveys.entries()) {
        progress(`survey ${at + 1} of ${surveys.length}`);
        const report = await recount(database, survey.organisationId, survey.surveyId);
        total.responses += report.stored;
        total.waiting += report.waiting;
        for (const { cell, aggregate, answers } of report.differences) {
          const what = Object.entries(cell)
            .filter(([, value]) => value !== '')
            .map(([name, value]) => `${name}=${value}`)
            .join(' ');
          differences.push({ surveyId: survey.surveyId, what, counted: aggregate, stored: answers });
        }
      }
      return { ...total, differences };
    },

    async rebuild(surveyId, progress) {
      const surveys = await organisations.surveys(surveyId);
      let responses = 0;
      for (const [at, survey] of surveys.entries()) {
        responses += await rebuildAggregates(database, survey.organisationId, survey.surveyId, (done) =>
          progress(`survey ${at + 1} of ${surveys.length}: ${done} responses`),
        );
      }
      return { surveys: surveys.length, responses };
    },

    async verifyTrails(organisation, progress) {
      const trails = [];
      for (const { id, name } of await organisations.several(organisation)) {
        progress(name);
        trails.push({ organisation: name, ...(await verifyTrail(database, id)) });
      }
      return trails;
    },
  };
}

/** The one place where the command line meets the data side: gives `work` the services, and closes every connection after. */
export async function dataServices<Result>(
  { databaseUrl, ownerUrl }: DatabaseConnection,
  work: (services: DataServices) => Promise<Result>,
): Promise<Result> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const dataSource = await connect(databaseUrl, 2, 'lengthy');
    try {
      return await work(servicesOn(new Database(dataSource), new Organisations(owner)));
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await owner.end();
  }
}
