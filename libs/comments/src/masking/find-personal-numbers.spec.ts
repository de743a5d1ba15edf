import { describe, expect, it } from '@jest/globals';
import { findPersonalNumbers } from './find-personal-numbers.ts';

const found = (text: string): string[] => findPersonalNumbers(text).map(({ start, end }) => text.slice(start, end));

describe('finding personal numbers', () => {
  it.each([
    '13097248022',
    '02013299987',
    '130972 48022',
    '130972\n48022',
    '13.09.72.48022',
    '13-09-72-48022',
    '130 972 480 22',
    '1 3 0 9 7 2 4 8 0 2 2',
    '13.09.1972 48022',
    '1309197248022',
  ])('finds %j whole', (number) => {
    expect(found(`Nummeret er ${number}, takk.`)).toEqual([number]);
  });

  it('prefers the reading with right check digits when groups beside it could be part of one', () => {
    // "010 13 09 72 48" starts with a date too.
    expect(found('rom 010 13 09 72 48 022')).toEqual(['13 09 72 48 022']);
    expect(found('rom 10 13097 248022')).toEqual(['13097 248022']);
  });

  it('finds five digits only when they are said to be part of one', () => {
    expect(found('personnummer: 48022')).toEqual(['48022']);
    expect(found('48022 kroner')).toEqual([]);
  });

  it('finds eleven digits without a date when they are said to be one', () => {
    expect(found('fnr 99997248022')).toEqual(['99997248022']);
    expect(found('kvittering 99997248022')).toEqual([]);
  });

  it.each([
    '10 12 2021 200 kr',
    '1.5.2021-3.6.2022',
    '13.09.2021 12000 kr',
    '+46 70 123 45 67',
    '123456789012',
    '1309724802',
    '13, 09, 72, 48, 022',
    '0 1 2 3 4 5 6 7 8 9 10',
  ])('leaves %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
