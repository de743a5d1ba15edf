import type { Evidence, Figure } from '@medvirk/improvement';
import { type FigureScale, scaleOf } from '../../results/figures/number-text.ts';

/** What a row of a strip stands for: said in words beside it, except where there is only one row. */
export type StripName = 'only' | 'here' | 'others' | 'before' | 'after' | 'afterAction';

export interface StripRow {
  name: StripName;
  figure: Figure;
}

/** Figures drawn on one line each, all on the whole scale. Empty for evidence that is not figures. */
export interface Strip {
  scale: FigureScale;
  rows: StripRow[];
}

const NONE: Strip = { scale: 'share', rows: [] };

/** The picture that serves a statement: its own figures and nothing else. */
export function stripOf(evidence: Evidence): Strip {
  switch (evidence.kind) {
    case 'statistic':
      return { scale: scaleOf(evidence.measure), rows: [{ name: 'only', figure: evidence.figure }] };
    case 'change':
      return {
        scale: scaleOf(evidence.measure),
        rows: [
          { name: 'before', figure: evidence.before },
          { name: 'after', figure: evidence.after },
        ],
      };
    case 'comparison':
      return {
        scale: scaleOf(evidence.measure),
        rows: [
          { name: 'here', figure: evidence.unit },
          { name: 'others', figure: evidence.others },
        ],
      };
    case 'earlier-action': {
      const rows: StripRow[] = [];
      if (evidence.before) rows.push({ name: 'before', figure: evidence.before });
      if (evidence.after) rows.push({ name: 'afterAction', figure: evidence.after });
      return { scale: 'score', rows };
    }
    default:
      return NONE;
  }
}

/** Where on the strip a value stands, in percent of its width. */
export function placeOf(value: number, scale: FigureScale): number {
  const place = scale === 'share' ? value * 100 : value;
  return Math.min(100, Math.max(0, place));
}
