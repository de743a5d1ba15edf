import { describe, expect, it } from '@jest/globals';
import type { QuestionResult, ReleasedFigure } from '@medvirk/api-contract';
import { methodsOf, methodsUsed } from './methods-used.ts';

const hidden = { kind: 'hidden' as const };
const shown = (method: 'wilson' | 't'): ReleasedFigure => ({
  kind: 'shown',
  figure: { estimate: 0.5, low: 0.4, high: 0.6, n: 50, level: 0.95, method },
});
const aQuestion = (given: Partial<QuestionResult>): QuestionResult => ({
  code: 'q',
  texts: {},
  type: 'scale',
  theme: null,
  lens: null,
  role: null,
  states: {
    answered: hidden,
    'dont-know': hidden,
    'not-relevant': hidden,
    'prefer-not-to-say': hidden,
    skipped: hidden,
    'not-shown': hidden,
  },
  n: hidden,
  values: [],
  part: null,
  map: null,
  ranking: null,
  points: null,
  classes: null,
  favourable: null,
  unfavourable: null,
  score: null,
  trend: null,
  dissents: [],
  ...given,
});

describe('the methods behind figures', () => {
  it('are named once each, and only where a figure is shown', () => {
    const question = aQuestion({ favourable: shown('wilson'), unfavourable: shown('wilson'), score: shown('t') });
    expect(methodsOf(question)).toEqual([
      { method: 'wilson', level: 0.95 },
      { method: 't', level: 0.95 },
    ]);
    expect(methodsOf(aQuestion({ favourable: hidden, score: hidden }))).toEqual([]);
  });

  it('are gathered over a page, with the run chart where months are drawn', () => {
    const trend = { question: 'q', measure: 'mean-score' as const, points: [], median: null, signal: 'none' as const };
    expect(methodsUsed([aQuestion({ score: shown('t') }), aQuestion({ score: shown('t'), trend })])).toEqual([
      't',
      'run-chart',
    ]);
  });
});
