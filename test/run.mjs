/**
 * `npm test`: every ring of tests, in order, with headings and timings. A ring that fails doesn't hide the next one; only a
 * failed build stops what runs the built apps. The last line is always `N passed, N failed` (`, N skipped` when some were).
 *
 *   node test/run.mjs                      every ring
 *   node test/run.mjs --only unit,types    some rings, in the same order
 *   node test/run.mjs --list               the rings and what each one is
 */
import { fileURLToPath } from 'node:url';
import { boxed, seconds, summary } from './rings/report.mjs';
import { rings } from './rings/rings.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function chosenRings(args) {
  const at = args.indexOf('--only');
  if (at < 0) return rings.filter((ring) => !ring.partOf);
  const names = (args[at + 1] ?? '').split(',').filter(Boolean);
  const known = rings.map((ring) => ring.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (names.length === 0 || unknown.length > 0) {
    console.error(`Unknown ring: ${unknown.join(', ') || '(none named)'}. The rings are: ${known.join(', ')}.`);
    process.exit(2);
  }
  return rings.filter((ring) => names.includes(ring.name));
}

if (process.argv.includes('--list')) {
  for (const ring of rings)
    console.log(`${ring.name.padEnd(12)} ${ring.title}${ring.partOf ? ` (part of ${ring.partOf})` : ''}`);
  process.exit(0);
}

const started = Date.now();
const results = [];
let buildFailed = false;
for (const ring of chosenRings(process.argv.slice(2))) {
  console.log(boxed(`${ring.name}: ${ring.title}`));
  const ringStarted = Date.now();
  let result;
  if (buildFailed && ring.needsBuild) {
    result = { passed: 0, failed: 1, skipped: 0, failures: ['not run, since the build failed'] };
  } else {
    try {
      result = await ring.run(root);
    } catch (error) {
      result = { passed: 0, failed: 1, skipped: 0, failures: [`the ring itself broke: ${error?.stack ?? error}`] };
    }
  }
  if (result.failedChecks?.some((check) => check.startsWith('build'))) buildFailed = true;
  results.push({ name: ring.name, ...result, milliseconds: Date.now() - ringStarted });
  console.log(`${ring.name}: ${result.passed} passed, ${result.failed} failed, ${seconds(Date.now() - ringStarted)}`);
}

const { text, lastLine, failed } = summary(results, Date.now() - started);
console.log(text);
// Written with a callback: a plain exit could cut the pipe before the last line is through.
process.exitCode = failed > 0 ? 1 : 0;
process.stdout.write(`${lastLine}\n`);
