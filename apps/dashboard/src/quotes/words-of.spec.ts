import { describe, expect, it } from '@jest/globals';
import { piecesOf } from './words-of.ts';

describe('piecesOf', () => {
  const text = 'Legen [navn fjernet], på øye.';
  const marks = [{ start: 6, end: 20 }];

  it('puts together what it takes apart', () => {
    expect(
      piecesOf(text, marks)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('tells words from marks', () => {
    const named = piecesOf(text, marks).filter(({ kind }) => kind !== 'between');
    expect(named.map(({ kind, text: own }) => `${kind}: ${own}`)).toEqual([
      'word: Legen',
      'mark: [navn fjernet]',
      'word: ,',
      'word: på',
      'word: øye.',
    ]);
  });

  it('has no pieces of nothing', () => {
    expect(piecesOf('', [])).toEqual([]);
  });
});
