import { describe, expect, it } from '@jest/globals';
import { sealWithSecret, unsealWithSecret } from './seal-waiting.ts';

const SECRET = 'a secret of a test that is long enough';
const seal = (text: string) => sealWithSecret(SECRET, 'answers', 'survey unit', Buffer.from(text));

describe('what is sealed with the secret of the house', () => {
  it.each(['', 'x', 'æøå', 'y'.repeat(4091), 'z'.repeat(4092), 'w'.repeat(4093)])('comes back as it was', (text) => {
    expect(unsealWithSecret(SECRET, 'answers', 'survey unit', seal(text)).toString()).toBe(text);
  });

  it('does not tell how much it is, nor that two are alike', () => {
    expect(seal('kort')).toHaveLength(seal('et mye lengre svar '.repeat(100)).length);
    expect(seal('kort')).not.toEqual(seal('kort'));
  });

  it('opens with nothing else, and not when a byte was changed', () => {
    const sealed = seal('hemmelig');
    expect(() => unsealWithSecret(`${SECRET}x`, 'answers', 'survey unit', sealed)).toThrow();
    expect(() => unsealWithSecret(SECRET, 'signing key', 'survey unit', sealed)).toThrow();
    expect(() => unsealWithSecret(SECRET, 'answers', 'survey other', sealed)).toThrow();
    sealed[20] = (sealed[20] ?? 0) ^ 1;
    expect(() => unsealWithSecret(SECRET, 'answers', 'survey unit', sealed)).toThrow();
  });
});
