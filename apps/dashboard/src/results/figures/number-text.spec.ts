import { describe, expect, it } from '@jest/globals';
import { estimateText, intervalText, numberText, percentText, scaleOf, wholeText } from './number-text.ts';

const plain = (text: string) => text.replace(/\u00a0|\u202f/g, ' ');

describe('numbers in words of the reader’s language', () => {
  it.each([
    [0.72, 'nb', '72 %'],
    [0.867, 'nb', '86,7 %'],
    [0.867, 'nn', '86,7 %'],
    [0.867, 'en', '86.7%'],
    [0, 'nb', '0 %'],
    [1, 'en', '100%'],
    [0.04449, 'nb', '4,4 %'],
  ])('writes the share %d in %s as "%s"', (share, language, text) => {
    expect(plain(percentText(share, language))).toBe(text);
  });

  it('writes scores without a percent sign', () => {
    expect(numberText(61.25, 'nb')).toBe('61,3');
    expect(estimateText({ estimate: 61 }, 'score', 'nb')).toBe('61');
    expect(plain(estimateText({ estimate: 0.61 }, 'share', 'nb'))).toBe('61 %');
  });

  it('says the percent sign once in an interval', () => {
    expect(plain(intervalText({ low: 0.64, high: 0.791 }, 'share', 'nb'))).toBe('64–79,1 %');
    expect(intervalText({ low: 0.64, high: 0.79 }, 'share', 'en')).toBe('64–79%');
    expect(intervalText({ low: 58.1, high: 66.4 }, 'score', 'nb')).toBe('58,1–66,4');
  });

  it('writes whole numbers beside a sentence that does', () => {
    expect(plain(wholeText({ estimate: 0.336 }, 'share', 'nb'))).toBe('34 %');
    expect(wholeText({ estimate: 46.8 }, 'score', 'nb')).toBe('47');
  });

  it('knows which measures are scores', () => {
    expect(scaleOf('mean-score')).toBe('score');
    expect(scaleOf('favourable-share')).toBe('share');
    expect(scaleOf('option-share')).toBe('share');
  });
});
