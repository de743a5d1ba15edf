import { describe, expect, it } from '@jest/globals';
import type { QuestionResult } from '@medvirk/api-contract';
import { groupByTheme } from './group-by-theme.ts';

const hidden = { kind: 'hidden' as const };
const aQuestion = (code: string, given: Partial<QuestionResult>): QuestionResult => ({
  code,
  texts: { nb: code },
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

describe('the order of questions on the results page', () => {
  it('gathers each theme where it first appears, then the whole, then who answered', () => {
    const groups = groupByTheme([
      aQuestion('age', { role: 'background' }),
      aQuestion('w1', { theme: 'waiting' }),
      aQuestion('all', { role: 'overall' }),
      aQuestion('i1', { theme: 'information' }),
      aQuestion('w2', { theme: 'waiting' }),
      aQuestion('loose', {}),
    ]);
    expect(groups.map((group) => [group.id, group.questions.map((question) => question.code)])).toEqual([
      ['theme-waiting', ['w1', 'w2']],
      ['theme-information', ['i1']],
      ['overall', ['all']],
      ['other', ['loose']],
      ['background', ['age']],
    ]);
  });
});
