import { describe, expect, it } from '@jest/globals';
import { SURVEY_STATUSES } from '@medvirk/api-contract';
import { nextStatuses } from './next-statuses.ts';

describe('where a survey can be moved', () => {
  it('is never back to a draft, and nowhere once closed', () => {
    for (const status of SURVEY_STATUSES) expect(nextStatuses(status)).not.toContain('draft');
    expect(nextStatuses('closed')).toEqual([]);
  });

  it('is open from a draft and from a pause', () => {
    expect(nextStatuses('draft')).toEqual(['open']);
    expect(nextStatuses('paused')).toEqual(['open', 'closed']);
    expect(nextStatuses('open')).toEqual(['paused', 'closed']);
  });
});
