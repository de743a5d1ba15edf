import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type Route, type RouteGiven } from '@medvirk/api-contract';
import { connect, Database } from '@medvirk/data-access';
import { callApi, mustCall } from '../builders/call-api.ts';
import { aMailbox, codeIn, type TestMail, type TestMailbox, tokenIn } from '../builders/mailbox.ts';
import { anOrganisation, type TestOrganisation, type TestPerson } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { IN_TIME, openVote } from '../builders/vote.ts';
import { type HouseInProcess, houseInProcess } from './house.ts';
import { asOwner } from './small-house.ts';

const { messages, coDesign, questionnaires } = contract;
const sleep = (milliseconds: number) => new Promise((next) => setTimeout(next, milliseconds));

describe('mail', () => {
  let mailbox: TestMailbox;
  let house: HouseInProcess;
  let home: TestOrganisation;
  let addressOf: Map<string, string>;

  beforeAll(async () => {
    mailbox = aMailbox();
    house = await houseInProcess({ environment: mailbox.environment });
    home = await anOrganisation(house.database);
    const { people } = await must(home.administrator, contract.organisation.people, {});
    addressOf = new Map(people.map(({ id, email }) => [id, email]));
  });
  afterAll(async () => {
    await house?.stop();
    mailbox?.remove();
  });

  const must = <R extends Route>(person: TestPerson, route: R, given: RouteGiven<R>) =>
    mustCall(house.url, route, given, person.headers);
  const tried = async <R extends Route>(route: R, given: RouteGiven<R>, person?: TestPerson) => {
    const { status, code } = await callApi(house.url, route, given, person?.headers ?? {});
    return [status, code];
  };
  /** A mail to somebody whose subject or lines say so: several things that are told at once share a mail. */
  const to = (person: TestPerson, words: RegExp) => (mail: TestMail) =>
    mail.to === addressOf.get(person.id) && (words.test(mail.subject) || words.test(mail.text));
  const query = (sql: string, parameters: unknown[] = []) =>
    asOwner(house.database, async (owner) => (await owner.query(sql, parameters)).rows);
  /** A look that begins this long after a change was begun sees it. */
  const COMMITTED_MS = 100;
  /** Has the worker look at the last two hours again. A look that was under way writes its own time over that: then once more. */
  const lookBack = async (): Promise<void> => {
    for (let seen = false; !seen; ) {
      const [{ at }] = await query(
        `UPDATE told_until SET looked_at = now() - interval '2 hours' RETURNING now() AS at`,
      );
      const lookedAt = async () => (await query('SELECT looked_at FROM told_until'))[0].looked_at;
      let last = await lookedAt();
      for (; last < at - 3_600_000; last = await lookedAt()) await sleep(50);
      seen = Number(last) > Number(at) + COMMITTED_MS;
    }
  };
  const aRound = async (title: string, endsOn = IN_TIME): Promise<string> => {
    const content = { ...aQuestionnaire(), title: { nb: title } };
    const { id: versionId } = await must(home.quality, questionnaires.create, {
      body: { content, councilId: home.councilId },
    });
    await must(home.quality, coDesign.openRound, { params: { versionId }, body: { kind: 'proposals', endsOn } });
    return versionId;
  };
  /** A mail with a personal link, of a member. */
  const aLink = async (member: TestPerson, title: string): Promise<TestMail> => {
    await aRound(title);
    const [mail] = await mailbox.wait(to(member, new RegExp(title)));
    if (!mail) throw new Error('no mail');
    return mail;
  };
  const askForCode = async (member: TestPerson, token: string): Promise<string> => {
    const before = mailbox.mails().filter(to(member, /Koden din/)).length;
    await must(member, messages.sendCode, { body: { token } });
    return codeIn((await mailbox.wait(to(member, /Koden din/), before + 1)).at(-1) as TestMail);
  };

  it('tells each member once that a round has begun, by when, and with a link of their own', async () => {
    const versionId = await aRound('Hjemreise');
    for (const member of home.members) {
      const [mail] = await mailbox.wait(to(member, /^Les utkastet «Hjemreise»$/));
      expect(mail?.text).toContain('til og med 31. desember.');
      expect(mail?.text).toContain(`${house.url}/member#`);
    }
    const tokens = new Set(
      home.members
        .map((member) => mailbox.mails().find(to(member, /Hjemreise/)))
        .map((mail) => tokenIn(mail as TestMail)),
    );
    expect(tokens.size).toBe(3);
    // Something else is done, so that everything is looked through again.
    const [first] = home.members;
    await must(first, questionnaires.propose, { params: { versionId }, body: { kind: 'comment', reason: 'Uklart' } });
    await sleep(2500);
    expect(mailbox.mails().filter(({ text }) => /Hjemreise/.test(text))).toHaveLength(3);
  });

  it('tells a deputy while they hold the seat, and the member again when they have stepped back', async () => {
    const [first, , third] = home.members;
    const params = { councilId: home.councilId };
    const leave = { params: { ...params, personId: third.id }, body: { until: '2024-06-30' } };
    await must(home.administrator, contract.organisation.changeTerm, leave);
    const body = { memberId: first.id, deputyId: third.id, from: '2025-01-01', until: null, versionId: null };
    const { deputies } = await must(home.administrator, contract.organisation.addDeputy, { params, body });
    const toldOf = (title: string) =>
      [first, third].map((person) => mailbox.mails().filter(to(person, new RegExp(title))).length);

    await aRound('Med vara');
    await mailbox.wait(to(third, /Les utkastet «Med vara»/));
    await mailbox.wait(to(home.members[1], /Les utkastet «Med vara»/));
    await sleep(1500);
    expect(toldOf('Med vara')).toEqual([0, 1]);

    const back = { params: { ...params, deputyId: deputies[0]?.id ?? '' }, body: { until: '2025-01-02' } };
    await must(home.administrator, contract.organisation.endDeputy, back);
    await aRound('Uten vara');
    await mailbox.wait(to(first, /Les utkastet «Uten vara»/));
    await sleep(1500);
    expect(toldOf('Uten vara')).toEqual([1, 0]);
    const stay = { params: { ...params, personId: third.id }, body: { until: null } };
    await must(home.administrator, contract.organisation.changeTerm, stay);
  });

  it('tells who proposed of the answer, and nothing of what was said', async () => {
    const versionId = await aRound('Innkalling');
    const [first] = home.members;
    const body = { kind: 'comment', reason: 'Ordet innkalling er vanskelig for min far' } as const;
    const { id: proposalId } = await must(first, questionnaires.propose, { params: { versionId }, body });
    const answer = { decision: 'accepted', reason: 'Det tar vi med oss i neste utkast' } as const;
    await must(home.quality, questionnaires.answerProposal, { params: { proposalId }, body: answer });
    const [mail] = await mailbox.wait(to(first, /fått svar på forslag til «Innkalling»/));
    for (const words of ['far', 'neste utkast', home.quality.name]) expect(mail?.text).not.toContain(words);
  });

  it('tells both sides and the leader when an answer is late', async () => {
    const versionId = await aRound('Ventetid');
    const [, second] = home.members;
    const body = { kind: 'comment', reason: 'Hvem svarer?' } as const;
    const { id } = await must(second, questionnaires.propose, { params: { versionId }, body });
    await query(`UPDATE proposal SET due_at = now() - interval '1 hour' WHERE id = $1`, [id]);
    await lookBack();
    await mailbox.wait(to(second, /skulle hatt svar på forslag til «Ventetid»/));
    const [team] = await mailbox.wait(to(home.quality, /Utvalget venter på svar/));
    // Somebody with an account goes in by the front door.
    expect(team?.text).toContain(`${house.url}/versions/${versionId}?view=proposals`);
    await mailbox.wait(to(home.leader, /har ikke fått svar i tide/));
  });

  it('reminds owner and leader of an action that is late, and says of comments only that something waits', async () => {
    await query(
      `INSERT INTO action (organisation_id, theme, unit_id, title, description, owner, due_on, status, updated_at)
       VALUES ($1, 'information', $2, 'Ring pasienten', '', $3, current_date - 2, 'planned', now())`,
      [home.id, home.units.wardA, home.quality.name],
    );
    await query(
      `INSERT INTO comment (organisation_id, survey_id, unit_id, month, question, language, text, concerns)
       VALUES ($1, gen_random_uuid(), $2, '2026-05-01', 'advice', 'nb', 'Jeg orker ikke å leve', '{self-harm}')`,
      [home.id, home.units.wardA],
    );
    await lookBack();
    await mailbox.wait(to(home.leader, /«Ring pasienten» hadde frist/));
    const [owner] = await mailbox.wait(to(home.quality, /«Ring pasienten» hadde frist/));
    expect(owner?.text).toContain(`${house.url}/actions`);
    const [reader] = await mailbox.wait(to(home.concernReader, /noe du skal se på/));
    expect(reader?.text).toContain(`${house.url}/concerns`);
    expect(reader?.text).not.toMatch(/orker|leve|Post A|kommentar/);
    await lookBack();
    await sleep(2500);
    expect(mailbox.mails().filter(to(home.concernReader, /noe du skal se på/))).toHaveLength(1);
  });

  it('tells the council that the public page is out when it tells of something that is done, once', async () => {
    const versionId = await aRound('Sagt og gjort');
    const [first, second] = home.members;
    const dataSource = await connect(house.database.databaseUrl, 1);
    const texts = { nb: 'Sagt og gjort' };
    const surveyId = await new Database(dataSource)
      .within(home.id, (store) =>
        store.surveys.create({
          versionId,
          title: texts,
          opensOn: '2026-01-01',
          closesOn: null,
          information: { purpose: texts, legalBasis: texts, controller: 'x', contact: 'x', retentionMonths: 24 },
          toldSlug: 'sagtoggjort',
          units: [],
        }),
      )
      .finally(() => dataSource.destroy());
    const publish = async (did: readonly string[]) => {
      const themes = [{ did: did.map((title) => ({ title })) }];
      const told = JSON.stringify({ publishedAt: new Date().toISOString(), themes });
      await query('UPDATE survey SET told = $2 WHERE id = $1', [surveyId, told]);
      await lookBack();
    };
    const news = /Nå kan du lese hva tjenesten gjør: «Sagt og gjort»|hva den gjør med det/;
    await publish([]);
    await sleep(2500);
    expect(mailbox.mails().filter(({ text }) => news.test(text))).toEqual([]);
    await publish(['Ring pasienten']);
    const [mail] = await mailbox.wait(to(first, news));
    await mailbox.wait(to(second, news));
    expect(mail?.text).toContain(`${house.url}/told/sagtoggjort`);
    await publish(['Ring pasienten', 'Og pårørende']);
    await sleep(2500);
    expect(mailbox.mails().filter(to(first, news))).toHaveLength(1);
  });

  it('is sent when and in the language that its reader has chosen, or not at all', async () => {
    const [, second, third] = home.members;
    await must(second, messages.choose, { body: { pace: 'daily', language: 'nn' } });
    await must(third, messages.choose, { body: { pace: 'none', language: 'nb' } });
    await aRound('Språk');
    await aRound('Lyd');
    await mailbox.wait(to(home.members[0], /Lyd/));
    await sleep(1500);
    expect(
      mailbox
        .mails()
        .filter(({ text }) => /«(Språk|Lyd)»/.test(text))
        .every(to(home.members[0], /./)),
    ).toBe(true);
    const waiting = await query(
      `SELECT count(*)::int AS n, bool_and(due_at > now()) AS later FROM notice WHERE person_id = $1 AND delivery_id IS NULL`,
      [second.id],
    );
    expect(waiting).toEqual([{ n: 2, later: true }]);
    // The next morning.
    await query(`UPDATE notice SET due_at = now() WHERE person_id = $1 AND delivery_id IS NULL`, [second.id]);
    const [digest] = await mailbox.wait(to(second, /^2 ting ventar på deg$/));
    expect(digest?.text).toContain('«Språk»');
    expect(digest?.text).toContain('«Lyd»');
    for (const member of [second, third])
      await must(member, messages.choose, { body: { pace: 'at-once', language: 'nb' } });
    await sleep(1500);
    expect(mailbox.mails().filter(to(third, /Språk|Lyd/))).toEqual([]);
  });

  it('calls nobody to a round that is over by the time it is sent', async () => {
    const [, second] = home.members;
    await must(second, messages.choose, { body: { pace: 'daily', language: 'nb' } });
    const versionId = await aRound('Forbi');
    await mailbox.wait(to(home.members[0], /Forbi/));
    await openVote(house.url, home, versionId);
    await mailbox.wait(to(home.members[0], /Les «Forbi» og si om du godkjenner/));
    await query(`UPDATE notice SET due_at = now() WHERE person_id = $1 AND delivery_id IS NULL`, [second.id]);
    const [mail] = await mailbox.wait(to(second, /Forbi/));
    expect(mail?.text).toContain('si om du godkjenner spørsmålene');
    expect(mail?.text).not.toContain('Les utkastet «Forbi»');
    await must(second, messages.choose, { body: { pace: 'at-once', language: 'nb' } });
  });

  describe('the ledger', () => {
    it('takes each mail for one sender, however many ask at once', async () => {
      const dataSource = await connect(house.database.databaseUrl, 8);
      try {
        const database = new Database(dataSource);
        // In a year of its own, so that the house's worker leaves them alone.
        const [then, member] = [new Date('2999-01-01T00:00:00Z'), home.members[0].id];
        await query(
          `INSERT INTO delivery (organisation_id, person_id, kind, due_at, created_at)
           SELECT $1, $2, 'notices', $3, $3 FROM generate_series(1, 20)`,
          [home.id, member, new Date(then.getTime() - 1000)],
        );
        const claims = await Promise.all(
          Array.from({ length: 60 }, () => database.within(home.id, (store) => store.messages.claim(then))),
        );
        const ids = claims.flatMap((claim) => (claim ? [claim.id] : []));
        expect(ids).toHaveLength(20);
        expect(new Set(ids).size).toBe(20);
      } finally {
        await query(`DELETE FROM delivery WHERE created_at > '2998-01-01'`);
        await dataSource.destroy();
      }
    });

    it('says of a mail that a worker died with that nobody knows, and sends it again only when asked', async () => {
      const [first] = home.members;
      const [held] = await query(
        `INSERT INTO delivery (organisation_id, person_id, kind, state, attempts, due_at, claimed_at, created_at)
         VALUES ($1, $2, 'notices', 'sending', 1, now(), now() - interval '16 minutes', now()) RETURNING id`,
        [home.id, first.id],
      );
      const stateOf = async () => (await query('SELECT state FROM delivery WHERE id = $1', [held.id]))[0]?.state;
      for (let tries = 0; tries < 60 && (await stateOf()) === 'sending'; tries += 1) await sleep(100);
      expect(await stateOf()).toBe('unknown');
      const params = { deliveryId: held.id };
      await must(home.administrator, messages.retry, { params });
      for (let tries = 0; tries < 60 && (await stateOf()) !== 'dropped'; tries += 1) await sleep(100);
      // There was nothing in it, so nothing went out.
      expect(await stateOf()).toBe('dropped');
      expect(await tried(messages.retry, { params }, home.administrator)).toEqual([409, 'DELIVERY_NOT_TO_BE_SENT']);
    });

    it('learns of a mail that came back, shows it, and lets it be sent once more', async () => {
      const [mail] = mailbox.mails();
      const params = { deliveryId: mail?.id ?? '' };
      expect(await must(home.administrator, messages.reportBounce, { params })).toEqual({ state: 'bounced' });
      expect(await must(home.administrator, messages.reportBounce, { params })).toEqual({ state: 'bounced' });
      const { deliveries } = await must(home.administrator, messages.ledger, {});
      expect(deliveries.find(({ id }) => id === mail?.id)).toMatchObject({ state: 'bounced', fault: 'reported' });
      await must(home.administrator, messages.retry, { params });
      await mailbox.wait(({ id }) => id === mail?.id, 2);
    });

    it('shows everybody their own mail, and the whole to administrators alone', async () => {
      const [first, second] = home.members;
      const mine = await must(first, messages.mine, {});
      expect(mine.email).toBe(addressOf.get(first.id));
      expect(mine.deliveries.length).toBeGreaterThan(0);
      expect(JSON.stringify(mine)).not.toContain(addressOf.get(second.id));
      expect(await tried(messages.ledger, {}, first)).toEqual([403, 'NOT_ALLOWED']);
    });
  });

  describe('a personal link', () => {
    it('opens with the code that is sent to the same address, and leads to where it was about', async () => {
      const [first] = home.members;
      const token = tokenIn(await aLink(first, 'Lenke'));
      const opened = await must(first, messages.openLink, { body: { token } });
      expect(opened).toEqual({
        organisation: 'Prøvebyen helse',
        address: expect.stringMatching(/^.•••@t•••\.example$/),
        codeMinutes: 10,
      });
      const code = await askForCode(first, token);
      const answer = await fetch(`${house.url}/api/member-link/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token, code }),
      });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({ goTo: expect.stringMatching(/^\/versions\/.*\/read$/) });
      const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      const session = await mustCall(house.url, contract.session.get, {}, { cookie });
      expect(session.person?.id).toBe(first.id);
      // Used up.
      expect(await tried(messages.signInByLink, { body: { token, code } })).toEqual([403, 'CODE_NOT_VALID']);
    });

    it('keeps neither token nor code where a dump would show them', async () => {
      const [first] = home.members;
      const token = tokenIn(await aLink(first, 'Dump'));
      const code = await askForCode(first, token);
      const dump = JSON.stringify([
        await query(`SELECT l::text FROM member_link l`),
        await query(`SELECT c::text FROM member_code c`),
        await query(`SELECT d::text FROM delivery d`),
        await query(`SELECT n::text FROM notice n`),
      ]);
      expect(dump).not.toContain(token);
      expect(dump).not.toContain(Buffer.from(token).toString('hex'));
      expect(dump).not.toMatch(new RegExp(`\\b${code}\\b`));
    });

    it('lets nobody guess: after five wrong codes the right one is refused too', async () => {
      const [, second] = home.members;
      const token = tokenIn(await aLink(second, 'Gjett'));
      const code = await askForCode(second, token);
      const wrong = code === '000000' ? '000001' : '000000';
      for (let tries = 0; tries < 5; tries += 1) {
        expect(await tried(messages.signInByLink, { body: { token, code: wrong } })).toEqual([403, 'CODE_NOT_VALID']);
      }
      expect(await tried(messages.signInByLink, { body: { token, code } })).toEqual([403, 'CODE_NOT_VALID']);
    });

    it('sends five codes an hour at most, and a code lasts ten minutes', async () => {
      const [, , third] = home.members;
      const token = tokenIn(await aLink(third, 'Mange'));
      const code = await askForCode(third, token);
      await query(`UPDATE member_code SET expires_at = now() - interval '1 second'`);
      expect(await tried(messages.signInByLink, { body: { token, code } })).toEqual([403, 'CODE_NOT_VALID']);
      for (let asked = 1; asked < 5; asked += 1) await must(third, messages.sendCode, { body: { token } });
      expect(await tried(messages.sendCode, { body: { token } })).toEqual([429, 'TOO_MANY_REQUESTS']);
    });

    it('is worth nothing once it is old, once its owner has an account, or when it was made up', async () => {
      const [, , third] = home.members;
      const token = tokenIn(await aLink(third, 'Gammel'));
      await query(`UPDATE person SET issuer = 'x', subject = 'y' WHERE id = $1`, [third.id]);
      expect(await tried(messages.openLink, { body: { token } })).toEqual([404, 'LINK_NOT_VALID']);
      await query(`UPDATE person SET issuer = NULL, subject = NULL WHERE id = $1`, [third.id]);
      await query(`UPDATE role_assignment SET role = 'quality-team' WHERE person_id = $1`, [third.id]);
      expect(await tried(messages.openLink, { body: { token } })).toEqual([404, 'LINK_NOT_VALID']);
      await query(`UPDATE role_assignment SET role = 'council-member' WHERE person_id = $1`, [third.id]);
      expect((await tried(messages.openLink, { body: { token } }))[0]).toBe(200);
      await query(`UPDATE member_link SET expires_at = now() - interval '1 second' WHERE person_id = $1`, [third.id]);
      expect(await tried(messages.openLink, { body: { token } })).toEqual([404, 'LINK_NOT_VALID']);
      expect(await tried(messages.openLink, { body: { token: 'x'.repeat(43) } })).toEqual([404, 'LINK_NOT_VALID']);
    });
  });
});
