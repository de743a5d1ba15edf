import { describe, expect, it } from '@jest/globals';
import type { QuestionResult } from '@medvirk/api-contract';
import { distributionRows } from './distribution-rows.ts';
import { distributionFacts } from './distribution-sentence.ts';

type ValueResult = QuestionResult['values'][number];

const figure = (estimate: number, n = 148) => ({
  estimate,
  low: Math.max(0, estimate - 0.07),
  high: Math.min(1, estimate + 0.07),
  n,
  level: 0.95,
  method: 'wilson' as const,
});
const shown = (estimate: number, n?: number) => ({ kind: 'shown' as const, figure: figure(estimate, n) });
const hidden = { kind: 'hidden' as const };
const aValue = (value: string, label: string, share: number | null): ValueResult => ({
  value,
  texts: label ? { nb: label } : {},
  count: share === null ? hidden : { kind: 'shown', count: Math.round(share * 148) },
  share: share === null ? hidden : shown(share),
});
const n = (count: number) => ({ kind: 'shown' as const, count });

describe('the rows of a distribution', () => {
  it('keep the order of the questionnaire and call nameless points by their value', () => {
    const rows = distributionRows(
      [aValue('0', 'Svært dårlig', 0.2), aValue('5', '', 0.3), aValue('10', 'Best', 0.5)],
      'nb',
    );
    expect(rows.map((row) => row.label)).toEqual(['0: Svært dårlig', '5', '10: Best']);
  });

  it('leave a hidden row without any number', () => {
    const [row] = distributionRows([aValue('a', 'Ja', null)], 'nb');
    expect(row).toEqual({ value: 'a', label: 'Ja', shown: null });
  });

  it('keep the share when only the count is hidden', () => {
    const [row] = distributionRows([{ ...aValue('a', 'Ja', 0.5), count: hidden }], 'nb');
    expect(row?.shown).toEqual({ count: null, share: 0.5, low: 0.43, high: expect.closeTo(0.57, 6) });
  });
});

describe('what a distribution says', () => {
  const rows = distributionRows([aValue('a', 'Ja', 0.6), aValue('b', 'Nei', 0.4)], 'nb');
  const without = { favourable: null, unfavourable: null, score: null };

  it('says only that it is hidden when the base is hidden', () => {
    const result = { n: hidden, favourable: shown(0.5), unfavourable: null, score: null };
    expect(distributionFacts(result, rows)).toEqual([{ code: 'hidden' }]);
  });

  it('leads with the favourable share where the question has a direction', () => {
    const result = { n: n(148), favourable: shown(0.72), unfavourable: shown(0.09), score: shown(70) };
    expect(distributionFacts(result, rows).map((fact) => fact.code)).toEqual(['favourable', 'unfavourable']);
  });

  it('names the most common answer otherwise', () => {
    expect(distributionFacts({ n: n(148), ...without }, rows)).toEqual([
      { code: 'most-common', labels: ['Ja'], share: 0.6 },
    ]);
  });

  it('names all answers that are equally common', () => {
    const even = distributionRows([aValue('a', 'Ja', 0.5), aValue('b', 'Nei', 0.5)], 'nb');
    expect(distributionFacts({ n: n(148), ...without }, even)).toEqual([
      { code: 'most-common', labels: ['Ja', 'Nei'], share: 0.5 },
    ]);
  });

  it('tells the largest answer for itself, never as most common, when another is hidden', () => {
    const partly = distributionRows([aValue('a', 'Ja', 0.6), aValue('b', 'Nei', null)], 'nb');
    expect(distributionFacts({ n: n(148), ...without }, partly)).toEqual([
      { code: 'chosen', label: 'Ja', share: 0.6, n: 148 },
      { code: 'partly-hidden' },
    ]);
  });

  it('warns under thirty answers and not at thirty', () => {
    expect(distributionFacts({ n: n(29), ...without }, rows)).toContainEqual({ code: 'few-answers', n: 29 });
    expect(distributionFacts({ n: n(30), ...without }, rows)).not.toContainEqual({ code: 'few-answers', n: 30 });
  });
});
