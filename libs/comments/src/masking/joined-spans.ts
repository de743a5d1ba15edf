import type { Span } from './found.ts';

/** Spans in the order they stand, those that overlap joined to one, empty ones left out. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  if (spans.length === 0) return [];
  const joined: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start < last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else if (end > start) {
      joined.push({ start, end });
    }
  }
  return joined;
}
