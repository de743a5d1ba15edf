export type Delimiter = ',' | ';' | '\t' | '|';

const CANDIDATES: readonly Delimiter[] = [';', ',', '\t', '|'];

/**
 * The sign between the cells of a heading: the one that stands most often outside quotation marks. A file with one column
 * has none; any will do then.
 */
export function findDelimiter(heading: string): Delimiter {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const letter of heading) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === '\n' || letter === '\r')) break;
    else if (!quoted) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return CANDIDATES.reduce((best, candidate) =>
    (counts.get(candidate) ?? 0) > (counts.get(best) ?? 0) ? candidate : best,
  );
}
