import { describe, expect, it } from '@jest/globals';
import { validateAnswer } from '@medvirk/questionnaire';
import { isoOfParts, partsOfIso } from './date-parts.ts';

const problemOf = (value: string) =>
  validateAnswer({ code: 'when', type: 'date', texts: {} }, { state: 'answered', value })?.code;

describe('a date in three fields', () => {
  it('becomes an ISO date and comes back as it was typed', () => {
    expect(isoOfParts({ day: '3', month: '11', year: '2026' })).toBe('2026-11-03');
    expect(partsOfIso('2026-11-03')).toEqual({ day: '3', month: '11', year: '2026' });
  });

  it('is not answered when nothing is typed', () => {
    expect(isoOfParts({ day: ' ', month: '', year: '' })).toBe('');
  });

  it.each([
    { day: '3', month: '', year: '2026' },
    { day: '3', month: '11', year: '26' },
    { day: '31', month: '2', year: '2026' },
    { day: 'x', month: '1', year: '2026' },
  ])('is refused by the rules when it is no date: %j', (parts) => {
    expect(problemOf(isoOfParts(parts))).toBe('not-a-date');
  });

  it('keeps what was typed even when it is no date yet', () => {
    const typed = { day: '3', month: '', year: '20' };
    expect(partsOfIso(isoOfParts(typed))).toEqual(typed);
  });
});
