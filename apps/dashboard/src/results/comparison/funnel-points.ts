import type { ComparisonView } from '@medvirk/api-contract';
import type { FunnelVerdict } from '@medvirk/improvement';

export interface FunnelPoint {
  id: string;
  /** Its number in the tree's order, as the table has it: never a rank. */
  number: number;
  name: string;
  n: number;
  estimate: number;
  verdict: FunnelVerdict;
  /** The unit that the reader looks at. */
  own: boolean;
  /** Beyond the outer limits. */
  far: boolean;
}

export function funnelPoints(
  { units, funnel }: Pick<ComparisonView, 'units' | 'funnel'>,
  unitId: string,
): FunnelPoint[] {
  return (funnel?.units ?? []).map(({ unitId: id, figure, verdict }) => {
    const index = units.findIndex((unit) => unit.id === id);
    return {
      id,
      number: index + 1,
      name: units[index]?.name ?? '',
      n: figure.n,
      estimate: figure.estimate,
      verdict,
      own: id === unitId,
      far: verdict === 'higher' || verdict === 'lower',
    };
  });
}
