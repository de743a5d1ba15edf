import { beforeAll, describe, expect, it } from '@jest/globals';
import { hasSurveyFiles, readSurveyFiles } from './survey-files.ts';
import { countWeightedSurvey, type WeightedSurvey } from './weighted-survey.ts';

/** Skipped, and told to be, where the files of other people's surveys are not there (MEDVIRK_CORPORA). */
(hasSurveyFiles() ? describe : describe.skip)('a weighted survey that was published', () => {
  let found: WeightedSurvey;
  beforeAll(async () => {
    found = countWeightedSurvey(await readSurveyFiles());
  });

  it('comes out as it was printed', () => {
    expect(found.totals).toBe(189);
    expect(found.otherTotals).toEqual([]);
    expect(found.otherCells).toEqual([]);
  });

  it('has blanks exactly where a base is under 100', () => {
    expect(found.otherBlanks).toEqual([]);
    expect(found.blanks).toBeGreaterThan(100);
  });
});
