import { describe, expect, it } from '@jest/globals';
import type { ReleasedFigure, RoleAnswers, RoleDifference, RoleQuestion } from '@medvirk/api-contract';
import { roleFacts } from './role-rows.ts';

const figure = (estimate: number, n: number) =>
  ({ estimate, low: estimate - 0.1, high: estimate + 0.1, n, level: 0.95, method: 'wilson' }) as const;
const answers = (group: RoleAnswers['group'], n: number, share: number | null): RoleAnswers => {
  const favourable: ReleasedFigure = share === null ? { kind: 'hidden' } : { kind: 'shown', figure: figure(share, n) };
  const hidden = { kind: 'hidden' } as const;
  return {
    ...{ group, favourable, values: [], unfavourable: hidden, score: hidden, wording: null },
    n: { kind: 'shown', count: n },
  };
};
const difference = (clear: boolean): RoleDifference => ({
  ...{ first: 'patient', second: 'next-of-kin', clear },
  difference: { ...figure(0.3, 100), method: 'newcombe' },
});
const question = (groups: RoleAnswers[], differences: RoleDifference[], type = 'scale'): RoleQuestion => ({
  ...{ code: 'q', texts: {}, type, groups, differences },
});

describe('roleFacts', () => {
  const groups = [answers('patient', 60, 0.8), answers('next-of-kin', 40, 0.5)];

  it('calls groups different where the test does, and nowhere else', () => {
    expect(roleFacts(question(groups, [difference(true)]))).toEqual([
      {
        code: 'different',
        first: { group: 'patient', share: 0.8 },
        second: { group: 'next-of-kin', share: 0.5 },
      },
    ]);
    // The same shares to the eye: the test decides.
    expect(roleFacts(question(groups, [difference(false)]))).toEqual([{ code: 'none-different' }]);
  });

  it('says so where groups could not be compared, are small or are hidden', () => {
    const some = [answers('patient', 60, 0.8), answers('parent', 8, null)];
    expect(roleFacts(question(some, []))).toEqual([
      { code: 'not-compared' },
      { code: 'few-answers', groups: ['parent'] },
      { code: 'partly-hidden' },
    ]);
  });

  it('compares nothing where answers have no direction', () => {
    expect(roleFacts(question(groups, [], 'single-choice'))).toEqual([]);
  });
});
