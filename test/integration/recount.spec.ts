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
import { compileForm, extentPoints, type GivenAnswer, QuestionnaireContent } from '@medvirk/questionnaire';
import { asOwner, type SmallHouse, smallHouse } from './small-house.ts';

const content = QuestionnaireContent.parse({
  title: { nb: 'Hvordan var det?' },
  languages: ['nb'],
  sections: [
    {
      code: 'experience',
      title: { nb: 'Opplevelsen' },
      questions: [
        {
          code: 'informed',
          type: 'scale',
          texts: { nb: 'Fikk du vite det du trengte?' },
          theme: 'information',
          lens: 'now',
          points: extentPoints(),
          higherIsBetter: true,
          display: 'labels',
          allowDontKnow: true,
        },
        { code: 'idea', type: 'long-text', texts: { nb: 'Hva kan bli bedre?' }, theme: 'information', lens: 'better' },
      ],
    },
  ],
});
const form = compileForm(content);
const units = ['Poliklinikk', 'Sengepost'];

describe('stored answers and their counts', () => {
  let house: SmallHouse;
  let store: ResponseStore;
  beforeAll(async () => {
    house = await smallHouse({
      content,
      themes: ['information'],
      root: 'Sykehuset',
      units,
      opensOn: '2026-01-01',
      closesOn: null,
    });
    store = new ResponseStore(house.database.dataSource);
  });
  afterAll(() => house.stop());

  /** Responses as the submit path makes them; every third says "don't know", every fourth writes something. */
  const responses = (count: number): NewResponse[] =>
    Array.from({ length: count }, (_, index) => {
      const unitId = house.units.get(units[index % units.length] ?? '') ?? '';
      const answers: Record<string, GivenAnswer> = {
        informed: index % 3 === 0 ? { state: 'dont-know' } : { state: 'answered', value: 1 + (index % 5) },
      };
      if (index % 4 === 0) answers.idea = { state: 'answered', value: `Forslag ${index}` };
      const input = { id: randomUUID(), role: 'patient' as const, language: 'nb', answers };
      return prepareResponse({ ...house, unitId, form }, input, `2026-0${1 + (index % 6)}-01`).response;
    });
  const submit = async (group: NewResponse[]): Promise<void> => {
    for (let at = 0; at < group.length; at += 40) await store.store(group.slice(at, at + 40));
  };
  const fold = () => foldResponses(house.database, house.organisationId, house.surveyId);
  const rebuild = () => rebuildAggregates(house.database, house.organisationId, house.surveyId);
  const count = () => recount(house.database, house.organisationId, house.surveyId);
  /** Everything the aggregates say, in one order. */
  const cells = () =>
    asOwner(house.test, async (owner) => {
      const { rows } = await owner.query(
        `SELECT unit_id, month::text, role, question, kind, value, count FROM aggregate WHERE count <> 0
         ORDER BY unit_id, month, role, question, kind, value`,
      );
      return rows;
    });

  it('agree after a fold, down to each cell', async () => {
    await submit(responses(200));
    expect(await count()).toMatchObject({ stored: 200, waiting: 200, counted: 0, differences: [] });
    expect(await fold()).toBe(200);
    expect(await count()).toEqual({
      surveyId: house.surveyId,
      stored: 200,
      waiting: 0,
      counted: 200,
      differences: [],
    });
    const responsesCounted = (await cells()).filter((cell) => cell.kind === 'response');
    expect(responsesCounted.reduce((sum, cell) => sum + cell.count, 0)).toBe(200);
  });

  it('are counted once when several folds run at the same time', async () => {
    await submit(responses(300));
    const folded = await Promise.all([fold(), fold(), fold()]);
    expect(folded.reduce((sum, each) => sum + each, 0)).toBe(300);
    expect(await count()).toMatchObject({ stored: 500, waiting: 0, counted: 500, differences: [] });
  });

  it('are not counted again when the same response is sent again', async () => {
    const [response] = responses(1);
    if (!response) throw new Error('no response');
    expect(await store.store([response])).toEqual(['stored']);
    expect(await store.store([response])).toEqual(['same']);
    expect(await store.store([{ ...response, bodyHash: Buffer.alloc(32) }])).toEqual(['other-body']);
    await fold();
    expect(await store.store([response])).toEqual(['same']);
    expect(await fold()).toBe(0);
    expect(await count()).toMatchObject({ stored: 501, counted: 501, differences: [] });
  });

  it.each([
    [
      'a figure that was raised by one',
      `UPDATE aggregate SET count = count + 1 WHERE ctid = (SELECT min(ctid) FROM aggregate WHERE kind = 'value')`,
      (difference: { aggregate: number; answers: number }) => difference.aggregate === difference.answers + 1,
    ],
    [
      'a figure that was taken away',
      `DELETE FROM aggregate WHERE ctid = (SELECT min(ctid) FROM aggregate WHERE kind = 'state')`,
      (difference: { aggregate: number; answers: number }) => difference.aggregate === 0 && difference.answers > 0,
    ],
    [
      'a comment that was taken away',
      'DELETE FROM comment WHERE id = (SELECT id FROM comment LIMIT 1)',
      (difference: { aggregate: number; answers: number }) => difference.aggregate === difference.answers - 1,
    ],
  ])('show %s, and a rebuild mends it', async (_, tamper, fits) => {
    const before = await cells();
    await asOwner(house.test, (owner) => owner.query(tamper));
    const { differences } = await count();
    expect(differences).toHaveLength(1);
    expect(differences.every(fits)).toBe(true);
    expect(await rebuild()).toBe(501);
    expect((await count()).differences).toEqual([]);
    expect(await cells()).toEqual(before);
  });

  it('lose nothing when answers go on coming in during rebuilds', async () => {
    const rounds = 10;
    let submitting = true;
    const senders = Array.from({ length: 2 }, async () => {
      for (let round = 0; round < rounds; round += 1) await submit(responses(40));
    });
    const sent = Promise.all(senders).finally(() => {
      submitting = false;
    });
    let rebuilds = 0;
    while (submitting) {
      await Promise.all([rebuild(), fold()]);
      expect((await count()).differences).toEqual([]);
      rebuilds += 1;
    }
    await sent;
    await fold();
    expect(rebuilds).toBeGreaterThan(0);
    expect(await count()).toMatchObject({ stored: 501 + 2 * rounds * 40, waiting: 0, differences: [] });
    const incremental = await cells();
    await rebuild();
    expect(await cells()).toEqual(incremental);
  });
});
