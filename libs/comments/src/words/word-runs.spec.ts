import { describe, expect, it } from '@jest/globals';
import { wordRuns } from './word-runs.ts';

describe('the words of a comment', () => {
  it('come in runs that small words and signs break', () => {
    expect(wordRuns('Lang ventetid på legevakta, og kald mat!', 'no')).toEqual([
      ['lang', 'ventetid'],
      ['legevakta'],
      ['kald', 'mat'],
    ]);
  });

  it('hold no marks, numbers or single letters', () => {
    expect(wordRuns('Ring [telefonnummer fjernet] i 12 etasje B', 'no')).toEqual([['ring'], ['etasje']]);
    expect(wordRuns('Call [phone number removed] reception', 'en')).toEqual([['reception']]);
  });

  it('keep words that say what an experience was about, and drop nynorsk small words', () => {
    expect(wordRuns('meir tid', 'no')).toEqual([['tid']]);
    expect(wordRuns('more help and information', 'en')).toEqual([['help'], ['information']]);
  });

  it('keep hyphens and letters written in two parts', () => {
    expect(wordRuns('CT-undersøkelse pa\u030a sa\u030arskifte', 'no')).toEqual([['ct-undersøkelse'], ['sårskifte']]);
  });
});
