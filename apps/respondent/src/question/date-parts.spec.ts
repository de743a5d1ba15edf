import { describe, expect, it } from '@jest/globals';
import { NO_ENGINES, validateAnswer } from '@medvirk/questionnaire';
import { type DateParts, isoOfParts, type Precision, partsOfIso } from './date-parts.ts';

const problemOf = (value: string) =>
  validateAnswer({ code: 'when', type: 'date', texts: {} }, { state: 'answered', value }, NO_ENGINES)?.code;
const typed = (parts: Partial<DateParts>): DateParts => ({ day: '', month: '', year: '', time: '', ...parts });

describe('a date in several fields', () => {
  it.each<[Precision, Partial<DateParts>, string]>([
    ['day', { day: '3', month: '11', year: '2026' }, '2026-11-03'],
    ['month', { month: '3', year: '2026' }, '2026-03'],
    ['year', { year: '1950' }, '1950'],
    ['date-time', { day: '3', month: '11', year: '2026', time: '07:30' }, '2026-11-03T07:30'],
  ])('of a %s becomes ISO and comes back as it was typed', (precision, parts, iso) => {
    expect(isoOfParts(typed(parts), precision)).toBe(iso);
    expect(partsOfIso(iso)).toEqual(typed(parts));
  });

  it('is not answered when nothing is typed', () => {
    expect(isoOfParts(typed({ day: ' ' }))).toBe('');
    expect(isoOfParts(typed({}), 'date-time')).toBe('');
  });

  it.each([
    { day: '3', month: '', year: '2026' },
    { day: '3', month: '11', year: '26' },
    { day: '31', month: '2', year: '2026' },
    { day: 'x', month: '1', year: '2026' },
  ])('is refused by the rules when it is no date: %j', (parts) => {
    expect(problemOf(isoOfParts(typed(parts)))).toBe('not-a-date');
  });

  it('keeps what was typed even when it is no date yet', () => {
    const half = typed({ day: '3', year: '20' });
    expect(partsOfIso(isoOfParts(half))).toEqual(half);
    const noTime = typed({ day: '3', month: '1', year: '2026' });
    expect(partsOfIso(isoOfParts(noTime, 'date-time'))).toEqual(noTime);
  });
});
