import { anhojLimits, anhojRunChart } from '@medvirk/statistics';
import { type Expectation, expectations } from '../expectation.ts';

/** Useful points: longest run allowed / crossings required. */
const PUBLISHED =
  '10 6/2, 11 6/2, 12 7/3, 13 7/3, 14 7/4, 15 7/4, 16 7/4, 17 7/5, 18 7/5, 19 7/6, 20 7/6, 21 7/6, 22 7/7, 23 8/7, ' +
  '24 8/8, 25 8/8, 26 8/8, 27 8/9, 28 8/9, 29 8/10, 30 8/10, 31 8/11, 32 8/11, 33 8/11, 34 8/12, 35 8/12, 36 8/13, ' +
  '37 8/13, 38 8/14, 39 8/14, 40 8/14, 45 8/17, 46 9/17, 50 9/19, 60 9/23, 70 9/28, 80 9/32, 90 9/37, 91 10/37, ' +
  '100 10/41';

export function anhojValues(): Expectation[] {
  const table = expectations('Anhøj and Olesen 2014');
  const limits = PUBLISHED.split(', ').map((row) => {
    const [n = '', expected = ''] = row.split(' ');
    const { longestRunAllowed, crossingsRequired } = anhojLimits(Number(n));
    return table.same(`Anhøj limits, ${n} points`, expected, `${longestRunAllowed}/${crossingsRequired}`);
  });
  const runs = [5, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1];
  const series = runs.flatMap((length, i) => new Array<number>(length).fill(i % 2 ? -1 : 1));
  const { longestRun, crossings, verdict } = anhojRunChart(series, 0);
  const example = expectations('Wentzel-Larsen and Anhøj, crossrun');
  return [
    ...limits,
    example.same('24 points, longest run/crossings', '5/11', `${longestRun}/${crossings}`),
    example.same('24 points, verdict', 'no-signal', verdict),
  ];
}
