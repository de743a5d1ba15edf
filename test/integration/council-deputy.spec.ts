import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation, type TestPerson } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { openVote } from '../builders/vote.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { asOwner } from './small-house.ts';

const { organisation, questionnaires } = contract;
const FIRST = '2024-01-01';

describe('a deputy in a council', () => {
  let database: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  beforeAll(async () => {
    database = await freshDatabase();
    api = await apiInProcess(database);
    home = await anOrganisation(database);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  /** The third member leaves their seat: who is left without one may be a deputy. */
  const freeTheThird = () => {
    const params = { councilId: home.councilId, personId: home.members[2].id };
    return mustCall(
      api.url,
      organisation.changeTerm,
      { params, body: { until: '2024-06-30' } },
      home.administrator.headers,
    );
  };
  const stepIn = (member: TestPerson, deputy: TestPerson, more: object = {}) =>
    callApi(
      api.url,
      organisation.addDeputy,
      {
        params: { councilId: home.councilId },
        body: { memberId: member.id, deputyId: deputy.id, from: '2025-01-01', until: null, versionId: null, ...more },
      },
      home.administrator.headers,
    );
  const aVote = async () => {
    const draft = { body: { content: aQuestionnaire(), councilId: home.councilId } };
    const { id, revision } = await mustCall(api.url, questionnaires.create, draft, home.quality.headers);
    await openVote(api.url, home, id);
    return { params: { versionId: id }, revision };
  };
  type Vote = Awaited<ReturnType<typeof aVote>>;
  const approve = async ({ params, revision }: Vote, person: TestPerson) => {
    const body = { stand: 'approve' as const, reason: '', questions: [], revision };
    const { status, code } = await callApi(api.url, questionnaires.signOff, { params, body }, person.headers);
    return code ?? status;
  };

  it('holds the seat in place of the member, is seen on the vote and in the trail, and gives it back', async () => {
    const [first, second, third] = home.members;
    await freeTheThird();
    const vote = await aVote();
    expect(await approve(vote, third)).toBe('NOT_A_COUNCIL_MEMBER');

    const { body: council } = await stepIn(first, third);
    expect(council.deputies).toMatchObject([
      { memberId: first.id, deputy: { id: third.id, name: third.name }, versionId: null },
    ]);
    expect(await approve(vote, first)).toBe('NOT_A_COUNCIL_MEMBER');
    expect(await approve(vote, third)).toBe(201);
    const { signOff } = await mustCall(api.url, questionnaires.version, { params: vote.params }, home.quality.headers);
    expect(signOff).toMatchObject({ members: 2, taken: 1, waitingFor: 1 });
    expect(await approve(vote, second)).toBe(201);
    const { signOffs } = await mustCall(
      api.url,
      questionnaires.signOffs,
      { params: vote.params },
      home.quality.headers,
    );
    expect(signOffs.map(({ member, standsInFor }) => [member.name, standsInFor])).toEqual([
      [third.name, first.name],
      [second.name, null],
    ]);

    const deputyId = council.deputies[0]?.id ?? '';
    const params = { councilId: home.councilId, deputyId };
    const back = { params, body: { until: '2025-01-02' } };
    expect((await mustCall(api.url, organisation.endDeputy, back, home.administrator.headers)).deputies).toEqual([]);
    const next = await aVote();
    expect(await approve(next, third)).toBe('NOT_A_COUNCIL_MEMBER');
    expect(await approve(next, first)).toBe(201);
    // What was said in the seat stays as it was said.
    const later = await mustCall(api.url, questionnaires.signOffs, { params: vote.params }, home.quality.headers);
    expect(later.signOffs).toEqual(signOffs);
    const { rows } = await asOwner(database, (owner) =>
      owner.query('SELECT kind, actor_id FROM trail_entry WHERE subject_id = $1 ORDER BY number', [deputyId]),
    );
    expect(rows).toEqual([
      { kind: 'deputy-stepped-in', actor_id: home.administrator.id },
      { kind: 'deputy-stepped-back', actor_id: home.administrator.id },
    ]);
  });

  it('steps in for one version where the member has a conflict of interest, and the member keeps the others', async () => {
    const [first, , third] = home.members;
    const [mine, other] = [await aVote(), await aVote()];
    expect((await stepIn(first, third, { from: '2025-06-01', versionId: mine.params.versionId })).status).toBe(201);
    expect(await approve(mine, first)).toBe('NOT_A_COUNCIL_MEMBER');
    expect(await approve(mine, third)).toBe(201);
    expect(await approve(other, first)).toBe(201);
    expect(await approve(other, third)).toBe('NOT_A_COUNCIL_MEMBER');
  });

  it('is refused where somebody would count twice, and never given by others than administrators', async () => {
    const [first, second, third] = home.members;
    const tried = async (...given: Parameters<typeof stepIn>) => {
      const { status, code } = await stepIn(...given);
      return [status, code];
    };
    expect(await tried(first, second, { from: '2030-01-01' })).toEqual([409, 'DEPUTY_HAS_A_SEAT']);
    expect(await tried(third, home.colleague, { from: '2030-01-01' })).toEqual([409, 'MEMBER_NOT_IN_OFFICE']);
    expect(await tried(first, third, { from: '2030-01-01' })).toEqual([409, 'MEMBER_HAS_A_DEPUTY']);
    expect(await tried(second, third, { from: '2030-02-01', until: '2030-01-01' })).toEqual([
      400,
      'DATES_IN_WRONG_ORDER',
    ]);
    const body = { memberId: first.id, deputyId: third.id, from: FIRST, until: null, versionId: null };
    const given = { params: { councilId: home.councilId }, body };
    expect((await callApi(api.url, organisation.addDeputy, given, home.quality.headers)).status).toBe(403);
    const elsewhere = await anOrganisation(database, 'Et annet sted');
    expect((await callApi(api.url, organisation.addDeputy, given, elsewhere.administrator.headers)).status).toBe(404);
  });
});
