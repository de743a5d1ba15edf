import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { PatternProblem } from './parse-pattern.ts';
import { compilePattern, matchesPattern } from './pattern.ts';

function fits(source: string, text: string): boolean {
  const compiled = compilePattern(source);
  if (!compiled.ok) throw new Error(`${source}: ${compiled.problem.code} at ${compiled.problem.at}`);
  return matchesPattern(compiled.pattern, text);
}

const problemOf = (source: string): PatternProblem | undefined => {
  const compiled = compilePattern(source);
  return compiled.ok ? undefined : compiled.problem;
};

/** Patterns written by a machine from the whole of what is supported. */
const { pattern } = fc.letrec<{ pattern: string; part: string; one: string }>((tie) => ({
  pattern: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((branches) => branches.join('|')),
  part: fc
    .array(
      fc
        .tuple(tie('one'), fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,}', '{0,2}', '*?', '+?', '{0}'))
        .map(([one, times]) => one + times),
      { maxLength: 3 },
    )
    .map((parts) => parts.join('')),
  one: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom('a', 'b', 'å', '1', '.', '\\d', '\\D', '\\w', '\\W', '\\s', '\\S', '\\.', '\\n', '\\t', '\\r', ' '),
    fc.constantFrom('[ab]', '[^a]', '[a-z1]', '[^a-y\\d]', '[\\w.]', '[å-]', '[\\]\\\\]', '[]', '[^]', '[\\p{L}\\n]'),
    fc.constantFrom('\\p{L}', '\\P{L}', '\\p{Lu}', '\\p{Ll}', '\\p{N}', '\\p{P}', '\\p{M}', '😀'),
    tie('pattern').map((inner) => `(${inner})`),
    tie('pattern').map((inner) => `(?:${inner})`),
  ),
}));
const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'z', 'å', 'Å', '1', '.', ' ', '\n', '\t', ']', '_', '😀'),
  maxLength: 8,
});

describe('a pattern', () => {
  it('matches what a regular expression of the language matches, for the whole text', () => {
    let matched = 0;
    fc.assert(
      fc.property(pattern, text, (source, given) => {
        const compiled = compilePattern(source);
        fc.pre(compiled.ok || !['pattern-empty', 'pattern-too-large'].includes(compiled.problem.code));
        if (!compiled.ok) throw new Error(`${source}: ${compiled.problem.code}`);
        const expected = new RegExp(`^(?:${source})$`, 'u').test(given);
        if (expected) matched += 1;
        expect(matchesPattern(compiled.pattern, given)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
    expect(matched).toBeGreaterThan(300);
  });

  it.each([
    ['\\d{4}', '0150', '150'],
    ['(\\+47)? ?\\d{8}', '+47 12345678', '+46 12345678'],
    ['[A-Z]{2}-\\d+', 'AB-7', 'ab-7'],
    ['\\p{L}+', 'Ærlig', 'Ærlig1'],
    ['^ja|nei$', 'ja', 'janei'],
    ['^(a|b)$', 'b', 'ab'],
    ['a{0}b', 'b', 'ab'],
    ['a{2,3}', 'aaa', 'aaaa'],
    ['.', '😀', '\u2028'],
  ])('%s is fitted by "%s" and not by "%s"', (source, right, wrong) => {
    expect(fits(source, right)).toBe(true);
    expect(fits(source, wrong)).toBe(false);
  });

  it.each([
    ['', 'pattern-empty', 0],
    ['a'.repeat(501), 'pattern-too-large', 500],
    ['(a{100}){100}', 'pattern-too-large', 0],
    [`${'('.repeat(18)}${'){200}'.repeat(18)}`, 'pattern-too-large', 0],
    ['a{201}', 'pattern-too-large', 1],
    ['a{1,201}', 'pattern-too-large', 1],
    [`${'('.repeat(21)}a${')'.repeat(21)}`, 'pattern-too-deep', 21],
    ['a(b', 'pattern-not-closed', 1],
    ['a[b', 'pattern-not-closed', 1],
    ['a[b-', 'pattern-not-closed', 1],
    ['a\\', 'pattern-not-closed', 1],
    ['ab)', 'pattern-not-opened', 2],
    ['a]', 'pattern-not-opened', 1],
    ['a}', 'pattern-not-opened', 1],
    ['*a', 'pattern-nothing-to-repeat', 0],
    ['a|+', 'pattern-nothing-to-repeat', 2],
    ['a**', 'pattern-nothing-to-repeat', 2],
    ['a+?{2}', 'pattern-nothing-to-repeat', 3],
    ['{2}', 'pattern-nothing-to-repeat', 0],
    ['a{3,2}', 'pattern-limits-crossed', 1],
    ['[z-a]', 'pattern-limits-crossed', 0],
    ['[a-\\d]', 'pattern-limits-crossed', 0],
    ['a^b', 'pattern-anchor-inside', 1],
    ['a$b', 'pattern-anchor-inside', 1],
    ['(^a)', 'pattern-anchor-inside', 1],
    ['(?=a)', 'pattern-not-supported', 0],
    ['(a)\\1', 'pattern-not-supported', 3],
    ['\\bja', 'pattern-not-supported', 0],
    ['\\p{Greek}', 'pattern-not-supported', 0],
    ['\\pL', 'pattern-not-supported', 0],
    ['\\p{constructor}', 'pattern-not-supported', 0],
    ['a{x}', 'pattern-not-supported', 1],
    ['a{2', 'pattern-not-supported', 1],
  ])('%s is refused with %s at character %d', (source, code, at) => {
    expect(problemOf(source)).toEqual({ code, at });
  });

  it('takes as much as its limits say, and one more not', () => {
    expect(problemOf('a'.repeat(500))).toBeUndefined();
    expect(problemOf('a{200}')).toBeUndefined();
    expect(problemOf(`${'('.repeat(20)}a${')'.repeat(20)}`)).toBeUndefined();
  });

  it('never throws, whatever is written', () => {
    const anything = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'ab()[]{}|*+?\\^$.-,12pLd:=') }));
    fc.assert(
      fc.property(anything, (source) => {
        const compiled = compilePattern(source);
        if (compiled.ok) expect(typeof matchesPattern(compiled.pattern, source)).toBe('boolean');
        else expect(compiled.problem.at).toBeLessThanOrEqual([...source].length);
      }),
      { numRuns: 5000 },
    );
  });

  it('takes time in step with the length of the text, where a backtracking engine would never end', () => {
    const compiled = compilePattern('(a*)*(a|a)*(a?){30}b');
    if (!compiled.ok) throw new Error('a pattern');
    const took = (length: number) => {
      const from = performance.now();
      expect(matchesPattern(compiled.pattern, 'a'.repeat(length))).toBe(false);
      return performance.now() - from;
    };
    took(1000);
    const [short, long] = [Math.min(took(1000), took(1000), took(1000)), Math.min(took(10_000), took(10_000))];
    expect(long).toBeLessThan(Math.max(short, 0.5) * 60);
  });
});
