import { describe, expect, it } from '@jest/globals';
import { findEmails } from './find-emails.ts';

const found = (text: string): string[] => findEmails(text).map(({ start, end }) => text.slice(start, end));

describe('finding e-mail addresses', () => {
  it.each([
    'ola@eksempel.no',
    'ola.hansen+sykehus@under.eksempel.com',
    'ola @ eksempel.no',
    'ola (at) eksempel punktum no',
    'ola punktum hansen (at) eksempel punktum no',
    'ola[at]eksempel[.]no',
    'ola(a)eksempel.no',
    'ola alfakrøll eksempel.no',
    'ola krøllalfa eksempel punktum no',
    'ola at eksempel dot no',
    'ola understrek hansen krøllalfa eksempel . no',
    'ola.hansen@gmail',
    'ola@gmail,com',
    'ola@gmail .com',
  ])('finds %j whole', (address) => {
    expect(found(`Skriv til: ${address}, takk.`)).toEqual([address]);
  });

  it.each([
    '3 stk @ 50 kr',
    'look at helsenorge.no',
    'jeg så at legen kom',
    'alternativ (a) eller (b)',
    '@kari',
    'a @ b',
    '@',
    'ola@',
  ])('leaves %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('stops where the sentence ends', () => {
    expect(found('ola@eksempel.no.Takk for alt')).toEqual(['ola@eksempel.no']);
    expect(found('ola@eksempel.no. Takk')).toEqual(['ola@eksempel.no']);
  });

  it('finds each of several', () => {
    expect(found('a.b@eksempel.no;c.d@eksempel.no')).toEqual(['a.b@eksempel.no', 'c.d@eksempel.no']);
  });
});
