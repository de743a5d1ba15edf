import { describe, expect, it } from '@jest/globals';
import type { ScaleQuestion } from '@medvirk/questionnaire';
import fc from 'fast-check';
import type { Figure } from '../evidence/evidence.ts';
import { asked, factsWith, scaleQuestion } from '../facts/discharge.example.ts';
import type { MonthFacts, PictureFacts } from '../facts/picture-facts.ts';
import { sumOf } from '../figures/scale-measures.ts';
import { LEAST_FOR_FIGURE } from '../release/limits.ts';
import { drawPicture } from './draw-picture.ts';
import type { ImprovementPicture } from './picture.ts';

/** Pictures drawn per property: each audits a dozen releases, so they are not free. */
const RUNS = 60;
const question: ScaleQuestion = scaleQuestion('q', 'now');

const values = (most: number) =>
  fc
    .array(fc.oneof(fc.nat(2), fc.nat(most)), { minLength: 5, maxLength: 5 })
    .map((list) => new Map(list.map((count, index) => [String(index + 1), count])));
const size = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Up to nine months, the last of them running in November 2026, small and large ones mixed. */
const monthly = fc
  .tuple(fc.array(fc.oneof(values(1), values(6), values(25)), { minLength: 1, maxLength: 8 }), values(6))
  .map(([closed, running]): { months: MonthFacts[]; running: MonthFacts } => ({
    months: closed.map((counts, index) => ({
      month: `2026-${String(11 - closed.length + index).padStart(2, '0')}`,
      values: counts,
    })),
    running: { month: '2026-11', values: running },
  }));
const facts = fc
  .record({
    time: monthly,
    others: values(60),
    k: fc.integer({ min: 5, max: 8 }),
    start: fc.integer({ min: 2, max: 10 }),
  })
  .map(({ time, others, k, start }) => {
    const months = [...time.months, time.running];
    const picture: PictureFacts = factsWith({
      k,
      questions: [asked(question, sumOf(months.map((month) => month.values)), { months, others })],
      actions: [
        {
          id: 'a',
          title: 'A',
          status: 'done',
          startedOn: `2026-${String(start).padStart(2, '0')}-15`,
          measureQuestion: 'q',
          outcome: null,
        },
      ],
    });
    return { picture, months, k, start: `2026-${String(start).padStart(2, '0')}` };
  });

function figuresIn(value: unknown): Figure[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('estimate' in value && 'method' in value) return [value as Figure];
  return Object.values(value).flatMap(figuresIn);
}

const insideAndOutside = ({ estimate, n }: Figure): [number, number] => {
  const inside = Math.round(estimate * n);
  return [inside, n - inside];
};

/** Month sets of every base in the picture: all, single months, before and after. */
function shownSets(picture: ImprovementPicture, months: readonly MonthFacts[], start: string): Set<string>[] {
  const sizeOf = new Map(months.map(({ month, values: counts }) => [month, size(counts)]));
  const sum = (list: readonly string[]) => list.reduce((total, month) => total + (sizeOf.get(month) ?? 0), 0);
  const names = months.map(({ month }) => month);
  /** Whether a figure is of these months: other months may add up to the same number, hardly to the same mean as well. */
  const isOf = ({ n, estimate }: Figure, list: readonly string[]): boolean => {
    const inside = months.filter(({ month }) => list.includes(month)).flatMap(({ values: counts }) => [...counts]);
    const total = inside.reduce((points, [value, count]) => points + (Number(value) - 1) * 25 * count, 0);
    return sum(list) === n && Math.abs(total / n - estimate) <= 0.5;
  };
  const sets: Set<string>[] = [];
  for (const { code, evidence } of picture.lenses.now) {
    const [piece] = evidence;
    if (piece?.kind === 'statistic' && code === 'experience-score') {
      // Answers that are left out are the latest ones.
      const counted = names.map((_, index) => names.slice(0, index + 1)).find((list) => sum(list) === piece.figure.n);
      expect(counted).toBeDefined();
      sets.push(new Set(counted));
    }
    if (piece?.kind === 'change') {
      for (const [period, figure] of [
        [piece.beforePeriod, piece.before],
        [piece.afterPeriod, piece.after],
      ] as const) {
        const inside = names.filter((month) => `${month}-01` >= period.from && `${month}-01` <= period.to);
        expect(sum(inside)).toBe(figure.n);
        sets.push(new Set(inside));
      }
    }
  }
  for (const { points } of picture.trends) {
    for (const point of points) {
      if (point.kind === 'hidden') continue;
      expect(point.figure.n).toBe(sizeOf.get(point.month));
      sets.push(new Set([point.month]));
    }
  }
  const [tried] = picture.lenses.better.flatMap(({ evidence }) => evidence);
  if (tried?.kind === 'earlier-action') {
    const before = names.filter((month) => month < start);
    const after = names.filter((month) => month > start && month < '2026-11');
    const prefix = before
      .map((_, i) => before.slice(0, i + 1))
      .find((list) => tried.before && isOf(tried.before, list));
    if (tried.before) {
      expect(prefix).toBeDefined();
      sets.push(new Set(prefix));
    }
    const stretches = after.flatMap((_, from) => after.map((__, to) => after.slice(from, to + 1)));
    const stretch = stretches.find((list) => tried.after && isOf(tried.after, list));
    if (tried.after) {
      expect(stretch).toBeDefined();
      sets.push(new Set(stretch));
    }
  }
  return sets;
}

describe('nothing about fewer than k leaves a picture', () => {
  it('has no figure with a base under k, or under 10', () => {
    fc.assert(
      fc.property(facts, ({ picture, k }) => {
        for (const { n } of figuresIn(drawPicture(picture))) {
          expect(n).toBeGreaterThanOrEqual(Math.max(k, LEAST_FOR_FIGURE));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves 0 or at least k wherever shown bases are combined', () => {
    let compared = 0;
    fc.assert(
      fc.property(facts, ({ picture, months, k, start }) => {
        const sets = shownSets(drawPicture(picture), months, start);
        compared += sets.length > 1 ? 1 : 0;
        // Whatever sets are added, cut or subtracted, the result is made of months with the same membership.
        const pieces = new Map<string, number>();
        for (const { month, values: counts } of months) {
          const membership = sets.map((set) => (set.has(month) ? '1' : '0')).join('');
          if (!membership.includes('1')) continue;
          pieces.set(membership, (pieces.get(membership) ?? 0) + size(counts));
        }
        for (const n of pieces.values()) expect(n === 0 || n >= k).toBe(true);
      }),
      { numRuns: RUNS },
    );
    // Otherwise the property would hold for want of figures.
    expect(compared).toBeGreaterThan(10);
  });

  it('tells shares only of groups with at least k inside and outside, also between unit and others', () => {
    let seen = 0;
    const check = (figure: Figure, k: number) => {
      expect(Math.min(...insideAndOutside(figure))).toBeGreaterThanOrEqual(k);
      seen += 1;
    };
    fc.assert(
      fc.property(facts, ({ picture, k }) => {
        const shares = new Map<string, Figure>();
        for (const { evidence } of drawPicture(picture).lenses.now) {
          const [piece] = evidence;
          if (piece?.kind === 'statistic' && piece.measure !== 'mean-score') shares.set(piece.measure, piece.figure);
          if (piece?.kind === 'comparison' && piece.measure === 'favourable-share') {
            check(piece.unit, k);
            check(piece.others, k);
          }
        }
        for (const figure of shares.values()) check(figure, k);
        const [up, down] = [shares.get('favourable-share'), shares.get('unfavourable-share')];
        if (up && down) expect(Math.round(up.n * (1 - up.estimate - down.estimate))).toBeGreaterThanOrEqual(k);
      }),
      { numRuns: RUNS },
    );
    expect(seen).toBeGreaterThan(10);
  });

  it('shows no chosen option or term that fewer than k used, or that all but fewer than k used', () => {
    const choice = {
      code: 'c',
      type: 'multiple-choice' as const,
      texts: {},
      lens: 'better' as const,
      options: ['a', 'b', 'd'].map((code) => ({ code, texts: {} })),
    };
    const input = fc.record({
      n: fc.integer({ min: 0, max: 40 }),
      shares: fc.array(fc.nat(40), { minLength: 3, maxLength: 3 }),
    });
    fc.assert(
      fc.property(input, ({ n, shares }) => {
        const used = shares.map((count) => Math.min(count, n));
        const chosen = new Map(['a', 'b', 'd'].map((code, index) => [code, used[index] ?? 0]));
        const states = {
          answered: n,
          'dont-know': 0,
          'not-relevant': 0,
          'prefer-not-to-say': 0,
          skipped: 0,
          'not-shown': 0,
        };
        const terms = used.map((count, index) => ({ term: `t${index}`, n: count }));
        const picture = drawPicture(
          factsWith({
            questions: [asked(choice, chosen, { states })],
            comments: [{ question: 'w', lens: 'better', n, terms }],
          }),
        );
        for (const piece of picture.lenses.better.flatMap(({ evidence }) => evidence)) {
          const groups =
            piece.kind === 'comments'
              ? piece.terms.map((term) => [term.n, piece.n - term.n])
              : piece.kind === 'statistic'
                ? [insideAndOutside(piece.figure)]
                : [];
          for (const group of groups) for (const count of group) expect(count).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});
