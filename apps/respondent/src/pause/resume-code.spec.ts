import { describe, expect, it } from '@jest/globals';
import { inGroups, isCode, typedCode } from './resume-code.ts';

describe('a code to go on with', () => {
  it('is shown in groups that can be copied by hand, and read back as it was', () => {
    expect(inGroups('a1b2c3d4e5f6g7h8')).toBe('a1b2 c3d4 e5f6 g7h8');
    expect(typedCode(inGroups('a1b2c3d4e5f6g7h8'))).toBe('a1b2c3d4e5f6g7h8');
  });

  it.each([
    'A1B2 C3D4 E5F6 G7H0',
    'a1b2-c3d4-e5f6-g7ho',
    ' A1B2–C3D4–E5F6–G7HO\n',
    'aIb2 c3d4 e5f6 g7h0',
    'alb2c3d4e5f6g7h0',
  ])('forgives how "%s" is written', (typed) => {
    expect(typedCode(typed)).toBe('a1b2c3d4e5f6g7h0');
    expect(isCode(typedCode(typed))).toBe(true);
  });

  it.each(['', 'a1b2', 'a1b2c3d4e5f6g7h88', 'a1b2c3d4e5f6g7hæ'])('knows that "%s" is none', (typed) => {
    expect(isCode(typedCode(typed))).toBe(false);
  });
});
