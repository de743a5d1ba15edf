import { describe, expect, it } from '@jest/globals';
import { READER_LANGUAGES } from '../language.ts';
import { NOTICE_KINDS } from '../notices/notice.ts';
import { codeMail, noticeMail } from './notice-mail.ts';

const READER = { name: 'Kari', organisation: 'Prøvebyen helse', personal: false, paceUrl: 'https://m.example/my-mail' };
const line = (kind: (typeof NOTICE_KINDS)[number], title = 'Hjemreise') => ({
  ...{ kind, title, day: '2026-11-21', url: `https://m.example/${kind}` },
});

describe('noticeMail', () => {
  it.each(READER_LANGUAGES.flatMap((language) => NOTICE_KINDS.map((kind) => [language, kind] as const)))(
    'in %s says %s with a link, in text and HTML alike, and leaves no place unfilled',
    (language, kind) => {
      const { subject, text, html } = noticeMail({ ...READER, language, notices: [line(kind)] });
      expect(subject).not.toMatch(/[{}]/);
      for (const body of [text, html]) {
        expect(body).toContain('https://m.example/');
        // That something waits, and no word of what.
        expect(body.includes('Hjemreise')).toBe(kind !== 'concern-waits');
        expect(body).not.toMatch(/\{\{|undefined/);
      }
      expect(html).toContain(`<html lang="${language}">`);
    },
  );

  it('tells the last day as people say it', () => {
    const { text } = noticeMail({ ...READER, language: 'nb', notices: [line('asked-to-sign-off')] });
    expect(text).toContain('til og med 21. november.');
  });

  it('gathers several in one mail, and what reads the same in one line', () => {
    const notices = [line('proposal-answered'), line('proposal-answered'), line('asked-to-read')];
    const { subject, text } = noticeMail({ ...READER, language: 'nb', notices });
    expect(subject).toBe('2 ting venter på deg');
    expect(text.match(/fått svar på forslag/g)).toHaveLength(1);
  });

  it('lets no title break out of the HTML, and no line break into the subject', () => {
    const { subject, html } = noticeMail({
      ...READER,
      language: 'en',
      notices: [line('asked-to-read', '<script>x</script>\r\nBcc: a@b.example')],
    });
    expect(html).not.toContain('<script>');
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('fetches nothing when it is read', () => {
    const { html } = noticeMail({ ...READER, language: 'nb', notices: [line('vote-ended')] });
    expect(html).not.toMatch(/<img|<link|@import|url\(/);
  });
});

describe('codeMail', () => {
  it('has the code in the body only', () => {
    const { subject, text } = codeMail({ ...READER, language: 'nn', code: '123456', minutes: 10 });
    expect(subject).not.toMatch(/\d/);
    expect(text).toContain('123 456');
    expect(text).toContain('10 minutt.');
  });
});
