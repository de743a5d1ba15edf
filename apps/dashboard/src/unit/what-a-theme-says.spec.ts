import { describe, expect, it } from '@jest/globals';
import type { Statement } from '@medvirk/improvement';
import { whatAThemeSays } from './what-a-theme-says.ts';

const said = (...codes: Statement['code'][]) => codes.map((code) => ({ code, lens: 'now' as const }));

describe('what a theme says in one glance', () => {
  it('is how it is, which way it goes and how others do, in this order', () => {
    const codes = whatAThemeSays(
      said('compared-lower', 'experience-worsened', 'option-share', 'experience-score', 'experience-share'),
    ).map(({ code }) => code);
    expect(codes).toEqual(['experience-share', 'experience-worsened', 'compared-lower']);
  });

  it('leaves out what there is nothing to say about', () => {
    expect(whatAThemeSays(said('said-by-council', 'compared-not-different'))).toEqual([]);
  });
});
