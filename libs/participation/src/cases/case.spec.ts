import { describe, expect, it } from '@jest/globals';
import { ParticipationError } from '../participation-error.ts';
import { caseNumber, closeCase, reopenCase } from './case.ts';

describe('caseNumber', () => {
  it.each([
    [{ number: 14, year: 2026 }, '14/26'],
    [{ number: 1, year: 2030 }, '1/30'],
    [{ number: 120, year: 2105 }, '120/05'],
  ])('writes %j as %s', (of, written) => {
    expect(caseNumber(of)).toBe(written);
  });
});

describe('closeCase', () => {
  it('keeps what was decided, and closes nothing without it', () => {
    expect(closeCase('open', ' Utvalget tar saken med til ledelsen. ')).toBe('Utvalget tar saken med til ledelsen.');
    expect(() => closeCase('open', '\n')).toThrow(new ParticipationError('MINUTES_NEEDED'));
  });

  it('closes once', () => {
    expect(() => closeCase('closed', 'Igjen')).toThrow(new ParticipationError('CASE_ALREADY_CLOSED'));
  });
});

describe('reopenCase', () => {
  it('is for closed cases', () => {
    expect(() => reopenCase('closed')).not.toThrow();
    expect(() => reopenCase('open')).toThrow(new ParticipationError('CASE_NOT_CLOSED'));
  });
});
