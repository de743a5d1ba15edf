import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type Route, type RouteGiven } from '@medvirk/api-contract';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { asOwner } from './small-house.ts';

const { questionnaires: asked, translations, organisation } = contract;

describe('translations', () => {
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

  const must = <R extends Route>(route: R, given: RouteGiven<R>, headers = home.quality.headers) =>
    mustCall(api.url, route, given, headers);
  const refused = async <R extends Route>(route: R, given: RouteGiven<R>, headers = home.quality.headers) =>
    (await callApi(api.url, route, given, headers)).code;
  const aDraft = async (): Promise<string> =>
    (await must(asked.create, { body: { content: aQuestionnaire(), councilId: home.councilId } })).id;
  const inPolish = (versionId: string) => ({ versionId, language: 'pl' });
  const lineOf = async (versionId: string, key: string) =>
    (await must(translations.get, { params: inPolish(versionId) })).lines.find((line) => line.key === key);
  const TITLE = { key: '/title', source: 'Hjemreise', text: 'Powrót do domu' };
  const suggest = (versionId: string, drafts: { key: string; text: string }[], headers = home.quality.headers) =>
    must(translations.putDrafts, { params: inPolish(versionId), body: { origin: 'person', drafts } }, headers);
  const aMachine = async () => {
    const body = { name: 'Oversetter', role: 'quality-team', expiresAt: null } as const;
    const { secret } = await must(organisation.addToken, { body }, home.administrator.headers);
    return { authorization: `Bearer ${secret}` };
  };

  it('wait as drafts, and enter the questionnaire with the name of who accepted them', async () => {
    const versionId = await aDraft();
    await suggest(
      versionId,
      [TITLE].map(({ key, text }) => ({ key, text })),
    );
    expect(await lineOf(versionId, '/title')).toMatchObject({
      state: 'draft',
      text: '',
      draft: { text: 'Powrót do domu', origin: 'person', by: home.quality.name },
    });
    const { content } = await must(asked.version, { params: { versionId } });
    expect(content.title).toEqual({ nb: 'Hjemreise' });
    const view = await must(
      translations.accept,
      { params: inPolish(versionId), body: { texts: [TITLE] } },
      home.colleague.headers,
    );
    expect(view.lines.find(({ key }) => key === '/title')).toMatchObject({
      state: 'accepted',
      text: 'Powrót do domu',
      draft: null,
      acceptance: { by: home.colleague.name },
    });
    expect(view.readiness.find(({ language }) => language === 'pl')).toMatchObject({ offered: false, accepted: 1 });
    const after = await must(asked.version, { params: { versionId } });
    expect(after.content.title).toEqual({ nb: 'Hjemreise', pl: 'Powrót do domu' });
    const { rows } = await asOwner(test, (owner) =>
      owner.query('SELECT details FROM trail_entry WHERE version_id = $1 AND kind = $2', [
        versionId,
        'translation-accepted',
      ]),
    );
    expect(rows).toEqual([{ details: { ...TITLE, language: 'pl', origin: 'person' } }]);
  });

  it('are outdated when the first language changes, and hold in the next version otherwise', async () => {
    const versionId = await aDraft();
    await must(translations.accept, { params: inPolish(versionId), body: { texts: [TITLE] } });
    const { content, revision } = await must(asked.version, { params: { versionId } });
    const renamed = { ...content, title: { ...content.title, nb: 'Hjem igjen' } };
    await must(asked.saveContent, { params: { versionId }, body: { revision, content: renamed } });
    expect(await lineOf(versionId, '/title')).toMatchObject({ state: 'outdated', acceptance: { source: 'Hjemreise' } });
    expect(await refused(translations.accept, { params: inPolish(versionId), body: { texts: [TITLE] } })).toBe(
      'VERSION_CHANGED_MEANWHILE',
    );
  });

  it('of a machine are drafts whatever it says, and are accepted one at a time, by a person', async () => {
    const versionId = await aDraft();
    const machine = await aMachine();
    const texts = [TITLE, { key: '/section/s1', source: 'Informasjon', text: 'Informacja' }];
    await suggest(
      versionId,
      texts.map(({ key, text }) => ({ key, text })),
      machine,
    );
    expect(await lineOf(versionId, '/title')).toMatchObject({ draft: { origin: 'machine', by: null } });
    const all = { params: inPolish(versionId), body: { texts } };
    expect(await refused(translations.accept, all, machine)).toBe('NOT_ALLOWED');
    expect(await refused(translations.accept, all)).toBe('MACHINE_TEXTS_ONE_BY_ONE');
    await must(translations.accept, { ...all, body: { texts: [TITLE] } });
    expect(await lineOf(versionId, '/section/s1')).toMatchObject({ state: 'draft', text: '' });
    const { content, revision } = await must(asked.version, { params: { versionId } });
    const past = { ...content, title: { ...content.title, pl: 'Prosto' } };
    expect(
      await refused(asked.saveContent, { params: { versionId }, body: { revision, content: past } }, machine),
    ).toBe('TRANSLATION_NEEDS_PERSON');
  });

  it.each(['csv', 'xliff'] as const)(
    'go out and come home as %s, with a report of what did not fit',
    async (format) => {
      const versionId = await aDraft();
      const { text } = await must(translations.file, { params: inPolish(versionId), query: { format } });
      const translated =
        format === 'csv'
          ? `${text.replace('Hjemreise;', 'Hjemreise;Powrót')}borte;x;y;z\n`
          : text.replace('<source>Hjemreise</source>', '<source>Hjemreise</source><target>Powrót</target>');
      const body = { format, origin: 'person', text: translated } as const;
      const taken = await must(translations.takeFile, { params: inPolish(versionId), body });
      expect(taken).toMatchObject({ drafts: 1, unchanged: 0 });
      expect(taken.problems).toEqual(format === 'csv' ? [{ code: 'unknown-key', place: 'borte' }] : []);
      expect(taken.left).toBeGreaterThan(10);
      expect(await lineOf(versionId, '/title')).toMatchObject({ draft: { text: 'Powrót' } });
      const wrong = { params: { versionId, language: 'so' }, body };
      expect((await must(translations.takeFile, wrong)).drafts).toBe(0);
    },
  );

  it('name recordings, which are put in where the house has them, and told by their line where it has not', async () => {
    const versionId = await aDraft();
    const sound = Buffer.from('ID3\x04 a recording', 'latin1');
    const { asset } = await must(contract.media.keep, { body: { data: sound.toString('base64') } });
    const { lines } = await must(translations.get, { params: inPolish(versionId) });
    const [first, second] = lines.filter(({ part }) => part === 'question').map(({ key }) => key);
    const others = ['option', 'point', 'title'].map((part) => lines.find((line) => line.part === part)?.key ?? part);
    const rows = [first, ...others].map((key) => `${key};;${asset}\n`);
    const text = `key;pl;audio\n${second};;${'0'.repeat(64)}\n${rows.join('')}`;
    const body = { format: 'csv', origin: 'person', text } as const;
    const taken = await must(translations.takeFile, { params: inPolish(versionId), body });
    expect(taken).toMatchObject({ audio: 4, drafts: 0, problems: [{ code: 'audio-missing', place: '2' }] });
    const { content } = await must(contract.questionnaires.version, { params: { versionId } });
    const heard = content.sections
      .flatMap(({ questions }) => questions)
      .flatMap((question) => ('audio' in question && question.audio ? [[question.code, question.audio]] : []));
    expect(heard).toEqual([[first, { pl: asset }]]);
    // And they go out again beside their own words, and into another questionnaire with the same texts.
    const exported = async (format: 'csv' | 'xliff') =>
      (await must(translations.file, { params: inPolish(versionId), query: { format } })).text;
    const csv = (await exported('csv')).split(/\r?\n/);
    for (const key of others) expect(csv.find((line) => line.startsWith(`${key};`))).toMatch(new RegExp(`;${asset}$`));
    const params = inPolish(await aDraft());
    const moved = { format: 'xliff', origin: 'person', text: await exported('xliff') } as const;
    expect(await must(translations.takeFile, { params, body: moved })).toMatchObject({ audio: 4, problems: [] });
  });

  it('of the first language are none, and those of a published version stay', async () => {
    const versionId = await aDraft();
    const body = { origin: 'person' as const, drafts: [{ key: '/title', text: 'X' }] };
    expect(await refused(translations.putDrafts, { params: { versionId, language: 'nb' }, body })).toBe(
      'TRANSLATION_OF_FIRST_LANGUAGE',
    );
    await suggest(versionId, [{ key: '/title', text: 'Powrót' }]);
    const dropped = await must(translations.dropDrafts, { params: inPolish(versionId), body: { keys: ['/title'] } });
    expect(dropped.lines.find(({ key }) => key === '/title')).toMatchObject({ state: 'missing', draft: null });
  });
});
