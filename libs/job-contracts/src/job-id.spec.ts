import { describe, expect, it } from '@jest/globals';
import { FOLD_RESPONSES, foldJobId } from './index.ts';

describe('foldJobId', () => {
  const survey = '0198a0a0-0000-7000-8000-000000000001';

  it("has no ':', which BullMQ keeps for its own keys, and neither has the queue's name", () => {
    expect(foldJobId(survey, 10_000)).not.toContain(':');
    expect(FOLD_RESPONSES).not.toContain(':');
  });

  it('is the same for a survey each time and another for another, so that one job per survey waits', () => {
    expect(foldJobId(survey, 10_000)).toBe(foldJobId(survey, 10_000));
    expect(foldJobId(survey, 10_000)).not.toBe(foldJobId(survey.replace('1', '2'), 10_000));
  });

  it('is the same within two seconds and another after them, so that a job of a killed worker holds nothing up for longer', () => {
    expect(foldJobId(survey, 11_999)).toBe(foldJobId(survey, 10_000));
    expect(foldJobId(survey, 12_000)).not.toBe(foldJobId(survey, 11_999));
  });

  it('is no whole number, which BullMQ would take for an id of its own', () => {
    expect(Number.isNaN(Number(foldJobId(survey, 10_000)))).toBe(true);
  });
});
