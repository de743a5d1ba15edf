import { describe, expect, it } from '@jest/globals';
import { itemNonResponse } from './item-non-response.ts';

const states = { answered: 100, dontKnow: 10, notRelevant: 20, preferNotToSay: 5, skipped: 15, notShown: 50 };

describe('itemNonResponse', () => {
  it('takes each way of not answering over its own base', () => {
    const found = itemNonResponse(states);
    expect(found?.skipped).toMatchObject({ estimate: 15 / 130, n: 130 });
    expect(found?.dontKnow.estimate).toBe(10 / 130);
    expect(found?.preferNotToSay.estimate).toBe(5 / 130);
    expect(found?.notRelevant).toMatchObject({ estimate: 20 / 150, n: 150 });
  });

  it('is nothing where the question was relevant to nobody', () => {
    const none = { ...states, answered: 0, dontKnow: 0, preferNotToSay: 0, skipped: 0 };
    expect(itemNonResponse(none)).toBeNull();
    expect(() => itemNonResponse({ ...states, skipped: -1 })).toThrow('skipped');
  });
});
