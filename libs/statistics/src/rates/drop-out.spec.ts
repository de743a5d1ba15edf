import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dropOut } from './drop-out.ts';

describe('dropOut', () => {
  it('says where people left, as a share of those who came that far', () => {
    const { started, completedShare, steps } = dropOut(
      [
        { key: 'welcome', reached: 200 },
        { key: 'waiting', reached: 180 },
        { key: 'background', reached: 170 },
      ],
      140,
    );
    expect(started).toBe(200);
    expect(completedShare?.estimate).toBe(0.7);
    expect(steps.map(({ left }) => left)).toEqual([20, 10, 30]);
    expect(steps[2]?.leftShare).toMatchObject({ estimate: 30 / 170, method: 'wilson' });
  });

  it('loses nobody: those who left and those who sent are those who started', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 2, maxLength: 12 }), (counts) => {
        const falling = [...counts].sort((a, b) => b - a);
        const completed = falling.at(-1) ?? 0;
        const { started, steps } = dropOut(
          falling.slice(0, -1).map((reached, i) => ({ key: `p${i}`, reached })),
          completed,
        );
        expect(steps.reduce((sum, { left }) => sum + left, completed)).toBe(started);
      }),
    );
  });

  it('has no share of nobody', () => {
    expect(dropOut([{ key: 'welcome', reached: 0 }], 0)).toMatchObject({ completedShare: null });
  });

  it('refuses a survey that people join on the way', () => {
    const steps = [
      { key: 'welcome', reached: 5 },
      { key: 'waiting', reached: 6 },
    ];
    expect(() => dropOut(steps, 1)).toThrow('6 reached waiting, but only 5');
    expect(() => dropOut(steps.slice(0, 1), 6)).toThrow('the end');
    expect(() => dropOut([], 0)).toThrow(RangeError);
  });
});
