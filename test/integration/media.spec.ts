import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type Route, type RouteGiven } from '@medvirk/api-contract';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { APPROVE, holdVote } from '../builders/vote.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

/** One transparent dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const NAME = createHash('sha256').update(PNG).digest('hex');
const { media, questionnaires } = contract;

const withPicture = (asset: string, alt: Record<string, string>): QuestionnaireContent => {
  const content = aQuestionnaire();
  const [section] = content.sections;
  const [first, ...others] = section?.questions ?? [];
  if (!section || !first) throw new Error('the questionnaire has a question');
  const question = { ...first, image: { asset, alt } };
  return { ...content, sections: [{ ...section, questions: [question, ...others] }, ...content.sections.slice(1)] };
};

describe('pictures and sounds of questionnaires', () => {
  let test: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;

  beforeAll(async () => {
    test = await freshDatabase();
    api = await apiInProcess(test);
    home = await anOrganisation(test);
  });
  afterAll(async () => {
    await api?.stop();
    await test?.drop();
  });

  const keep = (bytes: Buffer, headers = home.quality.headers) =>
    callApi(api.url, media.keep, { body: { data: bytes.toString('base64') } }, headers);
  const fetched = (asset: string) => fetch(`${api.url}/api/media/${asset}`);
  const must = <R extends Route>(route: R, given: RouteGiven<R>) =>
    mustCall(api.url, route, given, home.quality.headers);

  it('are kept under the name of their bytes, once, and handed out for ever to whoever has the name', async () => {
    expect((await fetched(NAME)).status).toBe(404);
    expect(await keep(PNG)).toMatchObject({ status: 201, body: { asset: NAME, kind: 'image' } });
    expect(await keep(PNG)).toMatchObject({ status: 201, body: { asset: NAME } });
    const got = await fetched(NAME);
    expect(Buffer.from(await got.arrayBuffer()).equals(PNG)).toBe(true);
    expect(got.headers.get('content-type')).toBe('image/png');
    expect(got.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(got.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('are what their bytes say: documents that can run something are refused, and so is what is too large', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect((await keep(svg)).code).toBe('MEDIA_NOT_TAKEN');
    expect((await keep(Buffer.concat([PNG, Buffer.alloc(1_000_001 - PNG.length)]))).code).toBe('MEDIA_NOT_TAKEN');
    expect((await keep(Buffer.alloc(1_200_000))).code).toBe('INPUT_NOT_VALID');
    expect((await fetched('..%2Fsession')).status).toBe(404);
  });

  it('are put in by those who write questionnaires, and by nobody else', async () => {
    expect((await keep(PNG, {})).status).toBe(401);
    expect((await keep(PNG, home.members[0].headers)).code).toBe('NOT_ALLOWED');
  });

  it('must be there, with words, before a version that shows them is published', async () => {
    const problemsOf = async (content: QuestionnaireContent) =>
      (await must(questionnaires.create, { body: { content, councilId: home.councilId } })).problems;
    expect(await problemsOf(withPicture(NAME, { nb: 'En prikk' }))).toEqual([]);
    expect(await problemsOf(withPicture(NAME, {}))).toMatchObject([{ code: 'missing-text' }]);
  });

  it('stop publishing while they are not here', async () => {
    const [first, second] = home.members;
    const words = Buffer.concat([PNG, Buffer.from('another')]);
    const content = withPicture(createHash('sha256').update(words).digest('hex'), { nb: 'En prikk til' });
    const { id: versionId } = await must(questionnaires.create, { body: { content, councilId: home.councilId } });
    const move = (to: 'in-co-design' | 'approved' | 'published') =>
      callApi(api.url, questionnaires.move, { params: { versionId }, body: { to } }, home.quality.headers);
    await move('in-co-design');
    await holdVote(api.url, home, versionId, [
      [first, APPROVE],
      [second, APPROVE],
    ]);
    await move('approved');
    expect((await move('published')).code).toBe('MEDIA_MISSING');
    await keep(words);
    expect((await move('published')).body).toMatchObject({ status: 'published' });
  });
});
