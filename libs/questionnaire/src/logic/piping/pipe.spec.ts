import { describe, expect, it } from '@jest/globals';
import { piped, pipedInto, pipedPlaces, withPiped } from './pipe.ts';

const words = (item: string) => ({ ward: 'Post A', story: `${'o'.repeat(199)} ${'p'.repeat(9)}` })[item];

describe('texts that take in answers', () => {
  it('tell of their places, with what is said where there is no answer', () => {
    expect(pipedPlaces('Hei')).toEqual([]);
    expect(pipedPlaces('{{ ward | hos oss }} og {{story}}')).toEqual([
      { item: 'ward', fallback: 'hos oss' },
      { item: 'story', fallback: undefined },
    ]);
  });

  it('take in words on one line, cut where they would drown the question', () => {
    expect(piped('På {{ward}}?', () => ' Post\n\n  A ')).toBe('På Post A?');
    expect(piped('«{{story}}»', words)).toBe(`«${'o'.repeat(199)}…»`);
    expect(piped('På {{nowhere| avdelingen }}, {{nowhere}}', words)).toBe('På avdelingen, ');
  });

  it('are found however deep they lie, and nothing else is', () => {
    const part = { a: ['x', { b: '{{ward}} {{story}}' }], c: null, d: 3, e: '{{ward}}', f: [] };
    expect(pipedInto(part)).toEqual(['ward', 'story', 'ward']);
    expect(pipedInto({ a: ['x'], c: null, d: 3 })).toEqual([]);
  });

  it('are filled in lists and objects, while parts without places stay the same objects', () => {
    const part = {
      texts: { nb: 'På {{ward}}?' },
      options: [{ nb: 'Ja' }, { nb: 'Ja, {{ward}}' }],
      still: { nb: 'Nei', n: 1, none: null },
    };
    const filled = withPiped(part, words);
    expect(filled).toEqual({
      texts: { nb: 'På Post A?' },
      options: [{ nb: 'Ja' }, { nb: 'Ja, Post A' }],
      still: { nb: 'Nei', n: 1, none: null },
    });
    expect(filled.still).toBe(part.still);
    expect(filled.options[0]).toBe(part.options[0]);
    expect(withPiped('{{ward}}', words)).toBe('Post A');
    expect(withPiped(part.still, words)).toBe(part.still);
  });
});
