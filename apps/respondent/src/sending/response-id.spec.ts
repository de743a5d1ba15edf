import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { responseId } from './response-id.ts';

describe('the id of a response', () => {
  it('is a UUID version 4 of any 16 bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) =>
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(responseId(bytes)),
      ),
    );
  });

  it('keeps the other 122 bits, and leaves the bytes it was given alone', () => {
    const bytes = new Uint8Array(16).fill(0xff);
    expect(responseId(bytes)).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
    expect(bytes[6]).toBe(0xff);
  });
});
