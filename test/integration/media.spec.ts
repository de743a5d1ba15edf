import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, FILM_LIMIT, KEEP_FILM_PATH, type Route, type RouteGiven } from '@medvirk/api-contract';
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

  describe('a film', () => {
    // The head of an MP4, and a body in which each byte tells where it is.
    const FILM = Buffer.alloc(1_300_000, Buffer.from(Array.from({ length: 251 }, (_, at) => at)));
    FILM.set(Buffer.from('\0\0\0\x20ftypisom', 'latin1'));
    const film = createHash('sha256').update(FILM).digest('hex');
    const send = async (bytes: Buffer, headers = home.quality.headers) => {
      const given = { ...headers, 'content-type': 'application/octet-stream' };
      const answer = await fetch(`${api.url}${KEEP_FILM_PATH}`, {
        method: 'POST',
        headers: given,
        body: new Uint8Array(bytes),
      });
      return { status: answer.status, body: await answer.json() };
    };
    const part = async (range: string) => {
      const got = await fetch(`${api.url}/api/media/${film}`, { headers: { range } });
      return { got, bytes: Buffer.from(await got.arrayBuffer()) };
    };

    it('is kept as it comes, once, and handed out by the range that a player asks for', async () => {
      expect(await send(FILM)).toMatchObject({ status: 201, body: { asset: film, kind: 'video' } });
      expect(await send(FILM)).toMatchObject({ status: 201, body: { asset: film } });
      const whole = await fetched(film);
      expect(Buffer.from(await whole.arrayBuffer()).equals(FILM)).toBe(true);
      expect(whole.headers.get('content-type')).toBe('video/mp4');
      expect(whole.headers.get('accept-ranges')).toBe('bytes');
      // Over the edge between two pieces, to the end, and the last bytes.
      for (const [range, from, to] of [
        ['bytes=524280-524299', 524_280, 524_300],
        ['bytes=1299990-', 1_299_990, 1_300_000],
        ['bytes=-5', 1_299_995, 1_300_000],
      ] as const) {
        const { got, bytes } = await part(range);
        expect(got.status).toBe(206);
        expect(got.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/1300000`);
        expect(bytes.equals(FILM.subarray(from, to))).toBe(true);
      }
      expect((await part('bytes=1300000-')).got.status).toBe(416);
    });

    it('is what its bytes say and no longer than the limit, from those who write questionnaires', async () => {
      expect(await send(PNG)).toMatchObject({ status: 422, body: { error: { code: 'FILM_NOT_TAKEN' } } });
      const long = Buffer.alloc(FILM_LIMIT + 1);
      long.set(FILM.subarray(0, 32));
      expect(await send(long)).toMatchObject({ status: 422, body: { error: { code: 'FILM_NOT_TAKEN' } } });
      expect((await send(FILM, home.members[0].headers)).status).toBe(403);
      const { 'x-csrf-token': _, ...foreign } = home.quality.headers as Record<string, string>;
      expect((await send(FILM, foreign as typeof home.quality.headers)).status).toBe(403);
    });

    it('has captions that can be read in each language before it is published', async () => {
      const wrong = await keep(Buffer.from('WEBVTT\n\n00:01,000 --> 00:02,000\nHei'));
      expect(wrong).toMatchObject({
        status: 422,
        code: 'CAPTIONS_NOT_READABLE',
        body: { error: { details: [{ path: 'line 3', code: 'wrong-time' }] } },
      });
      const latin = Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nBl\xe5', 'latin1');
      expect((await keep(latin)).code).toBe('CAPTIONS_NOT_READABLE');
      const { body } = await keep(Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nBlå'));
      expect(body).toMatchObject({ kind: 'captions' });
      const problemsOf = async (captions: Record<string, string>) => {
        const content = aQuestionnaire();
        const media = { kind: 'video' as const, asset: film, alt: { nb: 'En film' }, captions };
        content.sections[0]?.questions.unshift({ type: 'information', code: 'film', texts: { nb: 'Se' }, media });
        return (await must(questionnaires.create, { body: { content, councilId: home.councilId } })).problems;
      };
      expect(await problemsOf({})).toMatchObject([{ code: 'missing-captions', language: 'nb' }]);
      expect(await problemsOf({ nb: (body as { asset: string }).asset })).toEqual([]);
    });
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
