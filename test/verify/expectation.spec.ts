import { describe, expect, it } from '@jest/globals';
import { expectations } from './expectation.ts';

const { number, between, same } = expectations('a table');

describe('an expectation', () => {
  it('holds a number to the digits that were published, and no further', () => {
    expect(number('a', '.2553', 0.25534)).toMatchObject({ agrees: true, got: '0.2553', expected: '.2553' });
    expect(number('a', '.2553', 0.25536)).toMatchObject({ agrees: false, got: '0.25536' });
    expect(number('a', '70.0', 70.049).agrees).toBe(true);
    expect(number('a', '7', 7.6).agrees).toBe(false);
    expect(number('a', '1', Number.NaN).agrees).toBe(false);
  });

  it('counts the limits of a range in', () => {
    expect(between('a', 1.4, 3.7, 1.4).agrees).toBe(true);
    expect(between('a', 1.4, 3.7, 3.71)).toMatchObject({ agrees: false, expected: '1.4 to 3.7', got: '3.71' });
  });

  it('compares patterns as they are written', () => {
    expect(same('a', '15, 23', '15, 23').agrees).toBe(true);
    expect(same('a', 4, 3)).toMatchObject({ agrees: false, source: 'a table' });
  });
});
