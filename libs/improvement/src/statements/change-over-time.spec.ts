import { describe, expect, it } from '@jest/globals';
import { asked, counts, factsWith, scaleQuestion } from '../facts/discharge.example.ts';
import type { QuestionFacts, ValueCounts } from '../facts/picture-facts.ts';
import { sumOf } from '../figures/scale-measures.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { changeSplit } from './change-over-time.ts';

/** Six months, three with `before` and three with `after`. */
function halves(code: string, before: ValueCounts, after: ValueCounts): QuestionFacts {
  const months = [5, 6, 7, 8, 9, 10].map((month) => ({
    month: `2026-${String(month).padStart(2, '0')}`,
    values: month < 8 ? before : after,
  }));
  return asked(scaleQuestion(code, 'now'), sumOf(months.map(({ values }) => values)), { months });
}
const changes = (...questions: QuestionFacts[]) =>
  drawPicture(factsWith({ questions })).lenses.now.filter(({ evidence }) => evidence[0]?.kind === 'change');

const LOW = counts(14, 14, 14, 10, 10);
const HIGH = counts(10, 10, 14, 14, 14);

describe('the stretches that are compared', () => {
  it('are the last three months and all before', () => {
    expect(changeSplit([['1'], ['2'], ['3'], ['4'], ['5']])).toMatchObject({
      before: ['1', '2'],
      after: ['3', '4', '5'],
    });
  });

  it('never cut a block in two', () => {
    expect(changeSplit([['1'], ['2', '3'], ['4'], ['5']])).toMatchObject({
      before: ['1'],
      after: ['2', '3', '4', '5'],
    });
  });

  it('do not exist with three months or fewer', () => {
    expect(changeSplit([['1'], ['2'], ['3']])).toBeUndefined();
    expect(changeSplit([])).toBeUndefined();
  });
});

describe('a change', () => {
  it('for the better and for the worse is told when the test says so', () => {
    expect(changes(halves('q', LOW, HIGH)).map(({ code }) => code)).toEqual(['experience-improved']);
    expect(changes(halves('q', HIGH, LOW)).map(({ code }) => code)).toEqual(['experience-worsened']);
  });

  it('is "unchanged", whatever the means look like, when it could be chance', () => {
    const [change] = changes(halves('q', counts(10, 10, 14, 14, 14), counts(10, 11, 14, 14, 13)));
    expect(change?.code).toBe('experience-unchanged');
    expect(change?.evidence[0]).toMatchObject({ clear: false });
  });

  it('is judged together with the other questions: one weak finding among many does not stand', () => {
    const weak = halves('weak', counts(12, 12, 14, 12, 12), counts(8, 10, 14, 15, 15));
    expect(changes(weak)[0]?.code).toBe('experience-improved');
    const same = ['a', 'b', 'c', 'd', 'e', 'f'].map((code) => halves(code, HIGH, HIGH));
    expect(changes(weak, ...same)[0]).toMatchObject({ question: 'weak', code: 'experience-unchanged' });
  });

  it('agrees with the interval that the reader sees', () => {
    for (const [before, after] of [
      [LOW, HIGH],
      [HIGH, LOW],
      [LOW, LOW],
    ] as const) {
      const [piece] = changes(halves('q', before, after))[0]?.evidence ?? [];
      if (piece?.kind !== 'change') throw new Error('no change was told');
      const { low, high } = piece.difference;
      expect(piece.clear).toBe(low > 0 || high < 0);
    }
  });
});
