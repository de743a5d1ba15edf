import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mapRow } from './map-row.ts';
import { ResponseMapping } from './response-mapping.ts';

const mapping = ResponseMapping.parse({
  respondent: { column: 'id' },
  unit: { column: 'ward', values: { 'A - North': 'north', 'B - South': 'south' } },
  month: { column: 'date', formats: ['DD/MM/YYYY', 'MM/DD/YYYY'] },
  role: { column: 'who', values: { P: 'patient', N: 'next-of-kin' } },
  language: { always: 'en' },
  noAnswer: ['NA'],
  questions: {
    overall: { as: 'number', column: 'score', noAnswer: ['6', '7'], states: { '9': 'dont-know' } },
    why: { as: 'text', column: 'text', when: [{ column: 'asked', in: ['Why?'] }], noAnswer: ['Did not answer'] },
    better: { as: 'text', column: 'text', when: [{ column: 'asked', in: ['How could we improve?'] }] },
    chosen: { as: 'choices', column: 'ticked', separator: '|', values: { Phone: 'phone', Letter: 'letter' } },
    once: { as: 'choice', column: 'once', values: { yes: 'yes' } },
    weight: { as: 'number', column: 'kilos', decimal: ',' },
    when: { as: 'date', column: 'seen', formats: ['DD.MM.YYYY'] },
  },
});
const row = { id: ' r 1 ', ward: 'A - North', date: '03/10/2021', who: 'P' };
const answersOf = (extra: Record<string, string>) => {
  const outcome = mapRow(mapping, { ...row, ...extra });
  return outcome.ok ? { ...outcome.part.answers } : outcome.problems;
};
const answered = (value: unknown) => ({ state: 'answered', value });

describe('mapRow', () => {
  it('reads respondent, unit, month, role and language', () => {
    expect(mapRow(mapping, row)).toEqual({
      ok: true,
      part: { respondent: 'r 1', unit: 'north', month: '2021-10-01', role: 'patient', language: 'en', answers: {} },
    });
  });

  it('takes the first date format that is a day of the calendar', () => {
    expect(mapRow(mapping, { ...row, date: '3/31/2021' })).toMatchObject({ part: { month: '2021-03-01' } });
    expect(mapRow(mapping, { ...row, date: '31/2/2021' })).toEqual({
      ok: false,
      respondent: 'r 1',
      problems: [{ code: 'unreadable-date', column: 'date' }],
    });
  });

  it('compares cells without regard to kinds and numbers of spaces', () => {
    expect(mapRow(mapping, { ...row, ward: 'A\u00a0-\n North ' })).toMatchObject({ part: { unit: 'north' } });
  });

  it('takes a text for the question that the row is about, and for no other', () => {
    expect(answersOf({ asked: 'Why?', text: ' Kind  staff ' })).toEqual({ why: answered('Kind  staff') });
    expect(answersOf({ asked: 'How could we\nimprove?', text: 'x' })).toEqual({ better: answered('x') });
    expect(answersOf({ asked: 'Anything else?', text: 'x' })).toEqual({});
  });

  it('keeps no answer, an away answer and an answer apart', () => {
    expect(answersOf({ score: '2' })).toEqual({ overall: answered(2) });
    expect(answersOf({ score: '9' })).toEqual({ overall: { state: 'dont-know' } });
    for (const score of ['', '  ', 'NA', '6', '7']) expect(answersOf({ score })).toEqual({});
    expect(answersOf({ asked: 'Why?', text: 'Did not answer' })).toEqual({});
  });

  it('reads choices, decimals and dates', () => {
    expect(answersOf({ ticked: 'Letter| Phone|Letter', once: 'yes', kilos: '3,5', seen: '1.2.2026' })).toEqual({
      chosen: answered(['letter', 'phone']),
      once: answered('yes'),
      weight: answered(3.5),
      when: answered('2026-02-01'),
    });
  });

  it('reports every problem by column, and never what stood in the cell', () => {
    const outcome = mapRow(mapping, {
      id: '',
      ward: 'secret-1',
      date: 'secret-2',
      who: 'secret-3',
      score: 'secret-4',
      ticked: 'Phone|secret-5',
    });
    expect(outcome).toEqual({
      ok: false,
      respondent: '',
      problems: [
        { code: 'no-respondent', column: 'id' },
        { code: 'unknown-unit', column: 'ward' },
        { code: 'unreadable-date', column: 'date' },
        { code: 'unknown-role', column: 'who' },
        { code: 'not-a-number', column: 'score' },
        { code: 'unknown-value', column: 'ticked' },
      ],
    });
  });

  it('takes no value from what every object has', () => {
    for (const who of ['constructor', '__proto__', 'toString']) {
      expect(mapRow(mapping, { ...row, who })).toMatchObject({ ok: false });
    }
  });

  it('never throws, and answers mapped questions only, whatever stands in the cells', () => {
    const columns = ['id', 'ward', 'date', 'who', 'score', 'asked', 'text', 'ticked', 'once', 'kilos', 'seen', 'other'];
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('A - North', '01/02/2026', 'P', '3', 'Why?', 'Phone', '-0', '1e9', '1,5', '99/99/9999', '='),
    );
    fc.assert(
      fc.property(fc.record(Object.fromEntries(columns.map((column) => [column, cell]))), (cells) => {
        const outcome = mapRow(mapping, cells);
        if (!outcome.ok) return expect(outcome.problems.length).toBeGreaterThan(0);
        expect(outcome.part.month).toMatch(/^\d{4}-\d{2}-01$/);
        expect(Object.keys(mapping.questions)).toEqual(expect.arrayContaining(Object.keys(outcome.part.answers)));
      }),
    );
  });

  it('reads back every number that is written with the decimal sign of the mapping', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 9999 }), (whole, fraction) => {
        const text = `${whole},${String(fraction).padStart(4, '0')}`;
        expect(answersOf({ kilos: text })).toEqual({ weight: answered(Number(text.replace(',', '.'))) });
      }),
    );
  });
});
