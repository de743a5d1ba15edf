import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  foldResponses,
  type NewResponse,
  prepareResponse,
  ResponseStore,
  rebuildAggregates,
  recount,
} from '@medvirk/data-access';
import { compileForm, type QuestionnaireContent } from '@medvirk/questionnaire';
import { type SmallHouse, smallHouse } from './small-house.ts';

const content: QuestionnaireContent = {
  title: { nb: 'Hjemreise' },
  languages: ['nb'],
  sections: [
    {
      code: 's',
      title: { nb: 'Del' },
      questions: [
        { type: 'long-text', code: 'missed', texts: { nb: 'Hva savnet du?' }, theme: 'information', lens: 'now' },
      ],
    },
  ],
};

describe('answers whose time has passed', () => {
  let house: SmallHouse;
  beforeAll(async () => {
    // It keeps answers for 24 months.
    const plan = { content, themes: ['information'], root: 'Foretaket', units: ['Post A'], closesOn: null };
    house = await smallHouse({ ...plan, opensOn: '2024-01-01' });
    const responses = [...Array(6).fill('2024-01-01'), ...Array(7).fill('2024-02-01')].map(given);
    await new ResponseStore(house.database.dataSource).store(responses);
    await foldResponses(house.database, house.organisationId, house.surveyId);
  });
  afterAll(() => house?.stop());

  const given = (month: string): NewResponse => {
    const { organisationId, surveyId, versionId, units } = house;
    const place = {
      organisationId,
      surveyId,
      versionId,
      unitId: units.get('Post A') ?? '',
      form: compileForm(content),
    };
    const answers = { missed: { state: 'answered' as const, value: 'Noen å ringe til' } };
    const input = { id: randomUUID(), role: 'patient' as const, language: 'nb', answers };
    return prepareResponse(place, input, month).response;
  };
  const erase = (today: string) => house.database.eraseExpiredResponses(today);
  const counted = async () => {
    const report = await recount(house.database, house.organisationId, house.surveyId);
    return { stored: report.stored, differences: report.differences };
  };
  const responsesCounted = () =>
    house.database.within(house.organisationId, async (store) => {
      const counts = await store.surveys.responseCounts([house.surveyId]);
      return [...(counts.get(house.surveyId)?.values() ?? [])].reduce((sum, each) => sum + each, 0);
    });

  it('stay to the last day', async () => {
    expect(await erase('2026-01-31')).toBe(0);
    expect((await counted()).stored).toBe(13);
  });

  it('are deleted the day after, once, with a report; the counts stay', async () => {
    expect(await erase('2026-02-01')).toBe(6);
    expect(await erase('2026-02-01')).toBe(0);
    expect(await counted()).toEqual({ stored: 7, differences: [] });
    expect(await responsesCounted()).toBe(13);
    const report = await house.database.within(house.organisationId, (store) => store.surveys.erasures(house.surveyId));
    expect(report).toEqual([{ erasedOn: '2026-02-01', givenBefore: '2024-02-01', responses: 6 }]);
  });

  it('leave their counts standing when everything else is counted anew', async () => {
    await rebuildAggregates(house.database, house.organisationId, house.surveyId);
    expect(await responsesCounted()).toBe(13);
    expect((await counted()).differences).toEqual([]);
  });

  it('wait while something is not counted yet', async () => {
    await new ResponseStore(house.database.dataSource).store([given('2024-02-01')]);
    expect(await erase('2026-03-01')).toBe(0);
    await foldResponses(house.database, house.organisationId, house.surveyId);
    expect(await erase('2026-03-01')).toBe(8);
    expect((await counted()).stored).toBe(0);
  });
});
