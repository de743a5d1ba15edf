import { describe, expect, it } from '@jest/globals';
import { asked, counts, dischargeFacts, factsWith, scaleQuestion } from '../facts/discharge.example.ts';
import { drawPicture } from './draw-picture.ts';
import { ImprovementPicture } from './picture.ts';

const picture = drawPicture(dischargeFacts);
const codes = (lens: 'why' | 'now' | 'better') => picture.lenses[lens].map(({ code }) => code);
const statement = (code: string) =>
  Object.values(picture.lenses)
    .flat()
    .find((found) => found.code === code);

describe('the picture of information before going home', () => {
  it('fits the shape that the API sends', () => {
    expect(ImprovementPicture.parse(picture)).toEqual(picture);
  });

  it('fills all three lenses', () => {
    expect(codes('why')).toEqual(['importance-share', 'importance-score', 'comments-why', 'said-by-council']);
    expect(codes('now')).toEqual([
      'experience-score',
      'experience-share',
      'experience-unfavourable',
      'experience-worsened',
      'compared-lower',
      'comments-now',
      'said-by-staff',
    ]);
    expect(codes('better')).toEqual([
      'comments-better',
      'option-share',
      'option-share',
      'proposed-by-council',
      'tried-before',
    ]);
  });

  it('says that 250 of 312 find it important', () => {
    expect(statement('importance-share')?.facts).toMatchObject({
      percent: 80,
      part: 8,
      whole: 10,
      n: 312,
      answers: '4,5',
    });
  });

  it('tells the score of all: (51x25 + 69x50 + 78x75 + 78x100) / 300 = 61.25', () => {
    const [evidence] = statement('experience-score')?.evidence ?? [];
    expect(evidence).toMatchObject({ kind: 'statistic', measure: 'mean-score', figure: { estimate: 61.3, n: 300 } });
  });

  it('tells that the last three months are clearly worse: 70.5 became 52', () => {
    expect(statement('experience-worsened')?.evidence[0]).toMatchObject({
      kind: 'change',
      before: { estimate: 71, n: 150 },
      beforePeriod: { from: '2026-05-01', to: '2026-07-31' },
      after: { estimate: 52, n: 150 },
      afterPeriod: { from: '2026-08-01', to: '2026-10-31' },
      difference: { method: 'welch', n: 300 },
      clear: true,
    });
  });

  it('holds the unit against the rest: 156 of 300 against 850 of 1200', () => {
    expect(statement('compared-lower')?.evidence[0]).toMatchObject({
      measure: 'favourable-share',
      unit: { estimate: 0.52, n: 300 },
      others: { estimate: 0.708333, n: 1200 },
      verdict: 'lower',
    });
  });

  it('is of high priority: 79.3 x (100 - 61.3) / 100 = 30.7', () => {
    expect(picture.priority).toEqual({ level: 'high', importance: 79.3, experience: 61.3 });
  });

  it('follows the six closed months, and gives no verdict on so few', () => {
    expect(picture.trends).toHaveLength(1);
    expect(picture.trends[0]?.points.map((point) => point.kind === 'shown' && point.figure.estimate)).toEqual([
      71, 71, 71, 52, 52, 52,
    ]);
    expect(picture.trends[0]).toMatchObject({ median: null, signal: 'too-few-points' });
  });

  it('passes over the declined proposal and the term that three used', () => {
    const text = JSON.stringify(picture);
    expect(text).toContain('Skriftlig før hjem');
    expect(text).not.toContain('Fjern spørsmålet');
    expect(text).toContain('medisiner');
    expect(text).not.toContain('alene');
  });

  it('says that something is hidden, since three chose "other"', () => {
    expect(picture.hasHidden).toBe(true);
  });
});

describe('a picture with little behind it', () => {
  it('has no statement, an unknown priority and a mark that something is hidden', () => {
    const few = drawPicture(factsWith({ questions: [asked(scaleQuestion('informed', 'now'), counts(1, 1, 1, 0, 1))] }));
    expect(few.lenses).toEqual({ why: [], now: [], better: [] });
    expect(few.priority.level).toBe('unknown');
    expect(few.hasHidden).toBe(true);
  });

  it('looks the same whether four have answered or none', () => {
    const of = (values: ReturnType<typeof counts>) =>
      drawPicture(factsWith({ questions: [asked(scaleQuestion('informed', 'now'), values)] }));
    expect(of(counts(1, 1, 1, 0, 1))).toEqual(of(counts()));
  });

  it('marks a figure on 12 answers as few', () => {
    const { lenses } = drawPicture(
      factsWith({ questions: [asked(scaleQuestion('informed', 'now'), counts(0, 0, 0, 6, 6))] }),
    );
    for (const { facts } of lenses.now) expect(facts.few).toBe('yes');
  });

  it('sees a shift in a run chart of twelve months, six low and then six high', () => {
    const low = counts(20, 20, 20, 20, 20);
    const high = counts(10, 12, 20, 28, 30);
    const months = Array.from({ length: 12 }, (_, index) => ({
      month: `2025-${String(index + 1).padStart(2, '0')}`,
      values: index < 6 ? low : high,
    }));
    const all = counts(180, 192, 240, 288, 300);
    const { trends, lenses } = drawPicture(
      factsWith({ questions: [asked(scaleQuestion('informed', 'now'), all, { months })] }),
    );
    // Twelve points in two runs of six: one crossing, where at least three are needed.
    expect(trends[0]?.signal).toBe('shift');
    expect(lenses.now.map(({ code }) => code)).toContain('experience-shift-signal');
  });
});
