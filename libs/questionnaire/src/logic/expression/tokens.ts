import type { ExpressionProblem } from './expression-problem.ts';

export type Token = { from: number; to: number } & (
  | { kind: 'number'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'item'; key: string }
  | { kind: 'name'; name: string }
  | { kind: 'sign'; sign: string }
  | { kind: 'end' }
);

const SPACE = /[\s\u00a0]+/y;
const NUMBER = /\d+(?:\.\d+)?/y;
const NAME = /[A-Za-z][A-Za-z0-9]*/y;
const ITEM = /\{\s*([^{}\s]*)\s*\}/y;
const SIGN = /<=|>=|!=|<>|==|[-+*/%=<>(),;]/y;
/** In single or double quotation marks; a doubled one inside stands for itself. */
const TEXT = /'((?:[^']|'')*)'|"((?:[^"]|"")*)"/y;

/** The words and signs of an expression, or what can't be read and where. */
export function tokensOf(source: string): Token[] | ExpressionProblem {
  const tokens: Token[] = [];
  let from = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = from;
    return pattern.exec(source);
  };
  while (from < source.length) {
    const space = next(SPACE);
    if (space) {
      from += space[0].length;
      continue;
    }
    const found = next(NUMBER) ?? next(NAME) ?? next(ITEM) ?? next(TEXT) ?? next(SIGN);
    if (!found) return unreadable(source, from);
    const to = from + found[0].length;
    tokens.push({ from, to, ...meaningOf(found) });
    from = to;
  }
  tokens.push({ kind: 'end', from, to: from });
  return tokens;
}

function meaningOf(found: RegExpExecArray): DistributiveOmit<Token, 'from' | 'to'> {
  const [whole, first, second] = found;
  const start = whole.charAt(0);
  if (start === '{') return { kind: 'item', key: first ?? '' };
  if (start === "'") return { kind: 'text', value: (first ?? '').replaceAll("''", "'") };
  if (start === '"') return { kind: 'text', value: (second ?? '').replaceAll('""', '"') };
  if (start >= '0' && start <= '9') return { kind: 'number', value: Number(whole) };
  return /[A-Za-z]/.test(start) ? { kind: 'name', name: whole } : { kind: 'sign', sign: whole };
}

type DistributiveOmit<Whole, Key extends PropertyKey> = Whole extends unknown ? Omit<Whole, Key> : never;

function unreadable(source: string, from: number): ExpressionProblem {
  const character = String.fromCodePoint(source.codePointAt(from) ?? 0);
  const place = { from, to: from + character.length };
  if (character === "'" || character === '"') return { code: 'text-not-closed', ...place };
  if (character === '{') return { code: 'item-not-closed', ...place };
  return { code: 'unexpected', detail: character, ...place };
}
