import type { Finding } from '../report/finding.ts';
import type { Broken } from './break-house.ts';

/** The finding of one or several broken houses: nothing lost, nothing twice, nothing made up. */
export function brokenFinding(
  name: string,
  runs: readonly { readonly what: string; readonly broken: Broken }[],
  notes: readonly string[],
): Finding {
  const sum = (figure: (broken: Broken) => number): number =>
    runs.reduce((total, run) => total + figure(run.broken), 0);
  const [acknowledged, stored] = [sum((run) => run.acknowledged), sum((run) => run.stored)];
  const strikes = sum((run) => run.struck.length);
  const wrong = runs.flatMap(({ broken }) => [...broken.ledger.wrong, ...broken.fell]);
  const holds = runs.every(({ broken }) => broken.whole);
  const slowest = Math.max(...runs.map(({ broken }) => broken.settled));
  const violations = sum((run) => run.lost + run.duplicated + run.foreign + run.uncounted + run.differences);
  return {
    name,
    ours: stored,
    other: acknowledged,
    ratio: acknowledged === 0 ? 0 : stored / acknowledged,
    unit: 'responses stored, beside responses acknowledged',
    aim: 'every acknowledged response is stored once and counted once, nothing is stored that nobody sent, and every sender gets a receipt',
    holds,
    ...(holds ? {} : { reason: [`${violations} violations`, ...new Set(wrong)].slice(0, 6).join('; ') }),
    line:
      `${name}: ${strikes} faults, ${acknowledged} acknowledged, ${sum((run) => run.lost)} lost, ` +
      `${sum((run) => run.duplicated)} duplicated, ${sum((run) => run.differences)} differences; ` +
      `all counted ${slowest.toFixed(1)} s after the last fault`,
    table: runs.map(({ what, broken }) => ({
      run: what,
      faults: broken.struck.length,
      acknowledged: broken.acknowledged,
      stored: broken.stored,
      retries: broken.ledger.retries,
      'no answer': broken.ledger.unanswered,
      'told 503': broken.ledger.refused,
      'wrong answers': broken.ledger.wrong.length,
      lost: broken.lost,
      duplicated: broken.duplicated,
      foreign: broken.foreign,
      uncounted: broken.uncounted,
      differences: broken.differences,
      'counted after s': Number(broken.settled.toFixed(2)),
    })),
    notes: [...notes, ...runs.map(({ what, broken }) => `${what}: ${broken.struck.join(', ')}.`)],
  };
}
