import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type Route, type VersionView } from '@medvirk/api-contract';
import { contentOf, INSTRUMENTS } from '@medvirk/question-bank';
import { alteredInstruments, canMoveVersion, planGaps, type QuestionnaireContent } from '@medvirk/questionnaire';
import { errorText } from '../../apps/dashboard/src/app/error-text.ts';
import { nextStatuses } from '../../apps/dashboard/src/surveys/status/next-statuses.ts';
import { fillOrganisation } from '../builders/a-filled-organisation.ts';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation, type TestPerson } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import type { Things } from '../builders/route-inputs.ts';
import { APPROVE, endRound, IN_TIME, openVote } from '../builders/vote.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const { questionnaires: asked, coDesign, surveys, planning } = contract;

/** What somebody tries, who, and whether the screen would offer it to them: by the view that it gets, or by the rule that it runs. */
interface Attempt {
  who: TestPerson;
  route: Route;
  given: unknown;
  offered: boolean;
}

/**
 * A hidden button is kindness, never protection; and a button that is there must not be refused for a reason that the screen could
 * know. So each rule is tried both ways: the API refuses with a code that the screen has words for, and the screen does not offer it.
 */
describe('what is refused', () => {
  let test: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let other: TestOrganisation;
  let theirs: Things;

  beforeAll(async () => {
    test = await freshDatabase();
    api = await apiInProcess(test);
    home = await anOrganisation(test);
    other = await anOrganisation(test, 'Den andre');
    theirs = await fillOrganisation(api.url, other);
  });
  afterAll(async () => {
    await api?.stop();
    await test?.drop();
  });

  const must = (who: TestPerson, route: Route, given: unknown): Promise<unknown> =>
    mustCall(api.url, route, given as never, who.headers);
  const aDraft = async (content: QuestionnaireContent = aQuestionnaire()): Promise<string> => {
    const body = { content, councilId: home.councilId };
    return (await mustCall(api.url, asked.create, { body }, home.quality.headers)).id;
  };
  const seenBy = (who: TestPerson, versionId: string): Promise<VersionView> =>
    mustCall(api.url, asked.version, { params: { versionId } }, who.headers);
  const withCouncil = async (): Promise<string> => {
    const versionId = await aDraft();
    await must(home.quality, asked.move, { params: { versionId }, body: { to: 'in-co-design' } });
    return versionId;
  };
  const aComment = { kind: 'comment', reason: 'Uklart' };

  const ATTEMPTS: readonly [what: string, status: number, code: string, make: () => Promise<Attempt>][] = [
    [
      'publishing without a sign-off',
      409,
      'VERSION_STATUS_NOT_ALLOWED',
      async () => {
        const versionId = await withCouncil();
        const { status, may } = await seenBy(home.quality, versionId);
        const given = { params: { versionId }, body: { to: 'published' } };
        return {
          ...{ who: home.quality, route: asked.move, given },
          offered: may.publish || canMoveVersion(status, 'published'),
        };
      },
    ],
    [
      'approving without a met rule',
      409,
      'SIGN_OFF_RULE_NOT_MET',
      async () => {
        const versionId = await withCouncil();
        const { may } = await seenBy(home.quality, versionId);
        const given = { params: { versionId }, body: { to: 'approved' } };
        return { who: home.quality, route: asked.move, given, offered: may.approve };
      },
    ],
    [
      'an answer to a closed round',
      409,
      'ROUND_NOT_OPEN',
      async () => {
        const versionId = await withCouncil();
        await endRound(api.url, home.quality, versionId);
        const [who] = home.members;
        const { may } = await seenBy(who, versionId);
        return {
          who,
          route: asked.propose,
          given: { params: { versionId }, body: aComment },
          offered: may.propose,
        };
      },
    ],
    [
      'a stand when nobody is asked for one',
      409,
      'ROUND_NOT_OPEN',
      async () => {
        const versionId = await withCouncil();
        const [who] = home.members;
        const { may, revision } = await seenBy(who, versionId);
        const given = { params: { versionId }, body: { ...APPROVE, revision } };
        return { who, route: asked.signOff, given, offered: may.signOff };
      },
    ],
    [
      'other words for a locked instrument',
      409,
      'INSTRUMENT_LOCKED',
      async () => {
        const locked = INSTRUMENTS.find(({ mayBeAltered }) => !mayBeAltered);
        if (!locked) throw new Error('no locked instrument comes with Medvirk');
        const before = contentOf(locked);
        const versionId = await aDraft(before);
        const after = structuredClone(before);
        const question = after.sections[0]?.questions[0];
        if (question?.texts) question.texts.nb = 'Likte du deg?';
        const given = { params: { versionId }, body: { revision: 1, content: after } };
        const offered = alteredInstruments(before, after).length === 0;
        return { who: home.quality, route: asked.saveContent, given, offered };
      },
    ],
    [
      'a proposal by somebody who is no member',
      403,
      'NOT_ALLOWED',
      async () => {
        const versionId = await withCouncil();
        const { may } = await seenBy(home.quality, versionId);
        const given = { params: { versionId }, body: aComment };
        return { who: home.quality, route: asked.propose, given, offered: may.propose };
      },
    ],
    [
      'a proposal by a member of the council whose term is over',
      403,
      'NOT_A_COUNCIL_MEMBER',
      async () => {
        const versionId = await withCouncil();
        const [, , who] = home.members;
        const params = { councilId: home.councilId, personId: who.id };
        const change = contract.organisation.changeTerm;
        await must(home.administrator, change, { params, body: { until: '2025-01-01' } });
        const { may } = await seenBy(who, versionId);
        return {
          who,
          route: asked.propose,
          given: { params: { versionId }, body: aComment },
          offered: may.propose,
        };
      },
    ],
    [
      'a change after publication',
      409,
      'VERSION_NOT_EDITABLE',
      async () => {
        const { content, revision, may } = await seenBy(other.quality, theirs.version);
        const given = { params: { versionId: theirs.version }, body: { revision, content } };
        return { who: other.quality, route: asked.saveContent, given, offered: may.edit };
      },
    ],
    [
      'a second round beside an open one',
      409,
      'ROUND_ALREADY_OPEN',
      async () => {
        const versionId = await withCouncil();
        const { may } = await seenBy(home.quality, versionId);
        const given = { params: { versionId }, body: { kind: 'sign-off', endsOn: IN_TIME } };
        return { who: home.quality, route: coDesign.openRound, given, offered: may.openRound };
      },
    ],
    [
      'opening a survey that is not planned',
      409,
      'SURVEY_PLAN_MISSING',
      async () => {
        const { title, versionId, units, opensOn, closesOn, information } = await mustCall(
          api.url,
          surveys.get,
          { params: { surveyId: theirs.survey } },
          other.quality.headers,
        );
        const unitIds = units.map(({ unitId }) => unitId);
        const body = { title, versionId, unitIds, opensOn, closesOn, information };
        const { id } = await mustCall(api.url, surveys.create, { body } as never, other.quality.headers);
        const params = { surveyId: id };
        const { plan } = await mustCall(api.url, planning.get, { params }, other.quality.headers);
        const given = { params, body: { to: 'open' } };
        return { who: other.quality, route: surveys.move, given, offered: planGaps(plan).length === 0 };
      },
    ],
    [
      'making a draft of a survey that has opened',
      409,
      'SURVEY_STATUS_NOT_ALLOWED',
      async () => {
        const given = { params: { surveyId: theirs.survey }, body: { to: 'draft' } };
        return { who: other.quality, route: surveys.move, given, offered: nextStatuses('open').includes('draft') };
      },
    ],
  ];

  it.each(ATTEMPTS)('%s: %d %s by the API, and not offered on the screen', async (_, status, code, make) => {
    const { who, route, given, offered } = await make();
    const answer = await callApi(api.url, route, given as never, who.headers);
    expect([answer.status, answer.code]).toEqual([status, code]);
    expect(offered).toBe(false);
    expect(errorText({ code })).toBe(`error.${code}`);
  });

  it('a second stand on the same text is refused by the API, and the screen has words for it', async () => {
    const versionId = await withCouncil();
    await openVote(api.url, home, versionId);
    const [who] = home.members;
    const { revision } = await seenBy(who, versionId);
    const given = { params: { versionId }, body: { ...APPROVE, revision } };
    await must(who, asked.signOff, given);
    const again = await callApi(api.url, asked.signOff, given as never, who.headers);
    expect([again.status, again.code]).toEqual([409, 'ALREADY_SIGNED_OFF']);
    expect(errorText({ code: 'ALREADY_SIGNED_OFF' })).toBe('error.ALREADY_SIGNED_OFF');
  });

  it.each<[what: string, route: Route, given: () => unknown]>([
    ['version', asked.version, () => ({ params: { versionId: theirs.version } })],
    ['proposals', asked.proposals, () => ({ params: { versionId: theirs.version } })],
    [
      'history of a question',
      contract.history.question,
      () => ({ params: { versionId: theirs.version, question: 'informed' } }),
    ],
    ['translations', contract.translations.get, () => ({ params: { versionId: theirs.version, language: 'pl' } })],
    ['comparability', contract.versions.comparability, () => ({ params: { versionId: theirs.version } })],
    ['survey', surveys.get, () => ({ params: { surveyId: theirs.survey } })],
    ['plan of a survey', planning.get, () => ({ params: { surveyId: theirs.survey } })],
    ['cases of a council', coDesign.cases, () => ({ params: { councilId: theirs.council } })],
  ])("another organisation's %s does not exist, here as little as there", async (_, route, given) => {
    const answer = await callApi(api.url, route, given() as never, home.quality.headers);
    expect([answer.status, answer.code]).toEqual([404, 'NOT_FOUND']);
    expect(errorText({ code: 'NOT_FOUND' })).toBe('error.NOT_FOUND');
  });
});
