import { describe, expect, it } from '@jest/globals';
import { stoppedAt } from './place-on-page.ts';

describe('the question that somebody has come to', () => {
  it.each([
    ['the first, where nothing is answered', '- - -', 'q1'],
    ['the one after the last answer', '+ - -', 'q2'],
    ['not one that was passed by on the way', '- + -', 'q3'],
    ['the last, where that one is answered', '- - +', 'q3'],
    ['none, where no question stands', '', undefined],
  ])('is %s', (_, page, code) => {
    const asked = page.split(' ').filter((sign) => sign !== '');
    expect(stoppedAt(asked.map((sign, at) => ({ code: `q${at + 1}`, hasAnswer: sign === '+' })))).toBe(code);
  });
});
