import { describe, expect, it } from '@jest/globals';
import { findHandles } from './find-handles.ts';

const found = (text: string): string[] => findHandles(text).map(({ start, end }) => text.slice(start, end));

describe('finding user names', () => {
  it.each([
    ['Jeg er @kari_n.', '@kari_n'],
    ['snap: olanord', 'olanord'],
    ['Brukernavnet er kari.n_60, men', 'kari.n_60'],
    ['Instagram = ola99 takk', 'ola99'],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(['ola@eksempel.no', 'Facebook: bra side for alle', 'snap er artig', 'Facebook er 100% ubrukelig', '3 @ 50'])(
    'finds nothing in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
