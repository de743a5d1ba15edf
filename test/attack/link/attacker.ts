import type { Dump, DumpedRow } from './dump.ts';

/** Which response an attacker thinks that an invitation led to. */
export type Guesses = ReadonlyMap<string, string>;

/** Ways of putting rows in an order that may be that of events. */
const ORDERS = {
  'by transaction': (row: DumpedRow) => [row.xmin, row.cmin, row.place],
  'by place on disk': (row: DumpedRow) => [row.place, row.xmin, row.cmin],
  'by command': (row: DumpedRow) => [row.cmin, row.place, row.xmin],
} as const;

export const WAYS = [...Object.keys(ORDERS), 'by anything in common'] as const;
export type Way = (typeof WAYS)[number];

const idOf = ({ values }: DumpedRow): string => String(values.id);

/**
 * What an insider with whole dumps of both sides can do: lay the used invitations of a unit beside its responses, each side in
 * the order in which it was written, and pair them off; or look for any value that stands on both sides.
 */
export function attack({ invitations, responses }: Dump, way: Way): Guesses {
  const used = invitations.filter(({ values }) => values.state === 'opened' || values.state === 'answered');
  if (way === 'by anything in common') return inCommon(used, responses);
  const order = ORDERS[way as keyof typeof ORDERS];
  const guesses = new Map<string, string>();
  for (const unit of new Set(used.map(({ values }) => values.unit_id))) {
    const [ours, theirs] = [used, responses].map((rows) =>
      sorted(
        rows.filter(({ values }) => values.unit_id === unit),
        order,
      ),
    );
    for (const [at, invitation] of (ours ?? []).entries()) {
      // Some opened and never sent: scale, so that the two orders meet at both ends.
      const place = Math.round((at * ((theirs?.length ?? 1) - 1)) / Math.max(1, (ours?.length ?? 1) - 1));
      const response = theirs?.[place];
      if (response) guesses.set(idOf(invitation), idOf(response));
    }
  }
  return guesses;
}

/** Pairs rows that share a value which few others have. */
function inCommon(used: readonly DumpedRow[], responses: readonly DumpedRow[]): Guesses {
  const where = new Map<string, string[]>();
  const signsOf = (row: DumpedRow): string[] => [
    `xmin ${row.xmin}`,
    ...Object.values(row.values).flatMap((value) =>
      value === null ? [] : [String(Buffer.isBuffer(value) ? value.toString('hex') : value)],
    ),
  ];
  for (const response of responses) {
    for (const sign of signsOf(response)) where.set(sign, [...(where.get(sign) ?? []), idOf(response)]);
  }
  const guesses = new Map<string, string>();
  for (const invitation of used) {
    const shared = signsOf(invitation)
      .map((sign) => where.get(sign) ?? [])
      .filter((found) => found.length > 0)
      .sort((a, b) => a.length - b.length);
    const [first] = shared[0] ?? [];
    if (first) guesses.set(idOf(invitation), first);
  }
  return guesses;
}

function sorted(rows: readonly DumpedRow[], key: (row: DumpedRow) => readonly number[]): DumpedRow[] {
  return [...rows].sort((a, b) => {
    const [one, other] = [key(a), key(b)];
    return one.map((value, at) => value - (other[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}

/** Spearman's rank correlation of two orders of the same things, by place; its standard deviation under chance is 1 / sqrt(n - 1). */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number {
  const ranks = (values: readonly number[]): number[] => {
    const order = values.map((value, at) => [value, at] as const).sort((a, b) => a[0] - b[0]);
    const found: number[] = [];
    for (let from = 0; from < order.length; ) {
      let to = from;
      while (to + 1 < order.length && order[to + 1]?.[0] === order[from]?.[0]) to += 1;
      // Equal values share the middle of their ranks.
      for (let at = from; at <= to; at += 1) found[order[at]?.[1] ?? 0] = (from + to) / 2;
      from = to + 1;
    }
    return found;
  };
  const [x, y] = [ranks(pairs.map(([a]) => a)), ranks(pairs.map(([, b]) => b))];
  const middle = (pairs.length - 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  for (const [at, rank] of x.entries()) {
    const [dx, dy] = [rank - middle, (y[at] ?? 0) - middle];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  // All written in one transaction: there is no order to go by.
  return xx === 0 || yy === 0 ? 0 : xy / Math.sqrt(xx * yy);
}
