import type { Evidence, Figure } from '../evidence/evidence.ts';

/**
 * Numbers in a written sentence that its evidence does not hold: a statement says no figure that is not in what it rests on.
 * Percent, points, bases, dates and quoted words of people count as held; so do numbers up to twelve written out in any way a
 * person counts with ("3 av 4"), when the share they make is the evidence's.
 */
export function strayNumbers(text: string, evidence: readonly Evidence[]): string[] {
  const held = new Set(evidence.flatMap(numbersOf));
  const shares = evidence.flatMap(sharesOf);
  const spoken = [...text.matchAll(/(\d{1,2}) (?:av|of|out of) (\d{1,3})/g)].filter(([, part, whole]) =>
    shares.some((share) => Math.abs(Number(part) / Number(whole) - share) <= NEAR),
  );
  const explained = new Set(spoken.flatMap(([, part, whole]) => [part, whole]));
  return numbersIn(text).filter((number) => !held.has(normal(number)) && !explained.has(number));
}

/** "3 of 4" may be said of a share that is this near. */
const NEAR = 0.0301;

const numbersIn = (text: string): string[] => [...text.matchAll(/\d+(?:[.,]\d+)?/g)].map(([number]) => number);
const normal = (number: string): string => String(Number(number.replace(',', '.')));

function numbersOf(evidence: Evidence): string[] {
  // A hundred is the end of every scale and of every percent.
  return ['0', '100', ...told(evidence).map(normal), ...figuresOf(evidence).flatMap(asWritten)];
}

/** Keys under which evidence holds words, dates and counts; all else is ids and figures. */
const TOLD = new Set(['text', 'source', 'title', 'term', 'date', 'from', 'to', 'n']);

function told(value: unknown, key = ''): string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([inner, each]) => told(each, Array.isArray(value) ? key : inner));
  }
  return TOLD.has(key) ? numbersIn(String(value)) : [];
}

/** The ways in which people write a figure: whole and with a decimal, as it stands and in percent. */
function asWritten({ estimate, low, high, n, level }: Figure): string[] {
  const values = [estimate, low, high].flatMap((value) => [value, value * 100, Math.abs(value)]);
  return [...values.flatMap((value) => [value.toFixed(0), value.toFixed(1)]), String(n), String(level * 100)].map(
    normal,
  );
}

function figuresOf(evidence: Evidence): Figure[] {
  switch (evidence.kind) {
    case 'statistic':
      return [evidence.figure];
    case 'change':
      return [evidence.before, evidence.after, evidence.difference];
    case 'comparison':
      return [evidence.unit, evidence.others];
    case 'driver':
      return [{ ...evidence, estimate: evidence.share, method: 'wilson' }];
    case 'earlier-action':
      return [evidence.before, evidence.after].filter((figure) => figure !== undefined);
    default:
      return [];
  }
}

const sharesOf = (evidence: Evidence): number[] =>
  figuresOf(evidence).flatMap(({ estimate }) => (estimate >= 0 && estimate <= 1 ? [estimate] : [estimate / 100]));
