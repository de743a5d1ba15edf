import { describe, expect, it } from '@jest/globals';
import type { Found, IdentifierKind } from './found.ts';
import { BOKMAL } from './gold/bokmal.ts';
import { DISGUISED } from './gold/disguised.ts';
import { ENGLISH } from './gold/english.ts';
import { type GoldComment, goldComment } from './gold/gold-comment.ts';
import { HELD_OUT } from './gold/held-out.ts';
import { NAMES } from './gold/names.ts';
import { NYNORSK } from './gold/nynorsk.ts';
import { maskIdentifiers } from './mask-identifiers.ts';

const GOLD = [...BOKMAL, ...NYNORSK, ...ENGLISH, ...DISGUISED, ...NAMES, ...HELD_OUT].map(goldComment);
const COMMENTS_WITHOUT = GOLD.filter((comment) => comment.expected.length === 0);

const within = (inner: Found, outer: Found): boolean =>
  inner.kind === outer.kind && inner.start >= outer.start && inner.end <= outer.end;

interface Measured {
  expected: number;
  /** Expected ones of which not one character is left in sight. */
  hidden: number;
  masked: number;
  /** Masked stretches of the right kind that take nothing but an expected one. */
  right: number;
}

function measure(comments: readonly GoldComment[], kinds?: readonly IdentifierKind[]): Measured {
  const counted: Measured = { expected: 0, hidden: 0, masked: 0, right: 0 };
  for (const { text, expected } of comments) {
    const found = maskIdentifiers(text).found;
    const wanted = expected.filter(({ kind }) => kinds?.includes(kind) ?? true);
    const masked = found.filter(({ kind }) => kinds?.includes(kind) ?? true);
    counted.expected += wanted.length;
    counted.hidden += wanted.filter((one) =>
      found.some(({ start, end }) => start <= one.start && end >= one.end),
    ).length;
    counted.masked += masked.length;
    counted.right += masked.filter((one) => expected.some((other) => within(one, other))).length;
  }
  return counted;
}

const missed = (comments: readonly GoldComment[], kinds: readonly IdentifierKind[]): string[] =>
  comments
    .filter((comment) => {
      const { expected, hidden } = measure([comment], kinds);
      return hidden < expected;
    })
    .map(({ text }) => text);

describe('the gold set of comments', () => {
  it('is large enough to measure on, with and without identifiers', () => {
    expect(GOLD.length).toBeGreaterThanOrEqual(500);
    expect(new Set(GOLD.map(({ text }) => text)).size).toBe(GOLD.length);
    expect(COMMENTS_WITHOUT.length).toBeGreaterThanOrEqual(150);
    expect(measure(GOLD, ['name']).expected).toBeGreaterThanOrEqual(200);
    for (const kind of ['personal-number', 'phone', 'email'] as const) {
      expect(measure(GOLD, [kind]).expected).toBeGreaterThanOrEqual(25);
    }
  });

  it.each(['personal-number', 'phone', 'email'] as const)(
    'has at least 99.5 %% of every %s hidden, and 90 %% of what is masked right',
    (kind) => {
      expect(missed(GOLD, [kind])).toEqual([]);
      const { expected, hidden, masked, right } = measure(GOLD, [kind]);
      expect(hidden / expected).toBeGreaterThanOrEqual(0.995);
      expect(right / masked).toBeGreaterThanOrEqual(0.9);
    },
  );

  it.each(['url', 'handle', 'date-of-birth', 'address', 'case-number', 'name'] as const)(
    'has at least 95 %% of every %s hidden, and 90 %% of what is masked right',
    (kind) => {
      const { expected, hidden, masked, right } = measure(GOLD, [kind]);
      expect(expected).toBeGreaterThanOrEqual(5);
      expect(hidden / expected).toBeGreaterThanOrEqual(0.95);
      expect(right / masked).toBeGreaterThanOrEqual(0.9);
    },
  );

  it('leaves 98 % of the comments without identifiers as they are', () => {
    const touched = COMMENTS_WITHOUT.filter(({ text }) => maskIdentifiers(text).text !== text);
    expect(touched.length / COMMENTS_WITHOUT.length).toBeLessThanOrEqual(0.02);
  });

  it('masks 2,000 characters within 20 ms, 95 times of 100', () => {
    const long = GOLD.map(({ text }) => text).join(' ');
    const times: number[] = [];
    for (let start = 0; start + 2000 <= long.length; start += 100) {
      // The quicker of two: what else the machine does is not the masking's doing.
      const before = performance.now();
      maskIdentifiers(long.slice(start, start + 2000));
      const once = performance.now();
      maskIdentifiers(long.slice(start, start + 2000));
      times.push(Math.min(once - before, performance.now() - once));
    }
    times.sort((a, b) => a - b);
    expect(times[Math.floor(times.length * 0.95)]).toBeLessThanOrEqual(20);
  });
});
