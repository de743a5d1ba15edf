import { expect, it } from '@jest/globals';
import { type Store, WaitFirst } from '@medvirk/data-access';
import { aTree } from './a-survey.builder.ts';
import { ReleaseDesk } from './release-desk.ts';
import { SurveyCountsCache } from './survey-counts-cache.ts';

it('decides once for all who come while a large survey is being decided for the first time, none of whom holds a connection meanwhile', async () => {
  let decided = 0;
  class CountingDesk extends ReleaseDesk {
    override async decide(...task: Parameters<ReleaseDesk['decide']>) {
      decided += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return super.decide(...task);
    }
  }
  const rows = [{ unitId: 'w', question: '', kind: 'response', value: '', count: 7 }];
  const store = {
    results: { countsByUnit: async () => rows, valuesByMonth: async () => [] },
  } as unknown as Store;
  const cache = new SurveyCountsCache(new CountingDesk());
  const wanted = { surveyId: 's', tree: aTree({ top: null, w: 'top' }), questions: [], k: 5, step: 3 };
  const look = async () => {
    const waits = await cache.get(store, wanted).catch((thrown: unknown) => thrown);
    if (!(waits instanceof WaitFirst)) throw new Error('nobody may wait with a connection in hand');
    await waits.until;
    return cache.get(store, wanted);
  };
  const looks = await Promise.all(Array.from({ length: 8 }, look));
  expect(looks.map((counts) => counts.releaseResponses('w'))).toEqual(
    looks.map(() => expect.objectContaining({ kind: 'shown', count: 7 })),
  );
  expect(decided).toBe(1);
});
