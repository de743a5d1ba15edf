import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Draft, KeptDraft } from '@medvirk/api-contract';
import { connect, Database } from '@medvirk/data-access';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation } from '../builders/organisation.ts';
import { type HouseInProcess, houseInProcess } from './house.ts';
import { asOwner } from './small-house.ts';

const nb = (text: string) => ({ nb: text });
const content: QuestionnaireContent = {
  title: nb('Hjemreise'),
  languages: ['nb'],
  sections: [
    {
      code: 's',
      title: nb('Del'),
      questions: [
        { type: 'long-text', code: 'missed', texts: nb('Hva savnet du?'), theme: 'information', lens: 'now' },
      ],
    },
  ],
};
const aDraft = (text: string): Draft => ({
  id: randomUUID(),
  role: 'patient',
  language: 'nb',
  answers: { missed: { state: 'answered', value: text } },
  visited: ['s'],
  section: 's',
});

describe('answers put aside for later', () => {
  let house: HouseInProcess;
  let here: string;
  let there: string;

  beforeAll(async () => {
    house = await houseInProcess({ worker: false });
    const { id, units } = await anOrganisation(house.database);
    const survey = { organisationId: id, unitId: units.wardA, content };
    [here, there] = [await anOpenSurvey(house.database, survey), await anOpenSurvey(house.database, survey)];
  });
  afterAll(() => house?.stop());

  const post = async (link: string, path: string, body: unknown) => {
    const response = await fetch(`${house.url}/api/answer/${link}/drafts${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as KeptDraft };
  };
  const rows = () => asOwner(house.database, async (client) => (await client.query('SELECT * FROM draft')).rows);

  it('come back with their code as they were, without what points to somebody', async () => {
    const draft = aDraft('Noen å ringe. Mitt nummer er 98 76 54 32.');
    const kept = await post(here, '', { draft });
    expect(kept.status).toBe(200);
    expect(kept.body.masked).toEqual(['phone']);
    const { body } = await post(here, '/open', { code: kept.body.code });
    const value = 'Noen å ringe. Mitt nummer er [telefonnummer fjernet].';
    expect(body.draft).toEqual({ ...draft, answers: { missed: { state: 'answered', value } } });
  });

  it('can be read by nobody who has the table, and tell nothing of when they were written', async () => {
    const { body } = await post(here, '', { draft: aDraft('En telefontid om kvelden') });
    const stored = await rows();
    const everything = stored
      .map((row) =>
        Object.values(row)
          .map((value) => String(value))
          .join(' '),
      )
      .join('\n');
    expect(everything).not.toContain('telefontid');
    expect(everything).not.toContain(body.code);
    expect(Object.keys(stored[0] ?? {}).sort()).toEqual([
      'code_hash',
      'expires_on',
      'organisation_id',
      'sealed',
      'survey_id',
      'unit_id',
    ]);
  });

  it('take the place of what was put aside before under the same code', async () => {
    const { body } = await post(here, '', { draft: aDraft('først') });
    await post(here, '', { code: body.code, draft: aDraft('så') });
    const again = await post(here, '/open', { code: body.code });
    expect(again.body.draft.answers).toEqual({ missed: { state: 'answered', value: 'så' } });
  });

  it('are not found at another link, under another code, or after they were thrown away', async () => {
    const { body } = await post(here, '', { draft: aDraft('x') });
    expect((await post(there, '/open', { code: body.code })).status).toBe(404);
    expect((await post(here, '/open', { code: '0000000000000000' })).status).toBe(404);
    await post(there, '/forget', { code: body.code });
    expect((await post(here, '/open', { code: body.code })).status).toBe(200);
    await post(here, '/forget', { code: body.code });
    expect((await post(here, '/open', { code: body.code })).status).toBe(404);
  });

  it('are thrown away when their day has passed, and a second look finds nothing more', async () => {
    const { body } = await post(there, '', { draft: aDraft('x') });
    await asOwner(house.database, (client) => client.query(`UPDATE draft SET expires_on = '2026-01-31'`));
    expect((await post(there, '/open', { code: body.code })).status).toBe(404);
    const dataSource = await connect(house.database.databaseUrl, 1);
    const database = new Database(dataSource);
    expect(await database.eraseExpiredDrafts('2026-01-31')).toBe(0);
    expect(await database.eraseExpiredDrafts('2026-02-01')).toBeGreaterThan(0);
    expect(await database.eraseExpiredDrafts('2026-02-01')).toBe(0);
    await dataSource.destroy();
    expect(await rows()).toEqual([]);
  });

  it('are guarded against trying codes one after the other', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 30; count += 1) {
      const code = count.toString().padStart(16, '0');
      statuses.push((await post(here, '/open', { code })).status);
    }
    expect(statuses).toContain(429);
    expect(statuses).not.toContain(200);
    expect(statuses.slice(-5)).toEqual([429, 429, 429, 429, 429]);
  });
});
