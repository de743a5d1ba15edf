import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localTime } from '../time/local-time.ts';
import { type DigestNews, digestDue, NEWS_KINDS } from './digest.ts';
import { digestMail } from './digest-mail.ts';

describe('when a digest goes', () => {
  it.each([
    ['weekly', '2026-11-26T20:00:00Z', '2026-11-30'],
    ['weekly', '2026-11-30T08:00:00Z', '2026-12-07'],
    ['monthly', '2026-11-26T20:00:00Z', '2026-12-01'],
    ['monthly', '2026-12-01T08:00:00Z', '2027-01-01'],
    // Midnight has passed in Norway, not in Greenwich.
    ['weekly', '2026-11-29T23:30:00Z', '2026-12-07'],
  ] as const)('%s, asked at %s: %s', (every, now, day) => {
    expect(localTime(digestDue(every, new Date(now)))).toEqual({ day, minutes: 7 * 60 });
  });

  it('is always later than now, at seven in the morning, also over summer time', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.constantFrom('weekly' as const, 'monthly' as const),
        (now, every) => {
          const due = digestDue(every, now);
          return due > now && localTime(due).minutes === 420 && due.getTime() - now.getTime() < 32 * 86_400_000;
        },
      ),
    );
  });
});

describe('a digest', () => {
  const news = NEWS_KINDS.map((kind) => ({ kind, subject: 'Informasjon', url: `https://m.example/${kind}` }));
  const mail = (language: 'nb' | 'nn' | 'en', some: readonly (Omit<DigestNews, 'page'> & { url: string })[] = news) =>
    digestMail({
      ...{
        name: 'Anne',
        language,
        survey: 'Hjemreise',
        unit: 'Sengepost',
        every: 'weekly',
        news: some,
        personal: false,
      },
      stopUrl: 'https://m.example/stop-digest#t',
      mineUrl: 'https://m.example/my-mail',
    });

  it.each(['nb', 'nn', 'en'] as const)(
    'tells each kind of news with its link, and how to stop it, in %s',
    (language) => {
      const { text } = mail(language);
      for (const kind of NEWS_KINDS) expect(text).toContain(`https://m.example/${kind}`);
      expect(text).toContain('https://m.example/stop-digest#t');
      expect(text).not.toMatch(/\{\{|undefined/);
    },
  );

  it('holds no figure: nothing but words and addresses', () => {
    expect(mail('nb').text.replace(/https?:\S+/g, '')).not.toMatch(/\d/);
  });
});
