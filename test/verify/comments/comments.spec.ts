import { describe, expect, it } from '@jest/globals';
import { themeCoder } from '@medvirk/comments';
import { THEMES } from './ambulance-themes.ts';
import { ambulanceWords } from './comments.ts';

describe('the word lists about an ambulance service', () => {
  it('are for at most twelve themes, each of which has labels', () => {
    expect(Object.keys(THEMES).length).toBeLessThanOrEqual(12);
    expect(ambulanceWords().map(({ theme }) => theme)).toEqual(Object.keys(THEMES));
    const labels = Object.values(THEMES).flat();
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('hold words and short phrases only, all of which can be read', () => {
    for (const { entries } of ambulanceWords()) {
      for (const { text } of entries) expect(text.split(' ').length).toBeLessThanOrEqual(6);
    }
    expect(themeCoder(ambulanceWords(), 'en').unread).toEqual([]);
  });
});
