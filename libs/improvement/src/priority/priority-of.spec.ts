import { describe, expect, it } from '@jest/globals';
import { priorityOf } from './priority-of.ts';

describe('priority', () => {
  it.each([
    // 80 x (100 - 62) / 100 = 30.4; 80 x 19 / 100 = 15.2; 80 x 18 / 100 = 14.4
    [80, 62, 'high'],
    [80, 63, 'medium'],
    [80, 81, 'medium'],
    [80, 82, 'low'],
    [30, 0, 'high'],
    [10, 0, 'low'],
  ])('of importance %d and experience %d is %s', (importance, experience, level) => {
    expect(priorityOf([importance], [experience])).toEqual({ level, importance, experience });
  });

  it('lets several questions count alike', () => {
    expect(priorityOf([80, 90], [40, 60, 65])).toEqual({ level: 'high', importance: 85, experience: 55 });
  });

  it('is unknown when either is missing', () => {
    expect(priorityOf([], [40])).toEqual({ level: 'unknown', importance: null, experience: 40 });
    expect(priorityOf([80], [])).toEqual({ level: 'unknown', importance: 80, experience: null });
  });
});
