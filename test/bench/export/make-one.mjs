/**
 * Makes one file in a process of its own, with the worker's code as it was built: nothing that turns TypeScript into
 * JavaScript weighs on what is measured. Prints what it took as JSON.
 */
import { connect, Database } from '@medvirk/data-access';
import { makeExport } from '../../../apps/worker/dist/make-exports/make-export.js';

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
const round = (value) => Math.round(value * 10) / 10;
process.stdout.write(
  JSON.stringify({
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    seconds: round(seconds),
    fileMegabytes: round((made?.size ?? 0) / 1_000_000),
  }),
);
