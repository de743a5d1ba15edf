import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { mailAddress, phoneNumber } from './address.ts';
import { guessColumns, readRecipients } from './read-recipients.ts';

const UNITS = [
  { id: 'a', name: 'Post A' },
  { id: 'b', name: 'Post B' },
];
const HEADING = ['Navn', 'E-post', 'Mobil', 'Avdeling', 'Språk'];
const read = (...rows: string[][]) => readRecipients([HEADING, ...rows], guessColumns(HEADING), UNITS);

describe('a list of recipients', () => {
  it('has its columns guessed by their headings', () => {
    expect(guessColumns(HEADING)).toEqual({ email: 1, phone: 2, unit: 3, language: 4 });
    expect(guessColumns(['E-mail', 'Unit'])).toEqual({ email: 0, unit: 1 });
    expect(guessColumns(['x'])).toEqual({});
  });

  it('becomes people to ask, without names, with addresses in one way of writing', () => {
    const { recipients, problems } = read(
      ['Kari', ' Kari@Test.Example ', '', 'post a', ''],
      ['Ola', '', '901 23 456', 'Post B', 'nynorsk'],
      ['', '', '', '', ''],
    );
    expect(recipients).toEqual([
      { email: 'kari@test.example', phone: null, unitId: 'a', language: 'nb' },
      { email: null, phone: '+4790123456', unitId: 'b', language: 'nn' },
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['no-address', ['Kari', '', '', 'Post A', '']],
    ['email-not-valid', ['Kari', 'kari@', '', 'Post A', '']],
    ['phone-not-valid', ['Kari', '', '12 34', 'Post A', '']],
    ['unit-not-known', ['Kari', 'kari@test.example', '', 'Post C', '']],
    ['language-not-known', ['Kari', 'kari@test.example', '', 'Post A', 'klingonsk']],
  ])('tells %s with the number of the row', (problem, row) => {
    expect(read(['Ola', 'ola@test.example', '', 'Post A', ''], row).problems).toEqual([{ row: 3, problem }]);
  });

  it('asks an address once, whichever way it is written', () => {
    const { recipients, problems } = read(
      ['', 'kari@test.example', '90123456', 'Post A', ''],
      ['', 'KARI@test.example', '', 'Post B', ''],
      ['', '', '+47 901 23 456', 'Post B', ''],
    );
    expect(recipients).toHaveLength(1);
    expect(problems).toEqual([
      { row: 3, problem: 'twice' },
      { row: 4, problem: 'twice' },
    ]);
  });

  it('takes the only unit where the file names none', () => {
    expect(readRecipients([['E-post'], ['a@b.no']], { email: 0 }, UNITS.slice(0, 1)).recipients[0]?.unitId).toBe('a');
  });

  it('makes of every row that says anything one recipient or one problem, whatever stands in it', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('a@b.no', 'Post A', '90123456', 'nb'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 20 }), (rows) => {
        const { recipients, problems } = readRecipients([HEADING, ...rows], guessColumns(HEADING), UNITS);
        const said = rows.filter((cells) => cells.some((each) => each.trim() !== '')).length;
        expect(recipients.length + problems.length).toBe(said);
      }),
    );
  });
});

describe('addresses', () => {
  it.each([
    ['a@b.no', 'a@b.no'],
    ['A.B+c@D.example', 'a.b+c@d.example'],
    ['a@b', undefined],
    ['a b@c.no', undefined],
    ['a@b.no, c@d.no', undefined],
    ['"x" <a@b.no>', undefined],
  ])('reads the mail address %s as %s', (text, address) => expect(mailAddress(text)).toBe(address));

  it.each([
    ['22 33 44 55', '+4722334455'],
    ['0047 90123456', '+4790123456'],
    ['+46 70-123 45 67', '+46701234567'],
    ['12345678', undefined],
    ['9012345', undefined],
  ])('reads the number %s as %s', (text, number) => expect(phoneNumber(text)).toBe(number));
});
