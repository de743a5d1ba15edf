import { describe, expect, it } from '@jest/globals';
import type { ThemeInUnit } from '@medvirk/api-contract';
import { HIGH_FROM, priorityOf } from '@medvirk/improvement';
import { pressureEdge, priorityPoints } from './priority-points.ts';
import { knownFigures } from './priority-words.ts';

const aTheme = (code: string, importance: number | null, experience: number | null): ThemeInUnit => ({
  theme: { code, texts: {} },
  priority: { level: 'unknown', importance, experience },
  statements: { why: 0, now: 0, better: 0 },
  hasHidden: false,
  openActions: 0,
  signals: 0,
});

describe('the priority map', () => {
  it('numbers themes as in the list and leaves out those without both figures', () => {
    const themes = [aTheme('a', 90, 50), aTheme('b', null, 50), aTheme('c', 70, 80), aTheme('d', 70, null)];
    expect(priorityPoints(themes).map(({ number, theme }) => `${number} ${theme}`)).toEqual(['1 a', '3 c']);
  });

  it('draws the field of high priority where the rule itself changes its mind', () => {
    for (const { importance, experience } of pressureEdge(HIGH_FROM).slice(1)) {
      expect(priorityOf([importance], [experience - 0.2]).level).toBe('high');
      expect(priorityOf([importance], [experience + 0.2]).level).not.toBe('high');
    }
  });
});

describe('the words of a priority', () => {
  it.each([
    [80, 60, 'both'],
    [80, null, 'importanceOnly'],
    [null, 60, 'experienceOnly'],
    [null, null, 'none'],
    [0, 0, 'both'],
  ] as const)('know which of %p and %p is known', (importance, experience, known) => {
    expect(knownFigures({ level: 'unknown', importance, experience })).toBe(known);
  });
});
