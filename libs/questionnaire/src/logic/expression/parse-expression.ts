import { dayNumber } from '../days.ts';
import type { Vocabulary } from '../reading.ts';
import type { ExpressionProblem, ExpressionProblemCode } from './expression-problem.ts';
import type { ExpressionType } from './expression-type.ts';
import { FUNCTIONS, type FunctionName, GATHERING, type Parameter, SPANS, shapeOf } from './functions.ts';
import { type Token, tokensOf } from './tokens.ts';

/** An expression taken apart, every part with its type and its place in the text. */
export type ExpressionTree = { type: ExpressionType; from: number; to: number } & (
  | { kind: 'constant'; value: number | string | boolean }
  | { kind: 'item'; key: string }
  | { kind: 'call'; name: FunctionName; of: ExpressionTree[] }
);

export type ParsedExpression = { ok: true; tree: ExpressionTree } | { ok: false; problem: ExpressionProblem };

export const LONGEST_EXPRESSION = 2000;
const DEEPEST = 40;
const MOST_PARTS = 2000;

/** Signs from those that hold least to those that hold most. All go from left to right. */
const LEVELS: readonly (readonly FunctionName[])[] = [
  ['or'],
  ['and'],
  ['=', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];
const OTHER_SPELLINGS: Readonly<Record<string, FunctionName>> = { '==': '=', '<>': '!=' };

class Refused extends Error {
  readonly problem: ExpressionProblem;
  constructor(problem: ExpressionProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

type Place = Pick<Token, 'from' | 'to'>;

function refuse(code: ExpressionProblemCode, { from, to }: Place, more?: Partial<ExpressionProblem>): never {
  throw new Refused({ code, from, to, ...more });
}

/**
 * Reads an expression: `{item}`, numbers (`0.5`), texts in quotation marks, `and or not`, `= != < <= > >=`, `+ - * / %`,
 * brackets, and the functions of `functions.ts`. Types are checked here, so that working it out can't go wrong.
 * @returns the tree, or the first thing that is wrong and where. Never throws, whatever the text.
 */
export function parseExpression(source: string, vocabulary: Vocabulary): ParsedExpression {
  if (source.length > LONGEST_EXPRESSION) {
    return { ok: false, problem: { code: 'too-long', from: LONGEST_EXPRESSION, to: source.length } };
  }
  const tokens = tokensOf(source);
  if (!Array.isArray(tokens)) return { ok: false, problem: tokens };
  try {
    return { ok: true, tree: new Reader(tokens, vocabulary).whole() };
  } catch (fault) {
    if (fault instanceof Refused) return { ok: false, problem: fault.problem };
    throw fault;
  }
}

class Reader {
  private readonly tokens: readonly Token[];
  private readonly vocabulary: Vocabulary;
  private at = 0;
  private depth = 0;
  private parts = 0;

  constructor(tokens: readonly Token[], vocabulary: Vocabulary) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
  }

  whole(): ExpressionTree {
    if (this.isEnd) refuse('empty', this.next);
    const tree = this.binary(0);
    if (!this.isEnd) this.unexpected();
    return tree;
  }

  private get isEnd(): boolean {
    return this.next.kind === 'end';
  }

  private get next(): Token {
    return this.tokens[this.at] ?? { kind: 'end', from: 0, to: 0 };
  }

  private isSign(...signs: string[]): boolean {
    return this.next.kind === 'sign' && signs.includes(this.next.sign);
  }

  private unexpected(): never {
    const { next } = this;
    if (next.kind === 'end') refuse('unexpected-end', next);
    const detail = 'sign' in next ? next.sign : 'name' in next ? next.name : 'key' in next ? next.key : `${next.value}`;
    return refuse('unexpected', next, { detail });
  }

  private binary(level: number): ExpressionTree {
    const signs = LEVELS[level];
    if (!signs) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const { next } = this;
      const written = next.kind === 'sign' ? next.sign : next.kind === 'name' ? next.name : '';
      const name = OTHER_SPELLINGS[written] ?? signs.find((sign) => sign === written);
      if (!name || !signs.includes(name)) return left;
      this.at += 1;
      left = this.call(name, [left, this.binary(level + 1)], { from: left.from, to: this.before });
    }
  }

  /** Where the last word that was read ends. */
  private get before(): number {
    return this.tokens[this.at - 1]?.to ?? 0;
  }

  private unary(): ExpressionTree {
    const start = this.next;
    this.depth += 1;
    if (this.depth > DEEPEST) refuse('too-deep', start);
    let tree: ExpressionTree;
    if (start.kind === 'name' && start.name === 'not') {
      this.at += 1;
      // "not {a} = 1" is "not ({a} = 1)", as people read it.
      tree = this.call('not', [this.binary(2)], { from: start.from, to: this.before });
    } else if (this.isSign('-')) {
      this.at += 1;
      tree = this.call('negative', [this.unary()], { from: start.from, to: this.before });
    } else tree = this.primary();
    this.depth -= 1;
    return tree;
  }

  private primary(): ExpressionTree {
    const token = this.next;
    const { from, to } = token;
    if (this.isSign('(')) {
      this.at += 1;
      const inner = this.binary(0);
      if (!this.isSign(')')) this.notClosed(token);
      this.at += 1;
      return inner;
    }
    if (token.kind === 'end' || token.kind === 'sign') this.unexpected();
    this.at += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'constant', type: 'number', value: token.value, from, to };
      case 'text':
        return { kind: 'constant', type: 'text', value: token.value, from, to };
      case 'item':
        return this.item(token);
      case 'name':
        if (token.name === 'true' || token.name === 'false') {
          return { kind: 'constant', type: 'yes-no', value: token.name === 'true', from, to };
        }
        return this.written(token.name, token);
    }
  }

  private notClosed(open: Place): never {
    return this.isEnd ? refuse('bracket-not-closed', open) : this.unexpected();
  }

  private item(token: Place & { key: string }): ExpressionTree {
    const shape = this.vocabulary.item(token.key);
    if (!shape) return refuse('unknown-item', token, { detail: token.key });
    return { kind: 'item', key: token.key, type: shape.type, from: token.from, to: token.to };
  }

  /** `name(...)`. */
  private written(name: string, token: Place): ExpressionTree {
    if (!isFunction(name)) return refuse('unknown-function', token, { detail: name });
    const open = this.next;
    if (!this.isSign('(')) this.unexpected();
    this.at += 1;
    const parts: ExpressionTree[] = [];
    while (!this.isSign(')')) {
      if (parts.length > 0) {
        if (!this.isSign(',', ';')) this.notClosed(open);
        this.at += 1;
      }
      parts.push(...this.argument(name));
    }
    this.at += 1;
    return this.call(name, parts, { from: token.from, to: this.before });
  }

  /** One argument; all items of a question where its code stands in a function that gathers. */
  private argument(name: FunctionName): ExpressionTree[] {
    const { next } = this;
    if (next.kind === 'item' && GATHERING.has(name) && !this.vocabulary.item(next.key)) {
      const keys = this.vocabulary.itemsOf(next.key);
      if (keys) {
        this.at += 1;
        return keys.map((key) => this.item({ from: next.from, to: next.to, key }));
      }
    }
    return [this.binary(0)];
  }

  private call(name: FunctionName, of: ExpressionTree[], place: Place): ExpressionTree {
    const shape = shapeOf(name);
    this.parts += of.length + 1;
    if (this.parts > MOST_PARTS) refuse('too-long', place);
    if (of.length < shape.takes.length - (shape.optional ?? 0)) refuse('too-few-arguments', place, { detail: name });
    if (of.length > shape.takes.length && !shape.more) refuse('too-many-arguments', place, { detail: name });
    const kinds = of.map((_, index) => shape.takes[index] ?? shape.more ?? 'any');
    const same = sameType(of, kinds);
    const fitting = of.map((part, index) => this.fit(part, kinds[index] ?? 'any', same, of));
    if (same) checkOptions(fitting, this.vocabulary);
    return { kind: 'call', name, of: fitting, type: shape.gives === 'same' ? (same ?? 'text') : shape.gives, ...place };
  }

  private fit(
    part: ExpressionTree,
    kind: Parameter,
    same: ExpressionType | undefined,
    all: readonly ExpressionTree[],
  ): ExpressionTree {
    switch (kind) {
      case 'any':
        return part;
      case 'item':
        return part.kind === 'item' ? part : refuse('item-wanted', part);
      case 'span':
        if (SPANS.some((span) => isText(part, span))) return part;
        return refuse('code-wanted', part, { detail: SPANS.join(', ') });
      case 'score': {
        if (part.kind !== 'constant' || typeof part.value !== 'string') return refuse('code-wanted', part);
        return this.vocabulary.hasScore(part.value) ? part : refuse('unknown-score', part, { detail: part.value });
      }
      case 'option': {
        const [item] = all;
        const options = item?.kind === 'item' ? this.vocabulary.item(item.key)?.options : undefined;
        if (part.kind !== 'constant' || typeof part.value !== 'string') return refuse('code-wanted', part);
        return options?.includes(part.value) ? part : refuse('unknown-option', part, { detail: part.value });
      }
      case 'ordered':
        if (same && !ORDERED.has(same)) return refuse('wrong-type', part, { wanted: 'number' });
        return fitType(part, same ?? part.type);
      case 'same':
        if (same === 'choices') return refuse('wrong-type', part, { wanted: 'text' });
        return fitType(part, same ?? part.type);
      default:
        return fitType(part, kind);
    }
  }
}

const ORDERED: ReadonlySet<ExpressionType> = new Set(['number', 'date', 'time']);

const isFunction = (name: string): name is keyof typeof FUNCTIONS => Object.hasOwn(FUNCTIONS, name);

const isText = (part: ExpressionTree, text: string): boolean => part.kind === 'constant' && part.value === text;

/** The type that goes for all places of the same type: of the first that is not a text written out, which may be a date. */
function sameType(parts: readonly ExpressionTree[], kinds: readonly Parameter[]): ExpressionType | undefined {
  const alike = parts.filter((_, index) => kinds[index] === 'same' || kinds[index] === 'ordered');
  return (alike.find((part) => part.kind !== 'constant' || part.type !== 'text') ?? alike[0])?.type;
}

/** The part as it is, or a text written out as the day or time that it is; refused when it is of another type. */
function fitType(part: ExpressionTree, wanted: ExpressionType): ExpressionTree {
  if (part.type === wanted) return part;
  if (part.kind === 'constant' && typeof part.value === 'string') {
    const isDay = wanted === 'date' && part.value.length === 10 && dayNumber(part.value) !== undefined;
    const isTime = wanted === 'time' && /^([01]\d|2[0-3]):[0-5]\d$/.test(part.value);
    if (isDay || isTime) return { ...part, type: wanted };
  }
  return refuse('wrong-type', part, { wanted });
}

/** A code held against an item with a list of codes must be one of them: else the rule would silently never hold. */
function checkOptions(parts: readonly ExpressionTree[], vocabulary: Vocabulary): void {
  for (const part of parts) {
    const options = part.kind === 'item' ? vocabulary.item(part.key)?.options : undefined;
    if (!options) continue;
    for (const other of parts) {
      if (other.kind !== 'constant' || typeof other.value !== 'string' || options.includes(other.value)) continue;
      refuse('unknown-option', other, { detail: other.value });
    }
  }
}

/** The parts of an expression that look at something, in order: items, scores, and today. */
export function lookedAt(tree: ExpressionTree): { items: string[]; scores: string[]; today: boolean } {
  const found = { items: new Set<string>(), scores: new Set<string>(), today: false };
  const look = (part: ExpressionTree): void => {
    if (part.kind === 'item') found.items.add(part.key);
    if (part.kind !== 'call') return;
    if (part.name === 'today' || (part.name === 'age' && part.of.length === 1)) found.today = true;
    const [first] = part.of;
    if ((part.name === 'score' || part.name === 'band') && first?.kind === 'constant') {
      found.scores.add(String(first.value));
    } else part.of.forEach(look);
  };
  look(tree);
  return { items: [...found.items], scores: [...found.scores], today: found.today };
}
