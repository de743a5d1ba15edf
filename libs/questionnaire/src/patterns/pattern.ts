import { type PatternProblem, type PatternTree, parsePattern } from './parse-pattern.ts';

/** Steps of a compiled pattern at most: time to match grows with steps x characters, and with nothing else. */
const MOST_PATTERN_STEPS = 1000;

type Step =
  | { kind: 'one'; is: (character: string) => boolean }
  /** Goes on at both places without taking a character. */
  | { kind: 'fork'; to: number; or: number }
  | { kind: 'end' };

/** A pattern ready to match: steps of Thompson's machine. */
export interface Pattern {
  readonly steps: readonly Step[];
}

export type CompiledPattern = { ok: true; pattern: Pattern } | { ok: false; problem: PatternProblem };

/**
 * A pattern as people know them from regular expressions, without what makes those slow: no looking around, no references
 * back. It is run by Thompson's machine (Thompson 1968; Cox 2007, "Regular Expression Matching Can Be Simple And Fast"),
 * so no text and no pattern can make it hang, in the browser or on the server.
 * @returns the pattern, or what is wrong and at which character
 */
export function compilePattern(source: string): CompiledPattern {
  const parsed = parsePattern(source);
  if (!parsed.ok) return parsed;
  const steps = new Writer().write(parsed.tree);
  if (!steps) return { ok: false, problem: { code: 'pattern-too-large', at: 0 } };
  return { ok: true, pattern: { steps } };
}

class Writer {
  private readonly steps: Step[] = [];
  /** Parts may still be written so many times: a repeated part that holds no character adds no step, but takes time. */
  private left = 10 * MOST_PATTERN_STEPS;

  /** The steps of the whole, or undefined when they are too many. */
  write(tree: PatternTree): Step[] | undefined {
    if (!this.add(tree)) return undefined;
    this.steps.push({ kind: 'end' });
    return this.steps;
  }

  /** A fork from here, its second place filled in by whoever knows it; returns where it stands. */
  private fork(): number {
    return this.steps.push({ kind: 'fork', to: this.steps.length + 1, or: this.steps.length + 1 }) - 1;
  }

  /** Lets a fork go on at the next step to be written, besides or instead of right after itself. */
  private land(fork: number, how: 'besides' | 'instead'): void {
    const here = this.steps.length;
    this.steps[fork] = { kind: 'fork', to: how === 'besides' ? fork + 1 : here, or: here };
  }

  /** Adds the steps of a part, each going on to the next; false when they become too many. */
  private add(tree: PatternTree): boolean {
    this.left -= 1;
    if (this.steps.length >= MOST_PATTERN_STEPS || this.left <= 0) return false;
    switch (tree.kind) {
      case 'one':
        this.steps.push({ kind: 'one', is: tree.is });
        return true;
      case 'sequence':
        return tree.parts.every((part) => this.add(part));
      case 'either':
        return this.addEither(tree.branches);
      case 'repeat':
        return this.addRepeat(tree.of, tree.least, tree.most);
    }
  }

  /** Each branch but the last begins with a fork to the next branch, and ends in a jump past them all. */
  private addEither(branches: readonly PatternTree[]): boolean {
    const jumps: number[] = [];
    for (const branch of branches.slice(0, -1)) {
      const fork = this.fork();
      if (!this.add(branch)) return false;
      jumps.push(this.fork());
      this.land(fork, 'besides');
    }
    const last = branches.at(-1);
    if (last && !this.add(last)) return false;
    for (const jump of jumps) this.land(jump, 'instead');
    return true;
  }

  private addRepeat(of: PatternTree, least: number, most: number): boolean {
    for (let time = 0; time < least; time += 1) if (!this.add(of)) return false;
    if (most === Number.POSITIVE_INFINITY) {
      const fork = this.fork();
      if (!this.add(of)) return false;
      this.steps.push({ kind: 'fork', to: fork, or: fork });
      this.land(fork, 'besides');
      return true;
    }
    const forks: number[] = [];
    for (let time = least; time < most; time += 1) {
      forks.push(this.fork());
      if (!this.add(of)) return false;
    }
    for (const fork of forks) this.land(fork, 'besides');
    return true;
  }
}

/** Whether the whole text fits the pattern. Time: steps of the pattern x characters of the text. */
export function matchesPattern(pattern: Pattern, text: string): boolean {
  const { steps } = pattern;
  // The number of the character for which a step was last reached: tells in one look that it need not be reached again.
  const reached = new Int32Array(steps.length).fill(-1);
  const waiting: number[] = [];
  const reach = (start: number, at: number, into: number[]) => {
    waiting.push(start);
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      const step = steps[place];
      if (!step || reached[place] === at) continue;
      reached[place] = at;
      if (step.kind === 'fork') waiting.push(step.to, step.or);
      else into.push(place);
    }
  };
  let now: number[] = [];
  reach(0, 0, now);
  let at = 0;
  for (const character of text) {
    at += 1;
    const next: number[] = [];
    for (const place of now) {
      const step = steps[place];
      if (step?.kind === 'one' && step.is(character)) reach(place + 1, at, next);
    }
    if (next.length === 0) return false;
    now = next;
  }
  return now.includes(steps.length - 1);
}
