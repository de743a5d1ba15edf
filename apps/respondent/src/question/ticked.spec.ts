import { describe, expect, it } from '@jest/globals';
import { ticked } from './ticked.ts';

const options = [{ code: 'a' }, { code: 'b' }, { code: 'c' }, { code: 'none', exclusive: true }];

describe('ticking a box', () => {
  it.each([
    [['b'], 'a', true, ['a', 'b']],
    [['a', 'b'], 'a', false, ['b']],
    [['a', 'b'], 'none', true, ['none']],
    [['none'], 'c', true, ['c']],
    [['none'], 'none', false, []],
    [['a'], 'b', false, ['a']],
  ])('from %j with %s set to %s gives %j', (chosen, code, on, result) => {
    expect(ticked(options, chosen, code, on)).toEqual(result);
  });
});
