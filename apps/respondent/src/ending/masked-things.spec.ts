import { describe, expect, it } from '@jest/globals';
import { maskedThings } from './masked-things.ts';

describe('what was masked', () => {
  it('is named once each, however many there were', () => {
    expect(maskedThings(['phone', 'email', 'phone'])).toEqual(['masked.phone', 'masked.email']);
  });

  it('is told even when the kind is new', () => {
    expect(maskedThings(['iris-scan', 'shoe-size'])).toEqual(['masked.other']);
  });
});
