import { describe, expect, it } from '@jest/globals';
import { mayReadMetrics } from './metrics-access.ts';

const TOKEN = 'a token that is long enough';
const HERE = ['127.0.0.1', '127.0.0.1'];

describe('mayReadMetrics', () => {
  it.each([
    [`Bearer ${TOKEN}`, true],
    [`Bearer ${TOKEN}x`, false],
    [`bearer${TOKEN}`, false],
    [TOKEN, false],
    ['Bearer ', false],
    [undefined, false],
  ])('with a token asks for it, wherever the caller sits: %j %j', (authorization, allowed) => {
    for (const addresses of [HERE, ['203.0.113.7', '10.0.0.2']]) {
      expect(mayReadMetrics(TOKEN, { authorization, addresses })).toBe(allowed);
    }
  });

  it.each([
    [HERE, true],
    [['::1', '::ffff:127.0.0.1'], true],
    [['203.0.113.7', '127.0.0.1'], false], // a proxy on this machine hands on somebody from outside
    [['127.0.0.1', '203.0.113.7'], false], // somebody outside says to come from here
    [['127.0.0.1.evil.example', '127.0.0.1'], false],
    [['10.0.0.2', '10.0.0.2'], false],
    [['127.0.0.1', undefined], false],
    [[], false],
  ])('without a token answers this machine only: %j %j', (addresses, allowed) => {
    expect(mayReadMetrics(undefined, { authorization: `Bearer ${TOKEN}`, addresses })).toBe(allowed);
  });
});
