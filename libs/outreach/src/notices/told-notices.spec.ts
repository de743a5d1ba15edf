import { describe, expect, it } from '@jest/globals';
import { pageOf } from './notice.ts';
import { type ToldPage, toldNotices } from './told-notices.ts';

const NOW = new Date('2026-11-20T09:00:00Z');
const page = (over: Partial<ToldPage> = {}): ToldPage => ({
  surveyId: 's',
  versionId: 'v',
  slug: 'abc123',
  publishedAt: new Date('2026-11-19T09:00:00Z'),
  tellsOfActions: true,
  people: ['member', 'proposer', 'member'],
  ...over,
});

describe('toldNotices', () => {
  it('tells each who had a part in the questions once, and leads to the public page', () => {
    const notices = toldNotices(page(), NOW);
    expect(notices.map(({ personId }) => personId)).toEqual(['member', 'proposer']);
    expect(notices.map(pageOf)).toEqual(['/told/abc123', '/told/abc123']);
  });

  it('tells nothing of a page without an action, or of one that is no news', () => {
    expect(toldNotices(page({ tellsOfActions: false }), NOW)).toEqual([]);
    expect(toldNotices(page({ publishedAt: new Date('2026-11-12T09:00:00Z') }), NOW)).toEqual([]);
  });
});
