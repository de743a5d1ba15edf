import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldResponses, prepareResponse, ResponseStore, WayFinding, weighDrivers } from '@medvirk/data-access';
import { compileForm, extentPoints, QuestionnaireContent } from '@medvirk/questionnaire';
import { type SmallHouse, smallHouse } from './small-house.ts';

const scale = { type: 'scale', points: extentPoints(), higherIsBetter: true, display: 'labels' };
const content = QuestionnaireContent.parse({
  title: { nb: 'Hvordan var det?' },
  languages: ['nb'],
  sections: [
    {
      code: 's',
      title: { nb: 'Opplevelsen' },
      questions: [
        { ...scale, code: 'informed', texts: { nb: 'Fikk du vite nok?' }, theme: 'information', lens: 'now' },
        { ...scale, code: 'waited', texts: { nb: 'Gikk ventingen greit?' }, theme: 'waiting', lens: 'now' },
        { ...scale, code: 'all', texts: { nb: 'Var du fornøyd?' }, role: 'overall' },
      ],
    },
  ],
});
const form = compileForm(content);
const NOW = new Date('2026-06-01T12:00:00Z');

describe('themes weighed against the overall impression', () => {
  let house: SmallHouse;
  let ways: WayFinding;
  beforeAll(async () => {
    const units = ['Poliklinikk', 'Sengepost'];
    const plan = { content, themes: ['information', 'waiting'], root: 'Sykehuset', units };
    house = await smallHouse({ ...plan, opensOn: '2026-01-01', closesOn: null });
    ways = new WayFinding(house.database.dataSource);
  });
  afterAll(() => house?.stop());

  /** Whoever was told much is content, however long they waited. */
  const answer = async (unit: string, count: number): Promise<void> => {
    const unitId = house.units.get(unit) ?? '';
    const store = new ResponseStore(house.database.dataSource);
    const group = Array.from({ length: count }, (_, index) => {
      const told = 1 + (index % 5);
      const value = (given: number) => ({ state: 'answered' as const, value: given });
      const answers = { informed: value(told), waited: value(1 + ((index * 7) % 4)), all: value(told) };
      const input = { id: randomUUID(), role: 'patient' as const, language: 'nb', answers };
      return prepareResponse({ ...house, unitId, form }, input, '2026-03-01').response;
    });
    for (let at = 0; at < group.length; at += 40) await store.store(group.slice(at, at + 40));
    await foldResponses(house.database, house.organisationId, house.surveyId);
  };
  const toWeigh = async () =>
    (await ways.surveysToWeigh()).filter(({ surveyId }) => surveyId === house.surveyId).length;
  const weigh = () => weighDrivers(house.database, house.organisationId, house.surveyId, NOW);
  const driversOf = (unit: string) =>
    house.database.within(house.organisationId, (store) =>
      store.series.drivers(house.surveyId, house.units.get(unit) ?? ''),
    );

  it('wait for two hundred responses', async () => {
    await answer('Sengepost', 20);
    await answer('Poliklinikk', 170);
    expect(await toWeigh()).toBe(0);
    expect(await weigh()).toBe(0);
    expect(await driversOf('Sykehuset')).toBeUndefined();
  });

  it('are told for units with enough, and for no smaller one', async () => {
    await answer('Poliklinikk', 60);
    expect(await toWeigh()).toBe(1);
    expect(await weigh()).toBe(2);
    const found = await driversOf('Sykehuset');
    expect(found).toMatchObject({ overall: 'all', n: 250 });
    expect(found?.drivers.find(({ theme }) => theme === 'information')?.share).toBeGreaterThan(0.9);
    expect(await driversOf('Poliklinikk')).toMatchObject({ n: 230 });
    expect(await driversOf('Sengepost')).toBeUndefined();
  });

  it('are the same when weighed twice, and are not weighed again before a tenth more have answered', async () => {
    const before = await driversOf('Sykehuset');
    await weigh();
    expect(await driversOf('Sykehuset')).toEqual(before);
    expect(await toWeigh()).toBe(0);
    await answer('Poliklinikk', 40);
    expect(await toWeigh()).toBe(1);
  });
});
