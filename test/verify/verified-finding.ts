import type { Finding } from '../report/finding.ts';
import type { Expectation } from './expectation.ts';

/** All that was expected beside all that was found; holds when everything agrees. */
export function verifiedFinding(
  name: string,
  found: readonly Expectation[],
  aim: string,
  notes: readonly string[],
  more?: Readonly<Record<string, unknown>>,
): Finding {
  const agree = found.filter(({ agrees }) => agrees).length;
  const missed = found.filter(({ agrees }) => !agrees).map(({ what }) => what);
  return {
    name,
    ours: agree,
    other: found.length,
    ratio: found.length === 0 ? 0 : agree / found.length,
    unit: 'values that agree',
    aim,
    holds: found.length > 0 && missed.length === 0,
    ...(missed.length > 0 ? { reason: `these differ: ${missed.join('; ')}` } : {}),
    line: `${name}: ${agree} of ${found.length} as expected`,
    table: found.map(({ what, expected, got, agrees, source }) => ({
      what,
      expected,
      got,
      '': agrees ? 'ok' : 'DIFFERS',
      source,
    })),
    notes,
    more,
  };
}
