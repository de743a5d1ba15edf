import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hashOfCode, seal, unseal } from './seal-draft.ts';

const code = 'a1b2c3d4e5f6g7h8';

describe('a sealed draft', () => {
  it('opens with its code at its place and gives what was put in, whatever that was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => unseal(code, 'survey', seal(code, 'survey', text)) === text),
    );
  });

  it('opens with no other code, at no other place, and not when a byte has changed', () => {
    const sealed = seal(code, 'survey', 'Jeg savnet noen å ringe til');
    expect(() => unseal('a1b2c3d4e5f6g7h9', 'survey', sealed)).toThrow();
    expect(() => unseal(code, 'other', sealed)).toThrow();
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => unseal(code, 'survey', changed)).toThrow();
    }
  });

  it('shows nothing of what is in it, and looks different each time', () => {
    const [once, again] = [seal(code, 's', 'savnet'), seal(code, 's', 'savnet')];
    expect(once.includes('savnet')).toBe(false);
    expect(once.equals(again)).toBe(false);
  });

  it('is found by a hash that is the same for a code each time, and not the key', () => {
    expect(hashOfCode(code)).toEqual(hashOfCode(code));
    expect(hashOfCode(code)).not.toEqual(hashOfCode('a1b2c3d4e5f6g7h9'));
    expect(hashOfCode(code)).toHaveLength(32);
  });
});
