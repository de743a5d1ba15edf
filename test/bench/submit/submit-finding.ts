import type { Finding } from '../../report/finding.ts';
import { median } from '../../report/median.ts';
import type { CeilingResult } from './ceiling-plan.ts';
import type { LoadResult } from './load-plan.ts';

const AIM_RATIO = 1;
const AIM_P99 = 10;

/** Microseconds of processor time for one response; undefined where the system does not tell. */
interface Times {
  readonly apiTime: number | undefined;
  readonly postgresTime: number | undefined;
}

/** What was measured one after the other, so that both sides met the same machine. */
export interface Pair {
  /** The API as `npm start` runs it, with as many processes as it runs by itself: what the aim is about. */
  readonly ours: LoadResult & Times;
  /** One process of the API. */
  readonly single: LoadResult & Times;
  /**
   * PostgreSQL alone, driven by plain `pg` in Node, which every machine has that has the product.
   */
  readonly other: CeilingResult & Times;
  /** PostgreSQL alone, driven by pgbench where one is found: its client costs next to nothing. */
  readonly byPgbench: (CeilingResult & Times) | undefined;
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
const ceilingOf = ({ other, byPgbench }: Pair): CeilingResult & Times =>
  byPgbench && byPgbench.rate > other.rate ? byPgbench : other;

export function submitFinding(pairs: readonly Pair[], circumstances: Circumstances): Finding {
  const { connections, seconds, processes, version, pgbench } = circumstances;
  const middle = (figure: (pair: Pair) => number): number => median(pairs.map(figure));
  const [ours, other] = [middle((pair) => pair.ours.rate), middle((pair) => ceilingOf(pair).rate)];
  const ratio = middle((pair) => pair.ours.rate / ceilingOf(pair).rate);
  const singleRatio = middle((pair) => pair.single.rate / ceilingOf(pair).rate);
  const ourTime = middle((pair) => sumOf(pair.ours));
  const otherTime = middle((pair) => sumOf(ceilingOf(pair)));
  const p99 = middle((pair) => pair.ours.p99);
  const slowness = middle((pair) => pair.ours.p99 / ceilingOf(pair).mean);
  const [fast, even] = [ratio >= AIM_RATIO, slowness <= AIM_P99];
  const reasons = [
    ...(fast
      ? []
      : [
          ourTime > 0
            ? `a response takes ${Math.round(ourTime)} microseconds of processor time in API, PostgreSQL and client, ` +
              `a row of PostgreSQL alone ${Math.round(otherTime)}: the smaller sum wins where all share the same processors`
            : 'API, PostgreSQL and client share the same processors',
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
      'us API': whole(pair.ours.apiTime),
      'us PostgreSQL': whole(pair.ours.postgresTime),
      'us client': whole(pair.ours.clientTime),
      'us PostgreSQL alone': whole(ceilingOf(pair).postgresTime),
      'us its client': whole(ceilingOf(pair).clientTime),
      '1 process /s': Math.round(pair.single.rate),
      'its ratio': pair.single.rate / ceilingOf(pair).rate,
    })),
    notes: [
      `Both sides: ${connections} connections, ${seconds} s, PostgreSQL ${version} with fsync and synchronous commit, the same tables.`,
      'API: 16 answers, one a comment to be masked; validated, masked, stored with its outbox row, acknowledged after commit.',
      'Clients: bare sockets in Node for the API; plain pg in Node for PostgreSQL, prepared, one transaction for each response.',
      ...(pgbench
        ? [`Beside it ${pgbench} with the same statement: a client in C. The aim is judged by the faster of the two.`]
        : []),
      `The API as \`npm start\` runs it: ${processes} processes behind one port. One process stands beside it for comparison, not for the aim.`,
      'us: microseconds of processor time for one response, user and kernel, warm-up and start of a client left out of the client only.',
      'All run on the same processors, without a worker. Every acknowledged response was found.',
    ],
    more: { p99, p99ToMean: slowness, singleRatio, ourTime, otherTime, processes, pairs },
  };
}

/** Microseconds of all sides together; 0 where the system does not tell. */
const sumOf = (side: (LoadResult | CeilingResult) & Times): number =>
  side.postgresTime === undefined ? 0 : (side.apiTime ?? 0) + side.postgresTime + (side.clientTime ?? 0);

const whole = (time: number | undefined): number | string => (time === undefined ? '-' : Math.round(time));
