import { describe, expect, it } from '@jest/globals';
import { outcomeOf } from './smtp-transport.ts';

describe('what came of sending by SMTP', () => {
  it.each([
    [
      'an address that is not there',
      { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 },
      'refused',
      'smtp-550',
    ],
    [
      'a mailbox that is full for now',
      { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452 },
      'not-sent',
      'smtp-452',
    ],
    [
      'a mail that is refused when read',
      { code: 'EMESSAGE', command: 'DATA', responseCode: 554 },
      'refused',
      'smtp-554',
    ],
    [
      'a sender that may not send',
      { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 },
      'not-sent',
      'smtp-550',
    ],
    ['a wrong password', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'not-sent', 'smtp-535'],
    ['no server', { code: 'ESOCKET', command: 'CONN' }, 'not-sent', 'ESOCKET'],
    ['no such name', { code: 'EDNS' }, 'not-sent', 'EDNS'],
    ['silence after the mail was handed over', { code: 'ETIMEDOUT', command: 'DATA' }, 'unknown', 'ETIMEDOUT'],
    ['a connection that broke, nobody knows when', { code: 'ESOCKET' }, 'unknown', 'ESOCKET'],
    ['an address that is none', { code: 'EENVELOPE' }, 'refused', 'EENVELOPE'],
  ])('%s: %o is %s', (_, thrown, kind, fault) => {
    expect(outcomeOf(Object.assign(new Error('550 kari@test.example unknown'), thrown))).toEqual({ kind, fault });
  });

  it('is told by a code, never by words that may quote an address', () => {
    const thrown = Object.assign(new Error('no kari@test.example'), { code: 'kari@test.example' });
    expect(JSON.stringify(outcomeOf(thrown))).not.toContain('kari');
  });
});
