import { describe, expect, it } from '@jest/globals';
import { circumstancesOf, dayHere } from './circumstances.ts';

const unit = { name: 'Sengepost', path: ['ward', 'clinic'] };

describe('circumstances', () => {
  it('name the unit and those above it, and keep their order for a response that is taken up again', () => {
    const given = {
      role: undefined,
      language: 'nb',
      responseId: '0000002a-1111-4111-8111-111111111111',
      today: '2026-06-01',
    };
    expect(circumstancesOf({ unit }, given)).toEqual({
      role: 'patient',
      language: 'nb',
      today: '2026-06-01',
      units: ['ward', 'clinic'],
      seed: 42,
    });
    expect(circumstancesOf({ unit }, { ...given, role: 'parent' }).role).toBe('parent');
  });

  it("take the day from the person's own calendar", () => {
    expect(dayHere(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
