import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyTerms } from './key-terms.ts';
import type { CommentText } from './term-index.ts';

const numbered = (...texts: readonly string[]): CommentText[] =>
  texts.map((text, index) => ({ id: `c${index}`, text }));
const times = (count: number, text: string): string[] => Array.from({ length: count }, () => text);
const shown = (
  comments: readonly CommentText[],
  minRespondents: number,
  language = 'nb',
  limit = 20,
): [string, number][] =>
  keyTerms(comments, { language, minRespondents, limit }).map(({ term, comments: count }) => [term, count]);

describe('key terms', () => {
  it('says what suggestions are mostly about', () => {
    const suggestions = numbered(
      'Jeg skulle ønske vi hadde en å ringe til etterpå.',
      'En å ringe til når jeg kom hjem!',
      'Noen å ringe, ringe, ringe.',
      'La oss få ringe dere.',
      'Kan man ringe og spørre?',
      'Kortere ventetid.',
      'Ventetida er for lang.',
      'Ventetiden!',
      'Bedre mat.',
    );
    expect(shown(suggestions, 3)).toEqual([
      ['ringe', 5],
      ['ventetid', 3],
    ]);
  });

  it('shows the form that most comments use', () => {
    expect(shown(numbered('legen', 'legen', 'lege', 'legane'), 2)).toEqual([['legen', 4]]);
  });

  it('counts a comment once, however often it says the word or is given', () => {
    const twice = [...numbered('parkering parkering parkering'), ...numbered('parkeringen')];
    expect(keyTerms(twice, { language: 'nb', minRespondents: 1, limit: 5 })).toEqual([
      { term: 'parkering', comments: 1, commentIds: ['c0'] },
    ]);
    expect(shown(twice, 2)).toEqual([]);
  });

  it('shows a pair of words in place of a word that is hardly used without it', () => {
    const comments = numbered(...times(6, 'Vi trenger fast telefontid.'), ...times(5, 'Telefontid takk'), 'fast plass');
    const terms = shown(comments, 5).map(([term]) => term);
    expect(terms).toContain('fast telefontid');
    expect(terms).toContain('telefontid');
    expect(terms).not.toContain('fast');
  });

  it('hides a word when its count less the pair’s would show fewer than k', () => {
    const comments = numbered(...times(10, 'rolig venterom'), ...times(4, 'venterom'), ...times(9, 'rolig'));
    expect(shown(comments, 5)).toEqual([
      ['rolig', 19],
      ['rolig venterom', 10],
    ]);
  });

  it('never counts marks of masked identifiers', () => {
    expect(shown(numbered(...times(5, 'Ring [telefonnummer fjernet]')), 5)).toEqual([['ring', 5]]);
  });

  it('reads English', () => {
    expect(shown(numbered('Long waiting', 'They waited', 'I waited'), 3, 'en-GB')).toEqual([['waited', 3]]);
  });

  it('puts what is special first when there are other comments to compare with', () => {
    const here = numbered(...times(8, 'pleierne'), ...times(6, 'parkering'), ...times(6, 'annerledes'));
    const there = Array.from({ length: 40 }, (_, index) => ({ id: `t${index}`, text: index < 30 ? 'pleier' : 'mat' }));
    const terms = keyTerms(here, { language: 'nb', minRespondents: 5, limit: 9, comparedWith: there });
    expect(terms.map(({ term }) => term)).toEqual(['annerledes', 'parkering']);
  });

  it('never gives a term that fewer than k comments use, nor one whose pair leaves fewer than k', () => {
    const words = ['ring', 'lege', 'mat', 'parkering', 'ventetid', 'og'];
    const texts = fc.array(fc.array(fc.constantFrom(...words), { maxLength: 5 }), { maxLength: 25 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 6 }), (all, k) => {
        const terms = keyTerms(numbered(...all.map((one) => one.join(' '))), {
          language: 'nn',
          minRespondents: k,
          limit: 50,
        });
        const counts = new Map(terms.map(({ term, comments }) => [term, comments]));
        for (const { term, comments, commentIds } of terms) {
          expect(comments).toBeGreaterThanOrEqual(k);
          expect(new Set(commentIds).size).toBe(comments);
          for (const word of term.includes(' ') ? term.split(' ') : []) {
            const alone = counts.get(word);
            if (alone !== undefined) expect(alone - comments).toBeGreaterThanOrEqual(k);
          }
        }
      }),
    );
  });

  it('gives at most as many as asked for, and rejects what is no count', () => {
    const comments = numbered('mat seng lys', 'mat seng lys');
    expect(shown(comments, 1, 'nb', 2)).toHaveLength(2);
    expect(() => shown(comments, 0)).toThrow(RangeError);
    expect(() => shown(comments, 1.5)).toThrow(RangeError);
    expect(() => shown(comments, 1, 'nb', -1)).toThrow(RangeError);
  });
});
