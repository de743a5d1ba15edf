/** A pattern taken apart: characters, one after the other, either of several, or again and again. */
export type PatternTree =
  | { kind: 'one'; is: (character: string) => boolean }
  | { kind: 'sequence'; parts: PatternTree[] }
  | { kind: 'either'; branches: PatternTree[] }
  | { kind: 'repeat'; of: PatternTree; least: number; most: number };

export type PatternProblemCode =
  | 'pattern-empty'
  | 'pattern-too-large'
  | 'pattern-too-deep'
  | 'pattern-not-closed'
  | 'pattern-not-opened'
  | 'pattern-nothing-to-repeat'
  | 'pattern-limits-crossed'
  | 'pattern-anchor-inside'
  | 'pattern-not-supported';

/** What is wrong with a pattern, and at which character (from 0). */
export interface PatternProblem {
  code: PatternProblemCode;
  at: number;
}

export type ParsedPattern = { ok: true; tree: PatternTree } | { ok: false; problem: PatternProblem };

/** Characters of a pattern at most, and brackets in brackets. */
const MOST_CHARACTERS = 500;
const DEEPEST = 20;
const MOST_TIMES = 200;

type Test = (character: string) => boolean;

/** What may follow `\p`: kinds of characters by Unicode, so that æ, ø, å, š and ж are letters too. */
const KINDS: Readonly<Record<string, RegExp>> = {
  L: /^\p{L}$/u,
  Lu: /^\p{Lu}$/u,
  Ll: /^\p{Ll}$/u,
  M: /^\p{M}$/u,
  N: /^\p{N}$/u,
  P: /^\p{P}$/u,
};

const CLASSES: Readonly<Record<string, Test>> = {
  d: (character) => character >= '0' && character <= '9',
  w: (character) => /^[A-Za-z0-9_]$/.test(character),
  s: (character) => /^\s$/.test(character),
};
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const not =
  (test: Test): Test =>
  (character) =>
    !test(character);

class Refused extends Error {
  readonly problem: PatternProblem;
  constructor(code: PatternProblemCode, at: number) {
    super(code);
    this.problem = { code, at };
  }
}

/**
 * Reads a pattern: characters, `.`, `[a-z]`, `[^a]`, `\d \w \s` (as in JavaScript: ASCII) and their opposites, `\p{L}`,
 * `|`, brackets, and `* + ? {2} {2,} {2,5}`. The pattern is always for the whole text, so `^` in front and `$` at the end
 * change nothing; inside they are refused, as is all that needs going back in the text.
 */
export function parsePattern(source: string): ParsedPattern {
  const characters = [...source];
  if (characters.length === 0) return { ok: false, problem: { code: 'pattern-empty', at: 0 } };
  if (characters.length > MOST_CHARACTERS) {
    return { ok: false, problem: { code: 'pattern-too-large', at: MOST_CHARACTERS } };
  }
  try {
    return { ok: true, tree: new Reader(characters).whole() };
  } catch (fault) {
    if (fault instanceof Refused) return { ok: false, problem: fault.problem };
    throw fault;
  }
}

class Reader {
  private readonly characters: readonly string[];
  private at = 0;

  constructor(characters: readonly string[]) {
    this.characters = characters;
  }

  whole(): PatternTree {
    const tree = this.either(0);
    if (this.at < this.characters.length) throw new Refused('pattern-not-opened', this.at);
    return tree;
  }

  private get next(): string | undefined {
    return this.characters[this.at];
  }

  private take(character: string): boolean {
    if (this.next !== character) return false;
    this.at += 1;
    return true;
  }

  private either(depth: number): PatternTree {
    if (depth > DEEPEST) throw new Refused('pattern-too-deep', this.at);
    const branches = [this.sequence(depth)];
    while (this.take('|')) branches.push(this.sequence(depth));
    const [only] = branches;
    return branches.length === 1 && only ? only : { kind: 'either', branches };
  }

  private sequence(depth: number): PatternTree {
    const parts: PatternTree[] = [];
    if (depth === 0) this.take('^');
    while (this.next !== undefined && this.next !== '|' && this.next !== ')') {
      if (this.next === '$' && depth === 0 && this.isEndOfBranch(this.at + 1)) this.at += 1;
      else parts.push(this.repeated(depth));
    }
    return { kind: 'sequence', parts };
  }

  private isEndOfBranch(at: number): boolean {
    const character = this.characters[at];
    return character === undefined || character === '|';
  }

  private repeated(depth: number): PatternTree {
    const of = this.one(depth);
    const from = this.at;
    const limits = this.limits();
    if (!limits) return of;
    const [least, most] = limits;
    if (least > most) throw new Refused('pattern-limits-crossed', from);
    if (least > MOST_TIMES || (most > MOST_TIMES && most !== Number.POSITIVE_INFINITY)) {
      throw new Refused('pattern-too-large', from);
    }
    // Whether as few or as many as possible are taken makes no difference to a whole text.
    this.take('?');
    if (this.next === '*' || this.next === '+' || this.next === '?' || this.next === '{') {
      throw new Refused('pattern-nothing-to-repeat', this.at);
    }
    return { kind: 'repeat', of, least, most };
  }

  private limits(): [number, number] | undefined {
    if (this.take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.take('?')) return [0, 1];
    if (this.next !== '{') return undefined;
    const from = this.at;
    this.at += 1;
    const least = this.number();
    const most = this.take(',') ? (this.number() ?? Number.POSITIVE_INFINITY) : least;
    if (least === undefined || most === undefined || !this.take('}')) throw new Refused('pattern-not-supported', from);
    return [least, most];
  }

  private number(): number | undefined {
    let digits = '';
    while (this.next !== undefined && /^[0-9]$/.test(this.next)) {
      digits += this.next;
      this.at += 1;
    }
    return digits === '' ? undefined : Number(digits);
  }

  private one(depth: number): PatternTree {
    const from = this.at;
    const character = this.next ?? '';
    this.at += 1;
    switch (character) {
      case '(': {
        if (this.take('?') && !this.take(':')) throw new Refused('pattern-not-supported', from);
        const inner = this.either(depth + 1);
        if (!this.take(')')) throw new Refused('pattern-not-closed', from);
        return inner;
      }
      case '[':
        return { kind: 'one', is: this.set(from) };
      case '.':
        return { kind: 'one', is: (other) => !/^[\n\r\u2028\u2029]$/.test(other) };
      case '\\': {
        const escaped = this.escaped(from);
        return { kind: 'one', is: typeof escaped === 'string' ? (other) => other === escaped : escaped };
      }
      case '^':
      case '$':
        throw new Refused('pattern-anchor-inside', from);
      case '*':
      case '+':
      case '?':
      case '{':
        throw new Refused('pattern-nothing-to-repeat', from);
      case '}':
      case ']':
        throw new Refused('pattern-not-opened', from);
      default:
        return { kind: 'one', is: (other) => other === character };
    }
  }

  /** What follows a backslash: a character that stands for itself, or a kind of characters. */
  private escaped(from: number): string | Test {
    const character = this.next;
    if (character === undefined) throw new Refused('pattern-not-closed', from);
    this.at += 1;
    const control = CONTROLS[character];
    if (control !== undefined) return control;
    const kind = CLASSES[character.toLowerCase()];
    if (kind) return character === character.toLowerCase() ? kind : not(kind);
    if (character === 'p' || character === 'P') {
      const close = this.characters.indexOf('}', this.at);
      const name = this.next === '{' && close > 0 ? this.characters.slice(this.at + 1, close).join('') : '';
      const test = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
      if (!test) throw new Refused('pattern-not-supported', from);
      this.at = close + 1;
      const is: Test = (other) => test.test(other);
      return character === 'p' ? is : not(is);
    }
    // Letters and digits after a backslash mean something elsewhere (\b, \1): refused, not taken for themselves.
    if (/^[\p{L}\p{N}]$/u.test(character)) throw new Refused('pattern-not-supported', from);
    return character;
  }

  private set(from: number): Test {
    const opposite = this.take('^');
    const tests: Test[] = [];
    for (;;) {
      if (this.next === undefined) throw new Refused('pattern-not-closed', from);
      if (this.take(']')) break;
      const first = this.member(from);
      const isRange = this.next === '-' && this.characters[this.at + 1] !== ']';
      if (typeof first !== 'string' || !isRange) {
        tests.push(typeof first === 'string' ? (character) => character === first : first);
        continue;
      }
      this.at += 1;
      const last = this.member(from);
      const [low, high] = [pointOf(first), typeof last === 'string' ? pointOf(last) : -1];
      if (low > high) throw new Refused('pattern-limits-crossed', from);
      tests.push((character) => pointOf(character) >= low && pointOf(character) <= high);
    }
    const any: Test = (character) => tests.some((test) => test(character));
    return opposite ? not(any) : any;
  }

  private member(from: number): string | Test {
    const character = this.next;
    if (character === undefined) throw new Refused('pattern-not-closed', from);
    const place = this.at;
    this.at += 1;
    return character === '\\' ? this.escaped(place) : character;
  }
}

function pointOf(character: string): number {
  return character.codePointAt(0) ?? -1;
}
