import { describe, expect, it } from '@jest/globals';
import { aScaleItem, aTree, countedRows } from '../results/a-survey.builder.ts';
import { SurveyCounts } from '../results/survey-counts.ts';
import type { SurveyFrame } from '../results/survey-frame.ts';
import { questionFacts } from './question-facts.ts';

const NOW = new Date('2026-11-10T12:00:00Z');
const tree = aTree({ clinic: null, ward: 'clinic' });
const question = aScaleItem('q');
const EVEN = ['1', '2', '3', '4', '5'].flatMap((value) => Array.from({ length: 10 }, () => [value]));

/** A look at the ward, in a survey with these counts. */
function aLook(counts: SurveyCounts, version = 'v', k = 5): SurveyFrame {
  return { counts, version: { id: version }, unit: { id: 'ward', name: 'Ward' }, k } as unknown as SurveyFrame;
}

const counted = (given: readonly (readonly string[])[], k = 5) =>
  new SurveyCounts(tree, countedRows({ ward: given }), [], k);

describe('the facts that a picture is drawn from', () => {
  it('are the same as long as the counts are, and others as soon as one answer more is counted', () => {
    const counts = counted(EVEN);
    const facts = questionFacts(aLook(counts), question, NOW);
    expect(facts.values.get('4')).toBe(10);
    expect(questionFacts(aLook(counts), question, NOW)).toBe(facts);
    const more = questionFacts(aLook(counted([...EVEN, ['4']])), question, NOW);
    expect(more.values.get('4')).toBe(11);
    expect(more.states.answered).toBe(51);
  });

  it('are withheld as soon as more respondents are needed than there are', () => {
    expect(questionFacts(aLook(counted(EVEN)), question, NOW).states.answered).toBe(50);
    expect(questionFacts(aLook(counted(EVEN, 60), 'v', 60), question, NOW).states.answered).toBe(0);
  });

  it('are another month’s as soon as the month is over', () => {
    const months = ['2026-10', '2026-11'].map((month) => ({
      unitId: 'ward',
      month,
      question: 'q',
      value: '4',
      count: 25,
    }));
    const counts = new SurveyCounts(tree, countedRows({ ward: EVEN }), months, 5);
    const told = (now: string) =>
      questionFacts(aLook(counts), question, new Date(now)).months.map(({ month }) => month);
    expect(told('2026-11-30T12:00:00Z')).toEqual(['2026-10']);
    expect(told('2026-12-01T12:00:00Z')).toEqual(['2026-10', '2026-11']);
  });

  it('stay while they are asked for, and are let go once thousands of others have been since', () => {
    const counts = counted(EVEN);
    const [kept, left] = ['kept', 'left'].map((version) => questionFacts(aLook(counts, version), question, NOW));
    for (let other = 0; other < 4100; other += 1) {
      questionFacts(aLook(counts, `other ${other}`), question, NOW);
      if (other % 500 === 0) expect(questionFacts(aLook(counts, 'kept'), question, NOW)).toBe(kept);
    }
    expect(questionFacts(aLook(counts, 'left'), question, NOW)).not.toBe(left);
    expect(questionFacts(aLook(counts, 'left'), question, NOW)).toEqual(left);
  });
});
