import { randomInt, randomUUID } from 'node:crypto';
import { contract, type ResponseInput } from '@medvirk/api-contract';
import { connect, Database, ticketOf } from '@medvirk/data-access';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import pg from 'pg';
import { answerAs } from '../../attack/link/respondents.ts';
import { callApi, mustCall } from '../../builders/call-api.ts';
import { anOpenSurvey } from '../../builders/open-survey.ts';
import { anOrganisation } from '../../builders/organisation.ts';
import { startRedis } from '../../integration/redis-server.ts';
import { startDurableDatabase } from '../../stage/durable-database.ts';
import { rooms } from '../../stage/rooms.ts';
import { answerInBrowser } from './answer-in-browser.ts';
import { type Canary, found } from './canary.ts';
import { allOfRedis, plantInTable, tablesOf, watchTables } from './places.ts';
import { openPostOffice } from './post-office.ts';

/** A place that was searched, and what stood there. */
export interface Searched {
  readonly place: string;
  readonly hits: readonly string[];
  /** How much there was to search, in bytes: a place with nothing in it proves nothing. */
  readonly bytes: number;
}

export interface CanariesFound {
  readonly searched: readonly Searched[];
  readonly canaries: number;
  /** Faults that were to arise on the way and did not: then nothing is known about what they would have written. */
  readonly missingFaults: readonly string[];
  /** Canaries put where they don't belong on purpose, which the search must find. */
  readonly planted: readonly Searched[];
}

const COMMENT = {
  type: 'long-text',
  code: 'missed',
  texts: { nb: 'Hva savnet du?' },
  theme: 'information',
  lens: 'now',
} as const;
const NUMBER = { type: 'number', code: 'number', texts: { nb: 'Et tall' }, role: 'background' } as const;
const aForm = (questions: QuestionnaireContent['sections'][number]['questions']): QuestionnaireContent => ({
  title: { nb: 'Hjemreise' },
  languages: ['nb'],
  sections: [{ code: 's', title: { nb: 'Etterpå' }, questions }],
});
const [CONTENT, ONLY_COMMENT] = [aForm([NUMBER, COMMENT]), aForm([COMMENT])];
/** People who answer by invitation, in each mode: enough that what waits is moved. */
const PEOPLE = 8;
const METRICS_TOKEN = 'a token of a test for metrics';
/** Where jobs are, and what is on its way to them. */
const OF_QUEUE = /^(bullmq\.|public\.outbox$)/;
/** Tables where the words of a comment belong: they are what the house keeps. */
const OF_COMMENTS = /^public\.(comment|response)/;
/** The only table where addresses of recipients belong, apart from all answers. */
const OF_RECIPIENTS = /^contact\.recipient$/;

/**
 * Sends canaries the whole way - list of recipients, mail, invitation, browser, pause, answer by every admission, worker - with faults on
 * purpose on the way, and looks for them afterwards wherever anything is written.
 */
export async function runCanaries(
  queue: 'postgres' | 'redis',
  say: (text: string) => void,
): Promise<CanariesFound | undefined> {
  const redis = queue === 'redis' ? await startRedis() : undefined;
  if (queue === 'redis' && !redis) return undefined;
  const database = await startDurableDatabase();
  const refuses = `borte${randomInt(1e6)}`;
  const office = await openPostOffice(refuses);
  const house = await rooms({
    databaseUrl: database.databaseUrl,
    redisUrl: redis?.url,
    environment: {
      TRUSTED_PROXIES: '1',
      API_PROCESSES: '1',
      MOVE_EVERY: '200',
      LOG_LEVEL: 'debug',
      METRICS_TOKEN,
      SMTP_URL: office.url,
      MAIL_FROM: 'Medvirk <medvirk@test.example>',
    },
  });
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  const missingFaults: string[] = [];
  const expectFault = (what: string, arose: boolean): void => {
    if (!arose) missingFaults.push(what);
  };
  try {
    await superuser.connect();
    await watchTables(superuser);
    const api = await house.startApi();
    const worker = await house.startWorker();
    const home = await anOrganisation({ databaseUrl: database.databaseUrl });
    const organisation = { organisationId: home.id, unitId: home.units.wardA };

    const words = `kanarifuglsang${randomInt(1e6)}`;
    const masked = [
      { what: 'a telephone number', text: '98 76 54 32' },
      { what: 'a telephone number, written together', text: '98765432' },
      { what: 'a name', text: 'Solfrid Haugerud' },
      { what: 'an e-mail address in a comment', text: `solfrid${randomInt(1e6)}@post.example` },
    ];
    const comment = `${words}: ring ${masked[2]?.text} på 98 76 54 32 eller ${masked[3]?.text}`;
    const addresses = [`kanari${randomInt(1e6)}@post.example`, `${refuses}@post.example`];
    const secrets: Canary[] = [...masked, ...addresses.map((text) => ({ what: 'the address of a recipient', text }))];

    // Asked by mail: one arrives, one is refused with the address in the refusal.
    const linkCode = await anOpenSurvey(database, { ...organisation, content: ONLY_COMMENT, admission: 'invited' });
    const surveyId = await surveyOf(superuser, linkCode);
    const params = { surveyId };
    const { headers } = home.quality;
    const plan = { reminders: 0, spacingDays: 7, awakeFrom: 0, awakeUntil: 1440 };
    await mustCall(house.url, contract.recipients.save, { params, body: plan }, headers);
    const recipients = addresses.map((email) => ({ email, unitId: organisation.unitId, language: 'nb' as const }));
    await mustCall(
      house.url,
      contract.recipients.add,
      { params, body: { recipients, sampling: { kind: 'all' } } },
      headers,
    );
    await mustCall(house.url, contract.recipients.move, { params, body: { to: 'running' } }, headers);
    await until('mail has come', () => office.mails().some((mail) => mail.includes(`/s/${linkCode}#`)));
    await until('mail was refused', () => office.refusals() > 0);
    const code = new RegExp(`/s/${linkCode}#([0-9a-z]{16})`).exec(office.mails().join('\n'))?.[1] ?? '';
    secrets.push({ what: 'the code of an invitation', text: code });
    say(`${queue}: asked by mail`);

    const left = await answerInBrowser(`${house.url}/s/${linkCode}#${code}`, comment);
    secrets.push({ what: 'the code of a pause', text: left.resumeCode });
    say(`${queue}: answered in a browser`);

    // By every other way, enough of them that what waits is moved.
    for (const privacyMode of ['anonymous', 'confidential'] as const) {
      const invited = await anOpenSurvey(database, {
        ...organisation,
        content: CONTENT,
        admission: 'invited',
        privacyMode,
      });
      const wanted = { surveyId: await surveyOf(superuser, invited), unitId: organisation.unitId };
      const issued = await invite(database.databaseUrl, home.id, wanted);
      for (const [number, { id, code: own }] of issued.entries()) {
        secrets.push({ what: 'the code of an invitation', text: own });
        if (privacyMode === 'anonymous') {
          const one = { invitationId: id, code: own, linkCode: invited, number };
          // The id of a response is what its receipt and its row are known by; code, ticket and credential are secrets.
          for (const text of (await answerAs(house.url, one, comment)).slice(1, -1))
            secrets.push({ what: 'a ticket or a credential', text });
          continue;
        }
        const ticket = ticketOf(own);
        secrets.push({ what: 'a ticket or a credential', text: ticket });
        const response = {
          id: randomUUID(),
          role: 'patient',
          language: 'nb',
          answers: answersOf(number, comment),
        } as const;
        const sent = { params: { linkCode: invited }, body: { ticket, response } };
        await mustCall(house.url, contract.invited.submit, sent);
      }
    }
    const open = await anOpenSurvey(database, { ...organisation, content: CONTENT });
    const submit = (answers: object, more: object = {}) =>
      callApi(house.url, contract.answering.submit, {
        params: { linkCode: open },
        body: { id: randomUUID(), role: 'patient', language: 'nb', answers, ...more } as never,
      });
    const answers = answersOf(3, comment);
    await submit(answers);
    say(`${queue}: answered by every way`);

    // Faults on purpose, each with canaries in what it is about.
    expectFault('a field nobody knows', (await submit(answers, { [words]: comment })).status === 400);
    expectFault(
      'an answer that does not fit',
      (await submit({ ...answers, number: { state: 'answered', value: comment } })).status >= 400,
    );
    const broken = await fetch(`${house.url}/api/answer/${open}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"comment": "${comment}", `,
    });
    expectFault('JSON that ends too early', broken.status === 400);
    // A code typed as an address, which every proxy and log has its eyes on.
    for (const path of [`/s/${code}`, `/api/answer/${code}`, `/s/${linkCode}/${code}`]) await fetch(house.url + path);
    const refuseRows = async (table: string, work: () => Promise<void>): Promise<void> => {
      await superuser.query(`ALTER TABLE ${table} ADD CONSTRAINT nothing_gets_in CHECK (false) NOT VALID`);
      try {
        await work();
      } finally {
        await superuser.query(`ALTER TABLE ${table} DROP CONSTRAINT nothing_gets_in`);
      }
    };
    await refuseRows('response', async () => {
      expectFault('a response that the database refuses', (await submit(answers)).status === 500);
    });
    await refuseRows('comment', async () => {
      const before = worker.output().length;
      await submit(answers);
      const arose = await until('a job fails', () => /nothing_gets_in|23514/.test(worker.output().slice(before))).then(
        () => true,
        () => false,
      );
      expectFault('a job whose rows the database refuses', arose);
    });
    // What was to be done is done now, and written where it is written.
    await new Promise((done) => setTimeout(done, 4000));
    say(`${queue}: faults arose`);

    const metrics = await fetch(`${house.url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
    if (!metrics.ok) missingFaults.push(`metrics could not be read: ${metrics.status}`);
    const everywhere = [...secrets, { what: 'the words of a comment', text: words }];
    const look = (place: string, written: string | Buffer, canaries: readonly Canary[] = everywhere): Searched => ({
      place,
      hits: found(written, canaries),
      bytes: Buffer.byteLength(written),
    });
    const tables = await tablesOf(superuser);
    const inTables = (kind: string, wanted: (name: string) => boolean, canaries?: readonly Canary[]): Searched => {
      const chosen = tables.filter(({ name }) => wanted(name));
      const hits = chosen.flatMap(({ name, text }) =>
        found(text, canaries ?? everywhere).map((what) => `${what} in ${name}`),
      );
      return { place: kind, hits, bytes: chosen.reduce((sum, { text }) => sum + text.length, 0) };
    };
    const isOther = (name: string) => [OF_QUEUE, OF_COMMENTS, OF_RECIPIENTS].every((kind) => !kind.test(name));
    const butAddresses = everywhere.filter(({ text }) => !addresses.includes(text));
    const searched = [
      look('log and faults of the API', api.output()),
      look('log and faults of the worker', worker.output()),
      look('log of PostgreSQL', await database.log()),
      look('metrics', await metrics.text()),
      inTables('tables of the queue, every row that was ever there', (name) => OF_QUEUE.test(name)),
      inTables('tables of answers, but for the words of comments', (name) => OF_COMMENTS.test(name), secrets),
      inTables('table of recipients, but for their addresses', (name) => OF_RECIPIENTS.test(name), butAddresses),
      inTables('all other tables, every row that was ever there', isOther),
      ...(redis ? [look('Redis: all keys, and the files it has written', await allOfRedis(redis.url))] : []),
      look('browser: storage, state and history of the page', left.page),
      look('browser: its files of cache, storage and forms', left.files),
    ];
    await plantInTable(superuser, Buffer.from(code));
    const planted = [
      look('a line in a log', `${api.output()}\n{"level":40,"msg":"could not store ${words}"}`),
      ...(await tablesOf(superuser))
        .filter(({ name }) => name === 'public.planted')
        .map(({ text }) => look('bytes in a table', text)),
    ];
    return { searched, canaries: everywhere.length, missingFaults, planted };
  } finally {
    await superuser.end();
    await house.stop();
    await office.stop();
    await redis?.stop();
    await database.stop();
  }
}

async function surveyOf(superuser: pg.Client, linkCode: string): Promise<string> {
  const { rows } = await superuser.query<{ id: string }>(
    'SELECT survey_id AS id FROM survey_unit WHERE link_code = $1',
    [linkCode],
  );
  return rows[0]?.id ?? '';
}

const answersOf = (number: number, comment: string): ResponseInput['answers'] => ({
  number: { state: 'answered', value: number },
  missed: { state: 'answered', value: comment },
});

/** Invitations whose codes are known here, as those in letters are to who prints them. */
async function invite(databaseUrl: string, organisationId: string, place: { surveyId: string; unitId: string }) {
  const dataSource = await connect(databaseUrl, 1);
  try {
    return await new Database(dataSource).within(organisationId, (store) =>
      store.invitations.issue({ ...place, count: PEOPLE, today: new Date().toISOString().slice(0, 10) }),
    );
  } finally {
    await dataSource.destroy();
  }
}

async function until(what: string, done: () => boolean): Promise<void> {
  for (const end = Date.now() + 45_000; Date.now() < end; ) {
    if (done()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`it took too long until ${what}`);
}
