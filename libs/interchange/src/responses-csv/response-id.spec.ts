import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { responseIdOf, responseKey } from './response-id.ts';

describe('responseIdOf', () => {
  it('has the shape of a UUID of version 4 for every hash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 32 }), (hash) => {
        expect(z.uuidv4().safeParse(responseIdOf(hash)).success).toBe(true);
      }),
    );
  });

  it('keeps 122 of the 128 bits and leaves the hash as it was', () => {
    const hash = new Uint8Array(32).fill(0xff);
    expect(responseIdOf(hash)).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
    expect(hash[6]).toBe(0xff);
  });

  it('refuses a hash that is too short', () => {
    expect(() => responseIdOf(new Uint8Array(15))).toThrow(RangeError);
  });
});

describe('responseKey', () => {
  it('is another for every pair of survey and respondent', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (survey, respondent, survey2, respondent2) => {
        const equal = responseKey(survey, respondent) === responseKey(survey2, respondent2);
        expect(equal).toBe(survey === survey2 && respondent === respondent2);
      }),
    );
  });
});
