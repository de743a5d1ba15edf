import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type ProposalView, type Route, type RouteGiven } from '@medvirk/api-contract';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation, type TestPerson } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { asOwner } from './small-house.ts';

const { questionnaires: asked, coDesign, organisation, home: start } = contract;

describe('co-design', () => {
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
  /** A version that is with the council. */
  const aDraft = async (): Promise<{ versionId: string; questionnaireId: string }> => {
    const body = { content: aQuestionnaire(), councilId: home.councilId };
    const { id, questionnaireId } = await must(home.quality, asked.create, { body });
    await must(home.quality, asked.move, { params: { versionId: id }, body: { to: 'in-co-design' } });
    return { versionId: id, questionnaireId };
  };
  const propose = (member: TestPerson, versionId: string, body: RouteGiven<typeof asked.propose>['body']) =>
    must(member, asked.propose, { params: { versionId }, body });
  const answer = (proposal: ProposalView, decision: 'accepted' | 'partly' | 'declined' = 'declined') =>
    must(home.quality, asked.answerProposal, {
      params: { proposalId: proposal.id },
      body: { decision, reason: 'Slik gjør vi det' },
    });

  describe('a proposal', () => {
    it('keeps the words it was made against, of a question, an answer to choose, and a translation', async () => {
      const { versionId } = await aDraft();
      const [member] = home.members;
      const about = (body: RouteGiven<typeof asked.propose>['body']) => propose(member, versionId, body);
      const base = { reason: 'Lettere', question: 'helps' } as const;
      expect(await about({ ...base, kind: 'reword', wording: 'Hva kunne hjulpet?' })).toMatchObject({
        about: 'question',
        wordingBefore: 'Hva ville ha hjulpet deg?',
        language: 'nb',
      });
      const option = { ...base, about: 'option', option: 'phone' } as const;
      expect(await about({ ...option, kind: 'reword', wording: 'Et nummer å ringe' })).toMatchObject({
        option: 'phone',
        wordingBefore: 'Noen å ringe til',
      });
      expect(await about({ ...base, about: 'option', kind: 'new', wording: 'Noen å snakke med' })).toMatchObject({
        about: 'option',
        option: null,
        wordingBefore: null,
      });
      const translation = { ...base, kind: 'translate', language: 'nn', wording: 'Kva ville ha hjelpt deg?' } as const;
      expect(await about(translation)).toMatchObject({ about: 'translation', language: 'nn', wordingBefore: '' });
      const order = { ...base, kind: 'move', place: { behind: 'important' } } as const;
      expect(await about(order)).toMatchObject({ about: 'order', place: { behind: 'important' } });
      const theme = { ...base, about: 'theme', kind: 'move', theme: 'waiting' } as const;
      expect(await about(theme)).toMatchObject({ about: 'theme', theme: 'waiting' });
    });

    it('names only what is there', async () => {
      const { versionId } = await aDraft();
      const attempt = (body: RouteGiven<typeof asked.propose>['body']) =>
        tried(home.members[0], asked.propose, { params: { versionId }, body });
      const base = { reason: 'Fordi', question: 'helps' } as const;
      expect(await attempt({ kind: 'comment', question: 'nowhere', reason: 'Hm' })).toEqual([404, 'NOT_FOUND']);
      expect(await attempt({ ...base, kind: 'move', about: 'theme', theme: 'nowhere' })).toEqual([404, 'NOT_FOUND']);
      expect(await attempt({ ...base, kind: 'move', place: { behind: 'nowhere' } })).toEqual([404, 'NOT_FOUND']);
      const unfit = [409, 'PROPOSAL_DOES_NOT_FIT'];
      expect(await attempt({ ...base, kind: 'move', place: { behind: 'helps' } })).toEqual(unfit);
      expect(await attempt({ ...base, kind: 'remove', about: 'option', option: 'nowhere' })).toEqual(unfit);
      expect(await attempt({ ...base, kind: 'comment', about: 'whole' })).toEqual(unfit);
    });

    it("is answered within the organisation's deadline: a new one holds for the next proposal", async () => {
      const days = async () => {
        const { at, dueAt } = await propose(home.members[0], (await aDraft()).versionId, {
          kind: 'comment',
          reason: 'Hm',
        });
        return (new Date(dueAt).getTime() - new Date(at).getTime()) / 86_400_000;
      };
      expect(await days()).toBe(14);
      const { id: _, ...rules } = await must(home.administrator, organisation.get, {});
      await must(home.administrator, organisation.update, { body: { ...rules, answerDays: 5 } });
      expect(await days()).toBe(5);
      const { answerDays, ...withoutDays } = rules;
      await must(home.administrator, organisation.update, { body: withoutDays });
      expect((await must(home.administrator, organisation.get, {})).answerDays).toBe(5);
      await must(home.administrator, organisation.update, { body: { ...withoutDays, answerDays } });
    });

    it('is on the start page of team and leader when it is late, until it is answered', async () => {
      const { versionId } = await aDraft();
      const proposal = await propose(home.members[0], versionId, { kind: 'comment', reason: 'Hm' });
      const taskOf = async (person: TestPerson, kind: string) =>
        (await must(person, start.get, {})).tasks.find((task) => task.kind === kind && task.versionId === versionId);
      expect(await taskOf(home.leader, 'proposal-overdue')).toBeUndefined();
      await asOwner(test, (owner) =>
        owner.query(`UPDATE proposal SET due_at = now() - interval '1 hour' WHERE id = $1`, [proposal.id]),
      );
      expect(await taskOf(home.leader, 'proposal-overdue')).toMatchObject({ count: 1 });
      const forTeam = await taskOf(home.quality, 'answer-proposal');
      expect(new Date(forTeam?.dueAt ?? '2999').getTime()).toBeLessThan(Date.now());
      await answer(proposal);
      expect(await taskOf(home.leader, 'proposal-overdue')).toBeUndefined();
    });

    it('has a thread of members and team, and of nobody else', async () => {
      const { versionId } = await aDraft();
      const { id: proposalId } = await propose(home.members[0], versionId, { kind: 'comment', reason: 'Hm' });
      const say = { params: { proposalId }, body: { text: 'Hva mener du?' } };
      await must(home.quality, coDesign.discuss, say);
      const { comments } = await must(home.members[1], coDesign.discuss, say);
      expect(comments.map(({ author }) => author.id)).toEqual([home.quality.id, home.members[1].id]);
      expect(await tried(home.leader, coDesign.discuss, say)).toEqual([403, 'NOT_ALLOWED']);
      await must(home.quality, asked.move, { params: { versionId }, body: { to: 'draft' } });
      for (const person of [home.quality, home.members[1]]) {
        expect(await tried(person, coDesign.discuss, say)).toEqual([409, 'ROUND_NOT_OPEN']);
      }
    });
  });

  describe('like proposals', () => {
    it('are answered together: every author keeps words and name, and gets the answer', async () => {
      const { versionId } = await aDraft();
      const [first, second, third] = home.members;
      const reword = (wording: string) => ({ kind: 'reword', question: 'informed', wording, reason: '' }) as const;
      const lead = await propose(first, versionId, reword('Visste du nok?'));
      const like = await propose(second, versionId, reword('Visste du hva du trengte?'));
      const more = await propose(third, versionId, reword('Fikk du vite nok?'));
      const params = { versionId };
      await must(home.quality, coDesign.merge, { params, body: { into: like.id, proposals: [more.id] } });
      const merged = await must(home.quality, coDesign.merge, {
        params,
        body: { into: lead.id, proposals: [like.id] },
      });
      expect(merged.proposals.map(({ mergedInto }) => mergedInto)).toEqual([null, lead.id, lead.id]);
      expect((await must(home.quality, asked.version, { params })).signOff.unansweredProposals).toBe(1);

      const oneOf = { params: { proposalId: like.id } };
      const reply = { decision: 'partly', reason: 'Vi tar det nest siste' } as const;
      expect(await tried(home.quality, asked.answerProposal, { ...oneOf, body: reply })).toEqual([
        409,
        'PROPOSAL_IS_MERGED',
      ]);
      expect(await tried(first, asked.support, oneOf)).toEqual([409, 'PROPOSAL_IS_MERGED']);
      await must(home.quality, asked.answerProposal, { params: { proposalId: lead.id }, body: reply });
      const { proposals } = await must(home.quality, asked.proposals, { params });
      expect(proposals.map(({ author, wording, answer: given }) => [author.id, wording, given?.decision])).toEqual([
        [first.id, 'Visste du nok?', 'partly'],
        [second.id, 'Visste du hva du trengte?', 'partly'],
        [third.id, 'Fikk du vite nok?', 'partly'],
      ]);
      expect(await tried(home.quality, coDesign.part, oneOf)).toEqual([409, 'PROPOSALS_NOT_MERGEABLE']);
    });

    it('can be parted again, and are never merged across versions', async () => {
      const [here, there] = [await aDraft(), await aDraft()];
      const comment = { kind: 'comment', reason: 'Hm' } as const;
      const lead = await propose(home.members[0], here.versionId, comment);
      const like = await propose(home.members[1], here.versionId, comment);
      const elsewhere = await propose(home.members[1], there.versionId, comment);
      const params = { versionId: here.versionId };
      const merge = (id: string) => ({ params, body: { into: lead.id, proposals: [id] } });
      expect(await tried(home.quality, coDesign.merge, merge(elsewhere.id))).toEqual([404, 'NOT_FOUND']);
      await must(home.quality, coDesign.merge, merge(like.id));
      const parted = await must(home.quality, coDesign.part, { params: { proposalId: like.id } });
      expect(parted.mergedInto).toBeNull();
    });
  });

  describe('the answer', () => {
    it("is judged by the one who proposed; who is not satisfied is on the council's list, once for all", async () => {
      const { versionId } = await aDraft();
      const [first, second, third] = home.members;
      const comment = { kind: 'comment', question: 'informed', reason: 'Hm' } as const;
      const lead = await propose(first, versionId, comment);
      const like = await propose(second, versionId, comment);
      const other = await propose(third, versionId, comment);
      const judge = (proposal: ProposalView, satisfied: boolean, reason = '') =>
        ({ params: { proposalId: proposal.id }, body: { satisfied, reason } }) as const;
      expect(await tried(first, coDesign.judge, judge(lead, true))).toEqual([409, 'VERDICT_NEEDS_ANSWER']);
      await must(home.quality, coDesign.merge, {
        params: { versionId },
        body: { into: lead.id, proposals: [like.id] },
      });
      await answer(lead);
      await answer(other, 'accepted');
      expect(await tried(second, coDesign.judge, judge(lead, true))).toEqual([403, 'NOT_THE_AUTHOR']);
      expect(await tried(first, coDesign.judge, judge(lead, false))).toEqual([409, 'VERDICT_NEEDS_REASON']);
      await must(third, coDesign.judge, judge(other, true));
      await must(first, coDesign.judge, judge(lead, false, 'Det var ikke det jeg spurte om'));
      const judged = await must(second, coDesign.judge, judge(like, false, 'Enig med den første'));
      const number = judged.case?.number ?? 0;
      expect(judged.case).toMatchObject({ status: 'open', number: expect.any(Number), year: new Date().getFullYear() });

      const list = { params: { councilId: home.councilId } };
      const { cases } = await must(first, coDesign.cases, list);
      const made = cases.filter((each) => each.versionId === versionId);
      expect(made).toMatchObject([{ number, question: 'informed', status: 'open', minutes: null }]);
      expect(made[0]?.proposals.map(({ verdict }) => verdict?.reason)).toEqual([
        'Det var ikke det jeg spurte om',
        'Enig med den første',
      ]);

      const caseId = { caseId: made[0]?.id ?? '' };
      const minutes = 'Utvalget ber om et møte.';
      const close = { params: caseId, body: { minutes } };
      expect(await tried(home.leader, coDesign.closeCase, close)).toEqual([403, 'NOT_ALLOWED']);
      expect(await must(third, coDesign.closeCase, close)).toMatchObject({ status: 'closed', minutes });
      expect(await tried(home.quality, coDesign.closeCase, close)).toEqual([409, 'CASE_ALREADY_CLOSED']);
      await must(home.quality, coDesign.reopenCase, { params: caseId });
      expect(await tried(home.quality, coDesign.reopenCase, { params: caseId })).toEqual([409, 'CASE_NOT_CLOSED']);
    });

    it('gives cases numbers in a row, also when many come at once', async () => {
      const open = (person: TestPerson) =>
        must(person, coDesign.openCase, {
          params: { councilId: home.councilId },
          body: { title: 'Møteplan', text: '' },
        });
      const opened = await Promise.all([...home.members, ...home.members].map(open));
      const numbers = opened.map(({ number }) => number).sort((a, b) => a - b);
      expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
    });
  });

  describe('"I did not understand this"', () => {
    const notUnderstood = async (versionId: string, person: TestPerson) =>
      (await must(person, coDesign.notUnderstood, { params: { versionId } })).questions;

    it('is counted once per member and wording, taken back with one tap, and seen by the team without names', async () => {
      const { versionId } = await aDraft();
      const [first, second] = home.members;
      const params = { versionId, question: 'informed' };
      await must(first, coDesign.sayNotUnderstood, { params });
      expect(await must(first, coDesign.sayNotUnderstood, { params })).toMatchObject({ now: 1, mine: true });
      await must(second, coDesign.sayNotUnderstood, { params });
      expect(await notUnderstood(versionId, home.quality)).toEqual([
        { question: 'informed', now: 2, earlier: 0, mine: false },
      ]);
      expect(await must(second, coDesign.takeBackNotUnderstood, { params })).toMatchObject({ now: 1, mine: false });
    });

    it('is about the words as they were: new words start anew, and other changes do not', async () => {
      const { versionId } = await aDraft();
      const [first, second] = home.members;
      const params = { versionId, question: 'informed' };
      await must(first, coDesign.sayNotUnderstood, { params });
      await must(second, coDesign.sayNotUnderstood, { params });
      const save = async (revision: number, change: (content: ReturnType<typeof aQuestionnaire>) => void) => {
        const content = aQuestionnaire();
        change(content);
        await must(home.quality, asked.saveContent, { params: { versionId }, body: { revision, content } });
      };
      await save(1, (content) => content.sections[0]?.questions.reverse());
      expect(await notUnderstood(versionId, first)).toMatchObject([{ now: 2, earlier: 0, mine: true }]);
      await save(2, (content) => {
        const question = content.sections[0]?.questions[1];
        if (question) question.texts = { nb: 'Visste du nok?' };
      });
      expect(await notUnderstood(versionId, first)).toMatchObject([{ now: 0, earlier: 2, mine: false }]);
      await must(first, coDesign.sayNotUnderstood, { params });
      expect(await notUnderstood(versionId, first)).toMatchObject([{ now: 1, earlier: 1, mine: true }]);
    });

    it('is for members while the round is open', async () => {
      const { versionId } = await aDraft();
      const about = { params: { versionId, question: 'informed' } };
      expect(await tried(home.quality, coDesign.sayNotUnderstood, about)).toEqual([403, 'NOT_ALLOWED']);
      const nowhere = { params: { versionId, question: 'nowhere' } };
      expect(await tried(home.members[0], coDesign.sayNotUnderstood, nowhere)).toEqual([404, 'NOT_FOUND']);
      await must(home.quality, asked.move, { params: { versionId }, body: { to: 'draft' } });
      expect(await tried(home.members[0], coDesign.sayNotUnderstood, about)).toEqual([409, 'ROUND_NOT_OPEN']);
    });
  });
});
