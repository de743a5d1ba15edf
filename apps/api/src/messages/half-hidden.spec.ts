import { describe, expect, it } from '@jest/globals';
import { halfHidden } from './half-hidden.ts';

describe('halfHidden', () => {
  it.each([
    ['kari@hjemme.no', 'k•••@h•••.no'],
    ['å@x', 'å•••@x•••'],
    ['a@b.c.example', 'a•••@b•••.example'],
  ])('shows %s as %s', (email, shown) => {
    expect(halfHidden(email)).toBe(shown);
  });
});
