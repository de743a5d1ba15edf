import { describe, expect, it } from '@jest/globals';
import { findPhones } from './find-phones.ts';

const found = (text: string): string[] => findPhones(text).map(({ start, end }) => text.slice(start, end));

describe('finding telephone numbers', () => {
  it.each([
    '12 34 56 78',
    '123 45 678',
    '12345678',
    '98 76 54 32',
    '987 65 432',
    '9876 5432',
    '98-76-54-32',
    '98 76\n54 32',
    '+47 98 76 54 32',
    '+4798765432',
    '(+47) 987 65 432',
    '0047 98765432',
    '004798765432',
    '47 98 76 54 32',
    '+46 70 123 45 67',
    '+46 (0)70 123 45 67',
    '0044 20 7946 0958',
  ])('finds %j whole', (number) => {
    expect(found(`Dette er mitt: ${number}, hilsen meg`)).toEqual([number]);
  });

  it.each([
    '2021-2022',
    '2021 2022',
    'kl 12.30',
    'kl 12.30-13.30',
    '22.30-23.30',
    '2000-2330',
    '1500 kr',
    '98 765 432 kr',
    'kr 98765432',
    '20 000 000',
    '98765432,50 sa de',
    '24.12.1980',
    '24 12 1980',
    '24121980',
    '2021-12-24',
    '20211224',
    '10 20 30 40',
    '2 3 4 5 6 7 8 9',
    '113',
    '02800',
    '987654321',
    '00.30-07.15',
    'tlf 2021-2022',
  ])('leaves %j', (text) => {
    expect(found(`Se ${text}`)).toEqual([]);
  });

  it('accepts unusual groups after a word that says it is one', () => {
    expect(found('tlf 9 876 54 32')).toEqual(['9 876 54 32']);
    expect(found('antall 9 876 54 32')).toEqual([]);
  });

  it('keeps two numbers side by side apart', () => {
    expect(found('98765432/22334455')).toEqual(['98765432', '22334455']);
  });

  it('does not take the number that follows a foreign one', () => {
    expect(found('+46701234567 15 ganger')).toEqual(['+46701234567']);
  });
});
