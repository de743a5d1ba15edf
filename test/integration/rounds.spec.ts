import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type Route, type RouteGiven } from '@medvirk/api-contract';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation, type TestPerson } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { APPROVE, endRound, holdVote, IN_TIME, openVote } from '../builders/vote.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { asOwner } from './small-house.ts';

const { questionnaires: asked, coDesign, organisation, home: start } = contract;

describe('rounds and the vote', () => {
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

  const must = <R extends Route>(person: TestPerson, route: R, given: RouteGiven<R>) =>
    mustCall(api.url, route, given, person.headers);
  const tried = async <R extends Route>(person: TestPerson, route: R, given: RouteGiven<R>) => {
    const { status, code } = await callApi(api.url, route, given, person.headers);
    return [status, code];
  };
  const aDraft = async (): Promise<string> => {
    const body = { content: aQuestionnaire(), councilId: home.councilId };
    return (await must(home.quality, asked.create, { body })).id;
  };
  const versionOf = (versionId: string, person = home.quality) =>
    must(person, asked.version, { params: { versionId } });
  const openRound = (versionId: string, kind: 'proposals' | 'sign-off', endsOn = IN_TIME) =>
    must(home.quality, coDesign.openRound, { params: { versionId }, body: { kind, endsOn } });
  const save = async (versionId: string, change: (content: QuestionnaireContent) => void) => {
    const { content, revision } = await versionOf(versionId);
    change(content);
    return must(home.quality, asked.saveContent, { params: { versionId }, body: { revision, content } });
  };
  const reword = (code: string, words: string) => (content: QuestionnaireContent) => {
    const question = content.sections[0]?.questions.find((each) => each.code === code);
    if (question) question.texts = { nb: words };
  };
  /** As if the last day had passed. */
  const letTimePass = (versionId: string) =>
    asOwner(test, (owner) =>
      owner.query(`UPDATE council_round SET ends_on = CURRENT_DATE - 2 WHERE version_id = $1 AND closed_at IS NULL`, [
        versionId,
      ]),
    );
  /** What a member may do while the council reads. */
  const reading = (versionId: string): [Route, unknown][] => [
    [asked.propose, { params: { versionId }, body: { kind: 'comment', reason: 'Hm' } }],
    [coDesign.sayNotUnderstood, { params: { versionId, question: 'informed' } }],
    [coDesign.takeBackNotUnderstood, { params: { versionId, question: 'informed' } }],
  ];
  const signOff = (versionId: string, more: object = {}) => ({
    params: { versionId },
    body: { ...APPROVE, revision: 1, ...more },
  });

  it('are opened with a last day; the draft is with the council then', async () => {
    const versionId = await aDraft();
    expect(
      await tried(home.quality, coDesign.openRound, {
        params: { versionId },
        body: { kind: 'proposals', endsOn: '2020-01-01' },
      }),
    ).toEqual([409, 'ROUND_ENDS_TOO_EARLY']);
    const opened = await openRound(versionId, 'proposals');
    expect(opened).toMatchObject({
      status: 'in-co-design',
      rounds: [{ kind: 'proposals', endsOn: IN_TIME, open: true, takenPart: 0, members: 3 }],
    });
    const another = { params: { versionId }, body: { kind: 'sign-off', endsOn: IN_TIME } } as const;
    expect(await tried(home.quality, coDesign.openRound, another)).toEqual([409, 'ROUND_ALREADY_OPEN']);
    const roundId = opened.rounds[0]?.id ?? '';
    const moved = await must(home.quality, coDesign.moveRound, { params: { roundId }, body: { endsOn: '2999-01-01' } });
    expect(moved.rounds[0]?.endsOn).toBe('2999-01-01');
    await must(home.quality, coDesign.closeRound, { params: { roundId } });
    expect(await tried(home.quality, coDesign.closeRound, { params: { roundId } })).toEqual([409, 'ROUND_NOT_OPEN']);
    expect((await versionOf(versionId)).may.openRound).toBe(true);
  });

  it('tell each member what is asked of them and by when, until they say that they are done', async () => {
    const versionId = await aDraft();
    const { rounds } = await openRound(versionId, 'proposals');
    const roundId = rounds[0]?.id ?? '';
    const [first, second] = home.members;
    const task = async (person: TestPerson) =>
      (await must(person, start.get, {})).tasks.find((each) => each.versionId === versionId);
    expect(await task(first)).toMatchObject({ kind: 'read-draft', dueAt: expect.stringMatching(/^2999-12-31/) });
    await must(first, coDesign.finishReading, { params: { roundId } });
    expect(await task(first)).toBeUndefined();
    expect(await task(second)).toMatchObject({ kind: 'read-draft' });
    expect((await versionOf(versionId)).rounds[0]).toMatchObject({ takenPart: 1, done: false });
    expect((await versionOf(versionId, first)).rounds[0]).toMatchObject({ done: true });
    await must(first, coDesign.resumeReading, { params: { roundId } });
    expect(await task(first)).toMatchObject({ kind: 'read-draft' });
  });

  describe.each([
    ['was ended', (versionId: string) => endRound(api.url, home.quality, versionId)],
    ['is past its last day', letTimePass],
    ['asks for something else', (versionId: string) => openVote(api.url, home, versionId)],
  ])('a round that %s', (_, end) => {
    it('takes nothing more of what it asked for, and screens are told so by the same rule', async () => {
      const versionId = await aDraft();
      await openRound(versionId, 'proposals');
      const [member] = home.members;
      for (const [route, given] of reading(versionId)) await must(member, route, given as never);
      expect((await versionOf(versionId, member)).may.propose).toBe(true);
      await end(versionId);
      expect((await versionOf(versionId, member)).may.propose).toBe(false);
      for (const [route, given] of reading(versionId)) {
        expect([route.path, ...(await tried(member, route, given as never))]).toEqual([
          route.path,
          409,
          'ROUND_NOT_OPEN',
        ]);
      }
    });
  });

  it('take no stand before the vote and none after', async () => {
    const versionId = await aDraft();
    await openRound(versionId, 'proposals');
    const [member] = home.members;
    expect(await tried(member, asked.signOff, signOff(versionId))).toEqual([409, 'ROUND_NOT_OPEN']);
    expect((await versionOf(versionId, member)).may.signOff).toBe(false);
    await openVote(api.url, home, versionId);
    expect((await versionOf(versionId, member)).may.signOff).toBe(true);
    await letTimePass(versionId);
    expect((await versionOf(versionId, member)).may.signOff).toBe(false);
    expect(await tried(member, asked.signOff, signOff(versionId))).toEqual([409, 'ROUND_NOT_OPEN']);
  });

  describe('the vote', () => {
    it('shows nobody how it goes before it has ended: not the count, not the stands, not by trying', async () => {
      const versionId = await aDraft();
      await openVote(api.url, home, versionId);
      const [first, second, third] = home.members;
      await must(first, asked.signOff, signOff(versionId, { stand: 'dissent', reason: 'For langt' }));
      await must(second, asked.signOff, signOff(versionId));
      for (const person of [home.quality, third, home.administrator]) {
        const version = await versionOf(versionId, person);
        expect(version.signOff).toMatchObject({
          vote: 'open',
          taken: 2,
          waitingFor: 1,
          approvals: null,
          dissents: null,
          approvalsNeeded: null,
          missing: ['vote-open'],
        });
        const { signOffs } = await must(person, asked.signOffs, { params: { versionId } });
        expect(signOffs).toEqual([]);
      }
      const own = await must(first, asked.signOffs, { params: { versionId } });
      expect(own.signOffs.map(({ member }) => member.id)).toEqual([first.id]);
      const approve = { params: { versionId }, body: { to: 'approved' } } as const;
      expect(await tried(home.quality, asked.move, approve)).toEqual([409, 'SIGN_OFF_RULE_NOT_MET']);

      await must(third, asked.signOff, signOff(versionId));
      expect(await versionOf(versionId)).toMatchObject({
        rounds: [{ open: false }, { kind: 'proposals', open: false }].slice(0, 1),
        signOff: { vote: 'ended', approvals: 2, dissents: 1, met: true },
      });
      expect((await must(home.quality, asked.signOffs, { params: { versionId } })).signOffs).toHaveLength(3);
    });

    it('takes one stand of each member, also when two come at once', async () => {
      const versionId = await aDraft();
      await openVote(api.url, home, versionId);
      const [member] = home.members;
      const both = await Promise.all([1, 2].map(() => tried(member, asked.signOff, signOff(versionId))));
      expect(both.sort()).toEqual([
        [201, undefined],
        [409, 'ALREADY_SIGNED_OFF'],
      ]);
      const change = signOff(versionId, { stand: 'dissent', reason: 'Ombestemt' });
      expect(await tried(member, asked.signOff, change)).toEqual([409, 'ALREADY_SIGNED_OFF']);
    });

    it('is lost for the changed questions only, and those are asked about again', async () => {
      const versionId = await aDraft();
      const all = home.members.map((member) => [member, APPROVE] as const);
      await holdVote(api.url, home, versionId, all);
      expect((await versionOf(versionId)).signOff.met).toBe(true);
      await save(versionId, reword('advice', 'Hva bør vi gjøre annerledes?'));
      const changed = (await versionOf(versionId)).signOff;
      expect(changed).toMatchObject({
        met: false,
        approvals: 0,
        waitingFor: 3,
        changed: ['advice'],
        frameChanged: false,
      });
      const { signOffs } = await must(home.quality, asked.signOffs, { params: { versionId } });
      expect(signOffs.map((each) => [each.current, each.changed])).toEqual(all.map(() => [false, ['advice']]));

      await openVote(api.url, home, versionId);
      const [first, second] = home.members;
      const { tasks } = await must(first, start.get, {});
      expect(tasks.find((task) => task.versionId === versionId)).toMatchObject({ kind: 'sign-off-changed', count: 1 });
      for (const member of [first, second]) await must(member, asked.signOff, signOff(versionId, { revision: 2 }));
      await endRound(api.url, home.quality, versionId);
      expect((await versionOf(versionId)).signOff).toMatchObject({ met: true, approvals: 2, waitingFor: 1 });
      await save(versionId, reword('advice', 'Hva kan vi gjøre bedre?'));
      expect((await versionOf(versionId)).signOff.approvals).toBe(1); // the third had read just these words
    });

    it("follows the organisation's rule: quorum, share, and a veto in the matters that it names", async () => {
      const { id: _, ...rules } = await must(home.administrator, organisation.get, {});
      const children = { code: 'children', texts: { nb: 'Spørsmål til barn' } };
      const own = { ...rules, quorumShare: 1, vetoMatters: [children] };
      await must(home.administrator, organisation.update, { body: own });
      const [first, second, third] = home.members;
      const versionId = await aDraft();
      await holdVote(api.url, home, versionId, [
        [first, APPROVE],
        [second, APPROVE],
      ]);
      expect((await versionOf(versionId)).signOff.missing).toEqual(['quorum']);
      await openVote(api.url, home, versionId);
      const veto = { stand: 'dissent', reason: 'De kan ikke samtykke', matter: 'children' };
      const unknown = signOff(versionId, { ...veto, matter: 'privacy' });
      expect(await tried(third, asked.signOff, unknown)).toEqual([409, 'VETO_NOT_GIVEN']);
      await must(third, asked.signOff, signOff(versionId, veto));
      expect((await versionOf(versionId)).signOff).toMatchObject({
        vetoes: ['children'],
        missing: ['veto'],
        approvals: 2,
      });

      const other = await aDraft();
      await holdVote(api.url, home, other, [
        [first, APPROVE],
        [second, { stand: 'stand-aside', reason: '', questions: [] }],
        [third, { stand: 'conflict-of-interest', reason: '', questions: [] }],
      ]);
      expect((await versionOf(other)).signOff).toMatchObject({ met: true, approvals: 1, approvalsNeeded: 1 });
      await must(home.administrator, organisation.update, { body: { ...rules, quorumShare: 0.5, vetoMatters: [] } });
    });

    it('is over when the version goes on without it', async () => {
      const versionId = await aDraft();
      await openVote(api.url, home, versionId);
      await must(home.administrator, asked.override, { params: { versionId }, body: { reason: 'Haster' } });
      expect((await versionOf(versionId)).rounds[0]?.open).toBe(false);
      expect(await tried(home.members[0], asked.signOff, signOff(versionId))).toEqual([409, 'ROUND_NOT_OPEN']);
    });
  });
});
