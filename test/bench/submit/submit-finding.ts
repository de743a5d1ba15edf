import type { Finding } from '../../report/finding.ts';
import { median } from '../../report/median.ts';
import type { CeilingResult } from './ceiling-plan.ts';
import type { LoadResult } from './load-plan.ts';

const AIM_RATIO = 1;
const AIM_P99 = 10;

/** What was measured one after the other, so that both sides met the same machine. */
export interface Pair {
  /** One process of the API, as `npm start` runs it: what the aim is about. */
  readonly ours: LoadResult;
  /** As many processes of the API as processors, as `docker/` can run it. */
  readonly several: LoadResult;
  /**
   * PostgreSQL alone, driven by plain `pg` in Node, which every machine has that has the product.
   */
  readonly other: CeilingResult;
  /** PostgreSQL alone, driven by pgbench where one is found: its client costs next to nothing. */
  readonly byPgbench: CeilingResult | undefined;
}

interface Circumstances {
  readonly connections: number;
  readonly seconds: number;
  readonly processes: number;
  readonly version: string;
  /** The pgbench that was found. */
  readonly pgbench: string | undefined;
}

/** The faster of the two clients: the ceiling that the aim is about, so that a slow client never makes the API look good. */
const ceilingOf = ({ other, byPgbench }: Pair): CeilingResult =>
  byPgbench && byPgbench.rate > other.rate ? byPgbench : other;

export function submitFinding(pairs: readonly Pair[], circumstances: Circumstances): Finding {
  const { connections, seconds, processes, version, pgbench } = circumstances;
  const middle = (figure: (pair: Pair) => number): number => median(pairs.map(figure));
  const [ours, other] = [middle((pair) => pair.ours.rate), middle((pair) => ceilingOf(pair).rate)];
  const ratio = middle((pair) => pair.ours.rate / ceilingOf(pair).rate);
  const severalRatio = middle((pair) => pair.several.rate / ceilingOf(pair).rate);
  const p99 = middle((pair) => pair.ours.p99);
  const slowness = middle((pair) => pair.ours.p99 / ceilingOf(pair).mean);
  const [fast, even] = [ratio >= AIM_RATIO, slowness <= AIM_P99];
  const reasons = [
    ...(fast
      ? []
      : [
          'HTTP, validation and masking take more processor time for a response than PostgreSQL and its client take for the row, ' +
            `and one process of Node has one processor; with ${processes} processes the ratio is ${severalRatio.toFixed(2)}`,
        ]),
    ...(even ? [] : ['the slowest hundredth waited for a processor, which API, client, PostgreSQL and others share']),
  ];
  return {
    name: 'submit',
    ours,
    other,
    ratio,
    unit: 'responses a second',
    aim: `a ratio of ${AIM_RATIO.toFixed(1)} or more, and a p99 of at most ${AIM_P99} times the mean of PostgreSQL alone`,
    holds: fast && even,
    ...(reasons.length > 0 ? { reason: reasons.join('; ') } : {}),
    line:
      `submit: ${Math.round(ours)} responses a second beside ${Math.round(other)} of PostgreSQL alone, ` +
      `ratio ${ratio.toFixed(2)} (median of ${pairs.length}); p99 ${p99.toFixed(1)} ms, ${slowness.toFixed(1)} times its mean`,
    table: pairs.map((pair, index) => ({
      pair: index + 1,
      'API /s': Math.round(pair.ours.rate),
      'plain pg /s': Math.round(pair.other.rate),
      ...(pair.byPgbench ? { 'pgbench /s': Math.round(pair.byPgbench.rate) } : {}),
      'ratio to the faster': pair.ours.rate / ceilingOf(pair).rate,
      'API p50 ms': pair.ours.p50,
      'API p99 ms': pair.ours.p99,
      'its mean ms': ceilingOf(pair).mean,
      'p99 / mean': pair.ours.p99 / ceilingOf(pair).mean,
      [`${processes} APIs /s`]: Math.round(pair.several.rate),
      [`ratio of ${processes}`]: pair.several.rate / ceilingOf(pair).rate,
    })),
    notes: [
      `Both sides: ${connections} connections, ${seconds} s, PostgreSQL ${version} with fsync and synchronous commit, the same tables.`,
      'API: 16 answers, one a comment to be masked; validated, masked, stored with its outbox row, acknowledged after commit.',
      'Clients: bare sockets in Node for the API; plain pg in Node for PostgreSQL, prepared, one transaction for each response.',
      ...(pgbench
        ? [`Beside it ${pgbench} with the same statement: a client in C. The aim is judged by the faster of the two.`]
        : []),
      `All run on the same processors, without a worker. Every acknowledged response was found. ${processes} APIs: for comparison, not the aim.`,
    ],
    more: { p99, p99ToMean: slowness, severalRatio, processes, pairs },
  };
}
