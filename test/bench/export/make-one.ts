import { connect, Database } from '@medvirk/data-access';
import { makeExport } from '../../../apps/worker/src/make-exports/make-export.ts';

/** What one file took. */
export interface MadeFile {
  megabytes: number;
  seconds: number;
  fileMegabytes: number;
}

const { url, organisationId, surveyId, format } = JSON.parse(process.argv[2] ?? '{}');
const dataSource = await connect(url, 2);
const database = new Database(dataSource);
const id = await database.within(organisationId, (store) =>
  store.exports.order({
    surveyId,
    unitId: null,
    kind: 'answers',
    format,
    language: 'nb',
    fileName: `answers.${format}`,
    orderedBy: null,
    expiresAt: new Date(Date.now() + 3_600_000),
    material: null,
  }),
);
const start = performance.now();
await makeExport(database, organisationId, id);
const seconds = (performance.now() - start) / 1000;
const made = await database.within(organisationId, (store) => store.exports.find(id));
await dataSource.destroy();
const round = (value: number): number => Math.round(value * 10) / 10;
const found: MadeFile = {
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  seconds: round(seconds),
  fileMegabytes: round((made?.size ?? 0) / 1_000_000),
};
process.stdout.write(JSON.stringify(found));
