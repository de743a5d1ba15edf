import { describe, expect, it } from '@jest/globals';
import { describeFault } from './describe-fault.ts';

describe('what a log tells of a fault', () => {
  it('is its kind, code and place, and none of its words', () => {
    const fault = Object.assign(new RangeError('invalid text: «Jeg heter Kari»'), { code: '22P02' });
    const text = describeFault(fault);
    expect(text).toMatch(/^RangeError 22P02 at /);
    expect(text).not.toContain('Kari');
  });

  it('is the type of what is no error', () => {
    expect(describeFault('Kari sa noe')).toBe('string');
  });
});
