import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasCheckDigits, hasPersonalNumberDate, isHelpNumber } from './personal-number.ts';

describe('personal numbers', () => {
  it.each(['13097248022', '29029648784', '15021951940', '53097248016'])('%s has right check digits today', (digits) => {
    expect(hasCheckDigits(digits, 'today')).toBe(true);
    expect(hasCheckDigits(digits, 'from-2032')).toBe(true);
  });

  it.each(['02013299997', '30108299920', '70108299914', '30108299939'])(
    '%s is right under the rule from 2032',
    (digits) => {
      expect(hasCheckDigits(digits, 'from-2032')).toBe(true);
    },
  );

  it('tells a number that only the rule from 2032 lets through', () => {
    expect(hasCheckDigits('30108299939', 'today')).toBe(false);
  });

  it.each(['02013299987', '02013299996'])('%s is wrong under both rules', (digits) => {
    expect(hasCheckDigits(digits, 'today')).toBe(false);
    expect(hasCheckDigits(digits, 'from-2032')).toBe(false);
  });

  it.each([
    ['fødselsnummer', '13097248022'],
    ['D-number', '53097248016'],
    ['H-number', '13527248013'],
    ['synthetic, month + 80', '10915596784'],
    ['D- and H-number', '68467038838'],
    ['D-number, synthetic, month + 65 or 80', '50846202355'],
    ['leap day', '29029648784'],
  ])('reads the date of a %s', (_, digits) => {
    expect(hasPersonalNumberDate(digits)).toBe(true);
  });

  it.each([
    ['day 0', '00097248022'],
    ['day 32', '32097248022'],
    ['day 72', '72097248022'],
    ['month 13', '13137248022'],
    ['30 February', '30027248022'],
    ['29 February of no leap year', '29029748022'],
    ['ten digits', '1309724802'],
    ['a letter', '1309724802x'],
  ])('sees no date in one with %s', (_, digits) => {
    expect(hasPersonalNumberDate(digits)).toBe(false);
  });

  it('knows a common help number by its first digit and check digits, for it holds no date', () => {
    expect(hasPersonalNumberDate('80000000021')).toBe(false);
    const helpNumbers = Array.from({ length: 2000 }, (_, index) => String(80000000000 + index)).filter(isHelpNumber);
    // About 0.84 % of all numbers pass both check digits.
    expect(helpNumbers.length).toBeGreaterThan(8);
    expect(helpNumbers.length).toBeLessThan(28);
    expect(isHelpNumber('13097248022')).toBe(false);
  });

  it('lets every number that is right today be right from 2032 too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (value) => {
        const digits = String(value).padStart(11, '0');
        expect(hasCheckDigits(digits, 'today') && !hasCheckDigits(digits, 'from-2032')).toBe(false);
      }),
    );
  });
});
