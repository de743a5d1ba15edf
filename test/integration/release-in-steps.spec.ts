import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type SurveyView } from '@medvirk/api-contract';
import { callApi, mustCall } from '../builders/call-api.ts';
import type { TestOrganisation } from '../builders/organisation.ts';
import { aSurveyedOrganisation } from '../builders/surveyed-organisation.ts';
import { type HouseInProcess, houseInProcess } from './house.ts';
import { asOwner } from './small-house.ts';

describe('two looks at a figure', () => {
  let house: HouseInProcess;
  let home: TestOrganisation;
  let survey: SurveyView;

  beforeAll(async () => {
    house = await houseInProcess();
    ({ home, survey } = await aSurveyedOrganisation(house));
  });
  afterAll(() => house?.stop());

  const send = (informed: number) =>
    mustCall(house.url, contract.answering.submit, {
      params: { linkCode: survey.units.find(({ unitId }) => unitId === home.units.wardA)?.linkCode ?? '' },
      body: {
        id: randomUUID(),
        role: 'patient',
        language: 'nb',
        answers: { informed: { state: 'answered', value: informed } },
      },
    });
  const received = async () => {
    const params = { surveyId: survey.id };
    const { responses } = await mustCall(house.url, contract.surveys.get, { params }, home.quality.headers);
    return responses.kind === 'shown' ? responses.count : 0;
  };
  const look = async () => {
    const given = { params: { surveyId: survey.id }, query: { unit: home.units.wardA } };
    const { questions } = await mustCall(house.url, contract.results.survey, given, home.quality.headers);
    const n = questions.find(({ code }) => code === 'informed')?.n;
    return n?.kind === 'shown' ? n.count : 0;
  };
  const counted = async (count: number) => {
    for (const end = Date.now() + 20_000; (await received()) < count && Date.now() < end; ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await received()).toBe(count);
  };

  it('never differ by what one to four people have said', async () => {
    const seen = new Set<number>();
    for (let count = 1; count <= 17; count += 1) {
      await send((count % 5) + 1);
      if (count < 5) continue;
      await counted(count);
      seen.add(await look());
    }
    // The API shows earlier figures while it decides on new ones: look on until it has caught up.
    for (const end = Date.now() + 40_000; Math.max(...seen) < 13 && Date.now() < end; ) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      seen.add(await look());
    }
    const steps = [...seen].sort((a, b) => a - b);
    const differences = steps.slice(1).map((n, index) => n - (steps[index] ?? 0));
    expect(steps.length).toBeGreaterThan(1);
    expect(differences.every((difference) => difference >= 5)).toBe(true);
    expect(steps.at(-1)).toBeGreaterThanOrEqual(13);
    expect(steps.at(-1)).toBeLessThanOrEqual(17);
  });

  it('find the picture where the page is: what it is drawn from is remembered no longer than it holds', async () => {
    const query = { unit: home.units.wardA, survey: survey.id };
    const params = { theme: 'information' };
    /** The base of the score that the picture tells. */
    const told = async () => {
      const { picture } = await mustCall(
        house.url,
        contract.improvement.picture,
        { params, query },
        home.quality.headers,
      );
      const score = picture.lenses.now.find(({ code }) => code === 'experience-score')?.evidence[0];
      return score?.kind === 'statistic' ? score.figure.n : 0;
    };
    const neededAtLeast = (k: number) =>
      asOwner(house.database, (owner) => owner.query('UPDATE organisation SET k = $2 WHERE id = $1', [home.id, k]));
    const caughtUp = async (least: number) => {
      let [page, picture] = [0, -1];
      // Figures may move between the two looks, and are decided on for a while.
      for (const end = Date.now() + 40_000; (page < least || page !== picture) && Date.now() < end; ) {
        [page, picture] = [await look(), await told()];
      }
      expect(page).toBeGreaterThanOrEqual(least);
      expect(picture).toBe(page);
      return page;
    };
    const seen: number[] = [];
    for (const count of [37, 57]) {
      for (let given = await received(); given < count; given += 1) await send((given % 5) + 1);
      await counted(count);
      seen.push(await caughtUp(count - 4));
    }
    expect(new Set(seen).size).toBe(2);

    await neededAtLeast(60);
    expect([await look(), await told()]).toEqual([0, 0]);
    await neededAtLeast(5);
    const again = await look();
    expect(again).toBeGreaterThanOrEqual(seen[1] ?? 0);
    expect(await told()).toBe(again);

    // Remembered for one who may look is not remembered for one who may not.
    const elsewhere = { params, query: { ...query, unit: home.units.wardB } };
    await mustCall(house.url, contract.improvement.picture, elsewhere, home.quality.headers);
    const refused = await callApi(house.url, contract.improvement.picture, elsewhere, home.leader.headers);
    expect(refused.code).toBe('NOT_FOUND');
  });
});
