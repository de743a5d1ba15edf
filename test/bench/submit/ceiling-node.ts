/**
 * The ceiling where pgbench is not installed: the same statement, prepared, over the same number of connections, by `pg` in
 * a process of its own. Argument: a JSON `CeilingPlan`. Prints a JSON `CeilingResult`.
 */
import pg from 'pg';
import { type CeilingPlan, type CeilingResult, insertOne } from './ceiling-plan.ts';

const { url, connections, seconds, bodies, row }: CeilingPlan = JSON.parse(process.argv[2] ?? '{}');
const order = ['surveyId', 'organisationId', 'versionId', 'unitId', 'month', 'body'] as const;
const text = insertOne((name) => `$${order.indexOf(name) + 1}`);
const fixed = order.flatMap((name) => (name === 'body' ? [] : row[name]));

const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url }));
await Promise.all(clients.map((client) => client.connect()));
let transactions = 0;
const usedBefore = process.cpuUsage();
const begun = performance.now();
const until = begun + seconds * 1000;
await Promise.all(
  clients.map(async (client) => {
    while (performance.now() < until) {
      await client.query({ name: 'insert-one', text, values: [...fixed, bodies[transactions % bodies.length]] });
      transactions += 1;
    }
  }),
);
const taken = performance.now() - begun;
const { user, system } = process.cpuUsage(usedBefore);
await Promise.all(clients.map((client) => client.end()));
const result: CeilingResult = {
  rate: (transactions * 1000) / taken,
  mean: (taken * connections) / transactions,
  clientTime: (user + system) / transactions,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
