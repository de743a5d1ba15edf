import { describe, expect, it } from '@jest/globals';
import { isStopword } from './stopwords.ts';

describe('stopwords', () => {
  it.each(['og', 'ikke', 'ikkje', 'eg', 'jeg', 'veldig', 'heile', 'å'])('hold "%s" in Norwegian', (word) => {
    expect(isStopword(word, 'no')).toBe(true);
  });

  it.each(['tid', 'lege', 'ventetid', 'informasjon', 'the'])('let "%s" be counted in Norwegian', (word) => {
    expect(isStopword(word, 'no')).toBe(false);
  });

  it('are each language’s own', () => {
    expect(isStopword('the', 'en')).toBe(true);
    expect(isStopword('information', 'en')).toBe(false);
    expect(isStopword('og', 'en')).toBe(false);
  });
});
