import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type Route, type RouteGiven } from '@medvirk/api-contract';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { asOwner } from './small-house.ts';

const { questionnaires: asked, versions, design } = contract;

describe('what people judge otherwise than a rule', () => {
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
  const refused = async <R extends Route>(route: R, given: RouteGiven<R>, headers = home.quality.headers) => {
    const { status, code } = await callApi(api.url, route, given, headers);
    return [status, code];
  };
  const reword = (content: QuestionnaireContent, code: string, words: string): QuestionnaireContent => ({
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      questions: section.questions.map((each) => (each.code === code ? { ...each, texts: { nb: words } } : each)),
    })),
  });
  const INFORMED = 'Fikk du vite det du trengte før du reiste hjem?';
  /** Versions of one questionnaire, each with another wording of one question. Oldest first. */
  const aFamily = async (...wordings: string[]): Promise<string[]> => {
    const { id, questionnaireId } = await must(asked.create, { body: { content: aQuestionnaire(), councilId: null } });
    const ids = [id];
    for (const words of wordings) {
      const next = await must(asked.addVersion, { params: { questionnaireId } });
      const body = { revision: next.revision, content: reword(next.content, 'informed', words) };
      await must(asked.saveContent, { params: { versionId: next.id }, body });
      ids.push(next.id);
    }
    return ids;
  };
  const marksOf = async (versionId: string, since?: string) => {
    const { questions } = await must(versions.comparability, { params: { versionId }, query: since ? { since } : {} });
    return Object.fromEntries(questions.map(({ question, mark }) => [question, mark]));
  };
  const trailOf = async (versionId: string, kind: string) => {
    const { rows } = await asOwner(test, (owner) =>
      owner.query<{ details: unknown }>('SELECT details FROM trail_entry WHERE version_id = $1 AND kind = $2', [
        versionId,
        kind,
      ]),
    );
    return rows.map(({ details }) => details);
  };

  it('whether figures may stand in one line: the rule says, and a person may say otherwise with a reason', async () => {
    const [first = '', second = ''] = await aFamily('Fikk du vite alt det du trengte før du reiste hjem?');
    expect(await marksOf(second)).toMatchObject({ informed: 'reworded', important: 'same' });
    const params = { versionId: second, question: 'informed' };
    const judged = await must(versions.judge, { params, body: { mark: 'not-comparable', reason: ' Alt er mer. ' } });
    expect(judged.questions.find(({ question }) => question === 'informed')).toMatchObject({
      mark: 'not-comparable',
      reasons: ['words-changed'],
      judgement: { mark: 'not-comparable', reason: 'Alt er mer.', by: home.quality.name },
    });
    expect(await trailOf(second, 'comparability-judged')).toEqual([
      { mark: 'not-comparable', rule: 'reworded', reason: 'Alt er mer.' },
    ]);
    await must(versions.lift, { params });
    expect(await marksOf(second)).toMatchObject({ informed: 'reworded' });
    expect(await trailOf(second, 'comparability-lifted')).toHaveLength(1);
    expect(
      await refused(versions.judge, { params: { ...params, versionId: first }, body: { mark: 'same', reason: 'x' } }),
    ).toEqual([404, 'NOT_FOUND']);
    expect(
      await refused(versions.judge, { params, body: { mark: 'same', reason: 'x' } }, home.members[0].headers),
    ).toEqual([403, 'NOT_ALLOWED']);
  });

  it('over several versions the gravest step counts, and a judgement of one step mends that step only', async () => {
    const other = 'Ble du fulgt til døra av personalet?';
    const [first = '', second = '', third = ''] = await aFamily(other, INFORMED);
    expect(await marksOf(third)).toMatchObject({ informed: 'not-comparable' });
    expect(await marksOf(third, first)).toMatchObject({ informed: 'not-comparable', important: 'same' });
    const body = { mark: 'same' as const, reason: 'Samme spørsmål' };
    await must(versions.judge, { params: { versionId: third, question: 'informed' }, body });
    expect(await marksOf(third)).toMatchObject({ informed: 'same' });
    expect(await marksOf(third, first)).toMatchObject({ informed: 'not-comparable' });
    await must(versions.judge, { params: { versionId: second, question: 'informed' }, body });
    expect(await marksOf(third, first)).toMatchObject({ informed: 'same' });
  });

  it('advice that is let be stays so in the next version, until somebody asks for it again', async () => {
    const [first = '', second = ''] = await aFamily(INFORMED);
    const finding = { check: 'jargon' as const, place: 'informed/hint', language: 'nb', judged: '0123456789abcdef' };
    await must(design.dismiss, { params: { versionId: first }, body: { finding, reason: 'Utvalget vil ha ordet' } });
    expect((await must(design.get, { params: { versionId: second } })).dismissals).toMatchObject([
      { ...finding, reason: 'Utvalget vil ha ordet', by: home.quality.name },
    ]);
    const { rows } = await asOwner(test, (owner) =>
      owner.query('SELECT question FROM trail_entry WHERE version_id = $1 AND kind = $2', [first, 'finding-dismissed']),
    );
    expect(rows).toEqual([{ question: 'informed' }]);
    const again = await must(design.askAgain, { params: { versionId: second }, body: { finding } });
    expect(again.dismissals).toEqual([]);
    expect(await trailOf(second, 'finding-asked-again')).toHaveLength(1);
  });

  it('words to avoid are the house’s own: added, hidden and restored', async () => {
    const word = { words: { nb: 'Pasientforløp' }, plain: { nb: 'behandlingen' } };
    expect(await must(design.saveWord, { body: { word } })).toEqual({ added: [word], removed: [] });
    expect(await must(design.hideWord, { body: { key: 'Poliklinikk' } })).toEqual({
      added: [word],
      removed: ['poliklinikk'],
    });
    expect(await refused(design.saveWord, { body: { word: { words: { nb: '***' }, plain: {} } } })).toEqual([
      409,
      'WORD_NOT_READABLE',
    ]);
    await must(design.restoreWord, { body: { key: 'poliklinikk' } });
    expect(await must(design.restoreWord, { body: { key: 'pasientforløp' } })).toEqual({ added: [], removed: [] });
  });

  it('how many answers are expected belongs to the questionnaire', async () => {
    const [first = '', second = ''] = await aFamily(INFORMED);
    await must(design.expect, { params: { versionId: first }, body: { expected: 120 } });
    expect((await must(design.get, { params: { versionId: second } })).expectedResponses).toBe(120);
  });
});
