import { describe, expect, it } from '@jest/globals';
import { asked, counts, factsWith, scaleQuestion } from '../facts/discharge.example.ts';
import type { ValueCounts } from '../facts/picture-facts.ts';
import { drawPicture } from '../picture/draw-picture.ts';

const compared = (unit: ValueCounts, others: ValueCounts) =>
  drawPicture(factsWith({ questions: [asked(scaleQuestion('q', 'now'), unit, { others })] })).lenses.now.find(
    ({ evidence }) => evidence[0]?.kind === 'comparison',
  );

// 70 % favourable of 1000 in the rest of the survey.
const OTHERS = counts(100, 100, 100, 350, 350);

describe('the unit beside the rest of the survey', () => {
  it('is lower only beyond the 99.8 % limit of the funnel', () => {
    // All together: (700 + 52) / 1100 = .684; limit for n = 100: .684 - 3.09 x .0465 = .540.
    expect(compared(counts(24, 24, 0, 26, 26), OTHERS)?.code).toBe('compared-lower');
    // (700 + 56) / 1100 = .687; limit .544: 56 % is low, but not beyond it.
    expect(compared(counts(22, 22, 0, 28, 28), OTHERS)?.code).toBe('compared-not-different');
  });

  it('is higher by the same rule', () => {
    // (700 + 86) / 1100 = .715; limit .715 + 3.09 x .0452 = .854.
    expect(compared(counts(7, 7, 0, 43, 43), OTHERS)?.code).toBe('compared-higher');
  });

  it('is not compared under 30 answers', () => {
    expect(compared(counts(5, 5, 5, 7, 7), OTHERS)).toBeUndefined();
    expect(compared(OTHERS, counts(5, 5, 5, 7, 7))).toBeUndefined();
  });

  it('never says which unit is best: it has one verdict about this unit', () => {
    const [piece] = compared(counts(24, 24, 0, 26, 26), OTHERS)?.evidence ?? [];
    expect(piece).toMatchObject({ kind: 'comparison', verdict: 'lower', unit: { n: 100 }, others: { n: 1000 } });
    expect(JSON.stringify(piece)).not.toMatch(/rank|place|position/);
  });
});
