import { describe, expect, it } from '@jest/globals';
import { asked, counts, scaleQuestion } from '../facts/discharge.example.ts';
import type { MonthFacts } from '../facts/picture-facts.ts';
import { monthBlocks } from './month-blocks.ts';
import { releaseScale } from './release-scale.ts';

const question = scaleQuestion('informed', 'now');
const K = 5;

/** n answers spread over the scale, none of the values rare. */
const spread = (n: number) => counts(...[0, 1, 2, 3, 4].map((value) => Math.floor((n + value) / 5)));

function release(months: MonthFacts[], total: ReturnType<typeof counts>, others = counts()) {
  const blocks = monthBlocks(question, months, K);
  return releaseScale(question, asked(question, total, { months, others }), months, blocks, [], K);
}

describe('releasing a scale question', () => {
  it('tells the mean of 20 25 30 15 10 as 42.5 and the favourable share as 25 of 100', () => {
    // (20x0 + 25x25 + 30x50 + 15x75 + 10x100) / 100 = 42.5
    const { all } = release([], counts(20, 25, 30, 15, 10));
    expect(all.score).toMatchObject({ estimate: 42.5, n: 100, method: 't' });
    expect(all.favourable).toMatchObject({ estimate: 0.25, n: 100, method: 'wilson' });
    expect(all.unfavourable).toMatchObject({ estimate: 0.45, n: 100 });
  });

  it('tells nothing of nine answers, and marks that something is hidden', () => {
    const { all, hasHidden } = release([], counts(2, 2, 2, 2, 1));
    expect(all.score).toBeUndefined();
    expect(all.favourable).toBeUndefined();
    expect(hasHidden).toBe(true);
  });

  it('tells no score when all gave the same answer', () => {
    expect(release([], counts(0, 0, 0, 0, 60)).all.score).toBeUndefined();
  });

  it('hides a month with three answers together with the month it is joined to', () => {
    const months = [30, 3, 30, 30].map((n, index) => ({ month: `2026-0${index + 1}`, values: spread(n) }));
    const told = release(months, spread(93)).months.map(({ score }) => score?.n);
    expect(told).toEqual([30, undefined, undefined, 30]);
  });

  it('leaves answers of the running month out of the total while they are fewer than k', () => {
    const months = [{ month: '2026-01', values: spread(100) }];
    expect(release(months, spread(103)).all.score?.n).toBe(100);
    expect(release(months, spread(105)).all.score?.n).toBe(105);
  });

  it('does not compare with a rest of the survey under 30 answers', () => {
    expect(release([], spread(100), spread(29)).others).toBeUndefined();
    expect(release([], spread(100), spread(200)).others?.score?.n).toBe(200);
  });

  it('refuses months that hold more than the period', () => {
    expect(() => release([{ month: '2026-01', values: spread(50) }], spread(40))).toThrow(RangeError);
  });
});
