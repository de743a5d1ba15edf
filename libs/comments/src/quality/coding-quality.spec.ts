import { describe, expect, it } from '@jest/globals';
import { codingQuality, overallQuality } from './coding-quality.ts';

const example = (byWords: string, byHand: string) => ({
  byWords: byWords.split(' ').filter(Boolean),
  byHand: byHand.split(' ').filter(Boolean),
});

describe('the quality of a word list', () => {
  const examples = [
    example('a', 'a'),
    example('a', ''),
    example('a b', 'a'),
    example('', 'a'),
    example('b', 'b'),
    example('', ''),
  ];

  it('is precision, recall and F1 against people', () => {
    const { inHand, inWords, both, precision, recall, f1 } = codingQuality(examples, 'a');
    expect([inHand, inWords, both]).toEqual([3, 3, 2]);
    expect(precision?.estimate).toBeCloseTo(2 / 3);
    expect(recall?.estimate).toBeCloseTo(2 / 3);
    expect(f1).toBeCloseTo(2 / 3);
  });

  it('counts each pair of comment and theme once for all themes together', () => {
    expect(overallQuality(examples, ['a', 'b'])).toMatchObject({ inHand: 4, inWords: 5, both: 3 });
  });

  it('is unknown where nothing was there to be measured', () => {
    expect(codingQuality([example('', '')], 'a')).toMatchObject({ precision: null, recall: null, f1: null });
    expect(codingQuality([example('a', '')], 'a')).toMatchObject({ recall: null, f1: 0 });
  });
});
