import { describe, expect, it } from '@jest/globals';
import { READER_LANGUAGES } from '../language.ts';
import { invitationMail, invitationSms } from './invitation-message.ts';

const MESSAGE = {
  organisation: 'Prøvebyen helse',
  url: 'https://m.example/s/abc#code',
  noMoreUrl: 'https://m.example/no-more#token',
  closesOn: '2026-11-21',
};

describe('an invitation', () => {
  it.each(READER_LANGUAGES.flatMap((language) => [false, true].map((isReminder) => [language, isReminder] as const)))(
    'in %s (reminder: %s) says who asks, until when, that it is voluntary, and how not to be asked again',
    (language, isReminder) => {
      const { subject, text, html } = invitationMail({ ...MESSAGE, language, isReminder });
      expect(subject).toContain('Prøvebyen helse');
      for (const body of [text, html]) {
        for (const needed of [MESSAGE.url, MESSAGE.noMoreUrl, '21', 'Prøvebyen helse']) expect(body).toContain(needed);
        expect(body).not.toMatch(/\{\{|undefined/);
      }
      const sms = invitationSms({ ...MESSAGE, language, isReminder });
      for (const needed of [MESSAGE.url, MESSAGE.noMoreUrl, 'Prøvebyen helse']) expect(sms).toContain(needed);
      // Two parts of a text message at most, addresses of usual length included.
      expect(sms.length).toBeLessThan(306);
    },
  );

  it('does without a last day', () => {
    expect(invitationMail({ ...MESSAGE, language: 'nb', isReminder: false, closesOn: null }).text).not.toContain(
      'til og med',
    );
  });
});
