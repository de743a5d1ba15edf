import { describe, expect, it } from '@jest/globals';
import { ParticipationError } from '../participation-error.ts';
import { approveVersion } from './approve-version.ts';

const override = { person: 'Ada Administrator', reason: ' Lovpålagt frist ', at: new Date('2026-01-05T12:00:00Z') };

describe('approveVersion', () => {
  it("is the council's when its rule is met", () => {
    expect(approveVersion({ met: true }, undefined)).toEqual({ by: 'council' });
  });

  it("stays the council's when somebody wanted to override what needs no override", () => {
    expect(approveVersion({ met: true }, override)).toEqual({ by: 'council' });
  });

  it('is refused without a met rule', () => {
    expect(() => approveVersion({ met: false }, undefined)).toThrow(new ParticipationError('SIGN_OFF_RULE_NOT_MET'));
  });

  it('names who overrode, why and when', () => {
    expect(approveVersion({ met: false }, override)).toEqual({
      by: 'override',
      ...override,
      reason: 'Lovpålagt frist',
    });
  });

  it('takes no override without a reason', () => {
    expect(() => approveVersion({ met: false }, { ...override, reason: ' \t' })).toThrow(
      new ParticipationError('OVERRIDE_NEEDS_REASON'),
    );
  });
});
