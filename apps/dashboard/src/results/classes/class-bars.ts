import { limitWords } from '@medvirk/questionnaire';
import type { Classes, ClassRow } from './class-rows.ts';

/** One column: where it stands on the axis and how tall it is. `tops` null: hidden, drawn over the whole height. */
export interface ClassBar {
  key: string;
  left: number;
  right: number;
  tops: { at: number; low: number; high: number; share: number } | null;
}

export interface ClassPicture {
  bars: ClassBar[];
  ticks: { at: number; text: string }[];
  ends: [number, number];
  highest: number;
  /** Whether columns differ in width, so that areas and not heights are to be compared. */
  isUneven: boolean;
}

/** Of the axis that is shown, for what is hidden beyond it and for classes without an end. */
const STUB = 0.08;

/**
 * Columns whose areas are to each other as the shares are, however wide each class is. A growing scale stands on a growing axis
 * (log(1 + x)), where its classes are about equally wide. Hidden classes at the ends are a narrow field, not half of the picture.
 */
export function classPicture(classes: Classes, rows: readonly ClassRow[], language: string): ClassPicture {
  const place = classes.axis === 'growing' ? growing : (limit: number): number => limit;
  const first = rows.findIndex(({ shown }) => shown !== null);
  const last = rows.findLastIndex(({ shown }) => shown !== null);
  const inner = rows.slice(Math.max(first, 0), last + 1);
  const closed = inner.flatMap(({ from, below }) =>
    from === null || below === null ? [] : [place(below) - place(from)],
  );
  const usual = closed.toSorted((a, b) => a - b)[Math.floor(closed.length / 2)] ?? 1;
  const limits = inner.flatMap(({ from, below }) => [from, below]).filter((limit) => limit !== null);
  const [least, most] = limits.length > 0 ? [Math.min(...limits), Math.max(...limits)] : [0, 1];
  const span = place(most) - place(least) || usual;
  const bars = rows.flatMap((row, index): ClassBar[] => {
    const { value: key, shown, from, below } = row;
    if (index < first || first < 0) return [{ key, left: place(least) - STUB * span, right: place(least), tops: null }];
    if (index > last) return [{ key, left: place(most), right: place(most) + STUB * span, tops: null }];
    const left = from === null ? place(below ?? least) - usual : place(from);
    const right = below === null ? place(from ?? most) + usual : place(below);
    if (shown === null) return [{ key, left, right, tops: null }];
    const stretch = usual / (right - left);
    const { share, low, high } = shown;
    return [{ key, left, right, tops: { at: share * stretch, low: low * stretch, high: high * stretch, share } }];
  });
  const widths = bars.flatMap(({ left, right, tops }) => (tops ? [right - left] : []));
  return {
    bars,
    ticks: ticksOf(classes, inner, place, language),
    ends: [Math.min(...bars.map(({ left }) => left)), Math.max(...bars.map(({ right }) => right))],
    highest: Math.max(0.01, ...bars.map(({ tops }) => tops?.high ?? 0)),
    isUneven: widths.some((width) => Math.abs(width - usual) > 0.15 * usual),
  };
}

/** Under the middle of classes that are one value each, else where classes begin and end. */
function ticksOf(
  classes: Classes,
  rows: readonly ClassRow[],
  place: (limit: number) => number,
  language: string,
): ClassPicture['ticks'] {
  const words = (limit: number): string => limitWords(classes, limit, language);
  const areSingle =
    classes.isWhole &&
    classes.measure !== 'hour' &&
    classes.axis === 'even' &&
    rows.every(({ from, below, shown }) => shown === null || (from !== null && below === from + 1));
  if (areSingle) {
    return rows.flatMap(({ from, below }) =>
      from !== null && below === from + 1 ? [{ at: (place(from) + place(below)) / 2, text: words(from) }] : [],
    );
  }
  const limits = new Set(rows.flatMap(({ from, below }) => [from, below]).filter((limit) => limit !== null));
  // The last class of whole steps ends with its last value: 100, where the next that there could be is 101.
  const end = classes.isWhole && classes.measure !== 'hour' ? classes.classes.at(-1)?.below : undefined;
  return [...limits].map((limit) => ({ at: place(limit), text: words(limit === end ? limit - 1 : limit) }));
}

const growing = (limit: number): number => Math.sign(limit) * Math.log1p(Math.abs(limit));
