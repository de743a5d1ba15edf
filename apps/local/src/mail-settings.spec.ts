import { describe, expect, it } from '@jest/globals';
import { mailSettings } from './mail-settings.ts';

const HERE = { demo: true, publicUrl: 'http://localhost:3000' };
const LOCAL = { isLocal: true };

describe('mail without a server', () => {
  it('stays in a mailbox of this machine, in a demo that only this machine reaches', () => {
    expect(mailSettings(HERE, {}, '/state', LOCAL)).toEqual({ MAILBOX_FOLDER: '/state/mailbox' });
  });

  it.each([
    ['the house is a real one', { ...HERE, demo: false }, {}, LOCAL],
    ['others reach it', { ...HERE, publicUrl: 'https://medvirk.example.no' }, {}, LOCAL],
    ['people sign in elsewhere', HERE, {}, { isLocal: false }],
    ['a server is named', HERE, { SMTP_URL: 'smtp://mail.example' }, LOCAL],
  ])('is shown nowhere where %s', (_, options, environment, signIn) => {
    expect(mailSettings(options, environment, '/state', signIn)).toEqual({ MAILBOX_FOLDER: '' });
  });
});
