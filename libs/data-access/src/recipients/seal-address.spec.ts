import { describe, expect, it } from '@jest/globals';
import { openAddress, sealAddress } from './seal-address.ts';

const SECRET = 'a secret of at least thirty-two signs';

describe('a sealed address', () => {
  it('opens with the secret, in its own survey and in no other', () => {
    const { sealed } = sealAddress(SECRET, 'one', 'anne@a.example');
    expect(openAddress(SECRET, 'one', sealed)).toBe('anne@a.example');
    expect(() => openAddress(SECRET, 'two', sealed)).toThrow();
    expect(() => openAddress(`${SECRET}.`, 'one', sealed)).toThrow();
  });

  it('is found again by its hash, which tells nothing across surveys', () => {
    const [first, again, elsewhere] = ['one', 'one', 'two'].map((survey) => sealAddress(SECRET, survey, 'a@b.example'));
    expect(first?.hash).toEqual(again?.hash);
    expect(first?.hash).not.toEqual(elsewhere?.hash);
    expect(first?.sealed).not.toEqual(again?.sealed);
  });

  it('is as long for a short address as for a long one', () => {
    const lengths = ['a@b.no', `${'a'.repeat(240)}@b.example`].map(
      (address) => sealAddress(SECRET, 's', address).sealed.length,
    );
    expect(lengths[0]).toBe(lengths[1]);
  });
});
