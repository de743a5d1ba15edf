import { describe, expect, it } from '@jest/globals';
import { findCaseNumbers } from './find-case-numbers.ts';

const found = (text: string): string[] => findCaseNumbers(text).map(({ start, end }) => text.slice(start, end));

describe('finding case numbers', () => {
  it.each([
    ['saksnr 2021/12345', '2021/12345'],
    ['Saksnummeret er 2021/12345-3.', '2021/12345-3'],
    ['journalnummer 123456', '123456'],
    ['journalnr: 99-1234', '99-1234'],
    ['ref.nr. AB-77812', 'AB-77812'],
    ['sak 2021/12345', '2021/12345'],
    ['viser til 2021/12345', '2021/12345'],
    ['case no. 45-1288', '45-1288'],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'sak 3 på møtet',
    'forordning (EU) nr. 3, EU 2016/679',
    'ref 2021',
    'sak 12/2021 i utvalget',
    'skoleåret 2021/2022',
    'vinteren 2021/22',
    'pasienten 123456',
    'journalen er på 12 sider',
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
