import { describe, expect, it } from '@jest/globals';
import { suggestThemes, suggestWords } from './suggestions.ts';

const numbered = (prefix: string, texts: readonly string[]) => texts.map((text, i) => ({ id: `${prefix}${i}`, text }));
const times = (count: number, text: string): string[] => Array.from({ length: count }, () => text);
const options = { language: 'nb', minRespondents: 5, limit: 10 };

describe('suggestions', () => {
  it('of words are those of missed comments that others hardly use', () => {
    const missed = numbered('m', times(6, 'Køen var endeløs på avdelingen'));
    const without = numbered('w', times(30, 'Fin avdeling'));
    const terms = suggestWords(missed, without, options).map(({ term }) => term);
    expect(terms.join(' ')).toContain('køen');
    expect(terms).not.toContain('avdelingen');
  });

  it('of themes are terms that come together in what nothing has taken', () => {
    const leftOver = numbered('l', [
      ...times(6, 'Parkeringen kostet for mye, og billettautomaten virket ikke'),
      ...times(5, 'Hunden fikk ikke bli med inn'),
    ]);
    const groups = suggestThemes(leftOver, numbered('c', times(20, 'Legen var flink')), options);
    expect(groups).toHaveLength(2);
    expect(groups[0]?.comments).toBe(6);
    expect(groups[0]?.terms.map(({ term }) => term).join(' ')).toMatch(
      /parkeringen.*billettautomaten|billettautomaten.*parkeringen/u,
    );
  });

  it('are never of fewer comments than k', () => {
    const few = numbered('f', times(4, 'Parkering'));
    expect(suggestThemes(few, numbered('c', times(20, 'Lege')), options)).toEqual([]);
    expect(suggestWords(few, numbered('c', times(20, 'Lege')), options)).toEqual([]);
  });
});
