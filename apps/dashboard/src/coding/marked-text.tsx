import type { ReactNode } from 'react';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A comment with the words that gave it its themes marked. */
export function MarkedText({ text, hits }: { text: string; hits: readonly Stretch[] }) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < from) continue;
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
