import { randomBytes } from 'node:crypto';
import { unpackAnswers } from '@medvirk/data-access';
import pg from 'pg';
import type { Check } from '../../report/finding.ts';
import { startDurableDatabase } from '../../stage/durable-database.ts';
import { rooms } from '../../stage/rooms.ts';
import { attack, rankCorrelation, WAYS, type Way } from './attacker.ts';
import { moveCarelessly } from './careless-mover.ts';
import { type Dump, type DumpedRow, dumpAll } from './dump.ts';
import { anInvitedSurvey, type InvitedSurvey } from './house.ts';
import { answerAs } from './respondents.ts';

const PEOPLE = 1000;
const AT_ONCE = 8;
const K = 5;
/** A number that masking takes out, and words that it leaves: neither may be seen in a log or in the queue, the first nowhere. */
const PHONE = '98 76 54 32';
const WORDS = 'kanarifuglsang';

interface Tried {
  readonly way: Way;
  readonly hits: number;
  readonly correlation: number;
}
interface Attacked {
  readonly people: number;
  readonly ways: readonly Tried[];
  /** Secrets of respondents that stood somewhere they must not. */
  readonly canaries: number;
}

/** 1,000 people answer by invitation, anonymously; an insider with everything tries to say who gave which response. */
export const link: Check = {
  what: 'an insider with whole dumps of both sides tries to say who gave which anonymous response',
  async run(say) {
    say('as it is');
    const guarded = await run(true, say);
    say('with the defence broken on purpose');
    const broken = await run(false, say);
    const chance = 1 / K;
    const limit = chance + 2 * Math.sqrt((chance * (1 - chance)) / guarded.people);
    const deviation = 1 / Math.sqrt(guarded.people - 1);
    const best = ({ ways, people }: Attacked) => Math.max(...ways.map(({ hits }) => hits / people));
    const strongest = ({ ways }: Attacked) => Math.max(...ways.map(({ correlation }) => Math.abs(correlation)));
    const safe = best(guarded) <= limit && strongest(guarded) <= 3 * deviation && guarded.canaries === 0;
    const found = best(broken) > limit && strongest(broken) > 3 * deviation;
    const row = (what: string, attacked: Attacked) =>
      attacked.ways.map(({ way, hits, correlation }) => ({
        run: what,
        way,
        'hit rate': (hits / attacked.people).toFixed(4),
        'rank correlation': correlation.toFixed(3),
      }));
    return {
      name: 'link',
      ours: best(guarded),
      other: limit,
      ratio: best(guarded) / limit,
      unit: 'share of respondents found',
      aim: `hit rate at most 1/k + 2 standard deviations (${limit.toFixed(4)}), rank correlation within 3 of its own (${(3 * deviation).toFixed(3)}), no secret in logs, queue or tables; and above both when the defence is broken`,
      holds: safe && found,
      ...(found ? {} : { reason: 'the attacker does not find people even where the defence is broken' }),
      line: `${(100 * best(guarded)).toFixed(1)} % found of ${guarded.people}, ${guarded.canaries} secrets seen; ${(100 * best(broken)).toFixed(1)} % with the defence broken`,
      table: [...row('as it is', guarded), ...row('broken', broken)],
      notes: [
        `${PEOPLE} respondents in two units, ${AT_ONCE} at once, opened and sent as the browser does it; k = ${K}.`,
        'The dump holds every table with xmin, cmin and ctid, sequences, the queue, and what API and worker wrote. The log of PostgreSQL (WAL) is not read.',
      ],
    };
  },
};

async function run(guarded: boolean, say: (text: string) => void): Promise<Attacked> {
  const database = await startDurableDatabase();
  const secret = randomBytes(32).toString('hex');
  const house = await rooms({
    databaseUrl: database.databaseUrl,
    environment: { MEDVIRK_SECRET: secret, TRUSTED_PROXIES: '1', API_PROCESSES: '1', MOVE_EVERY: '200' },
  });
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  try {
    await superuser.connect();
    const api = await house.startApi();
    const worker = guarded ? await house.startWorker() : undefined;
    const survey = await anInvitedSurvey(database.databaseUrl, PEOPLE);
    const secrets = await answerAll(house.url, survey);
    say('all have answered');
    if (guarded) await until(async () => (await waiting(superuser)) < 2 * K);
    else await moveCarelessly(superuser, { ...database, secret, organisationId: survey.organisationId });
    const dump = await dumpAll(superuser);
    const written = `${api.output()}\n${worker?.output() ?? ''}`;
    return { ...judge(dump, survey), canaries: canariesIn(dump, written, secrets) };
  } finally {
    await superuser.end();
    await house.stop();
    await database.stop();
  }
}

async function answerAll(url: string, { respondents }: InvitedSurvey): Promise<string[]> {
  const order = [...respondents].sort(() => Math.random() - 0.5);
  const secrets: string[] = [];
  const one = async (): Promise<void> => {
    for (let next = order.pop(); next; next = order.pop()) {
      secrets.push(...(await answerAs(url, next, `${WORDS} ${PHONE}`)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return secrets;
}

function judge(dump: Dump, { respondents }: InvitedSurvey): Omit<Attacked, 'canaries'> {
  const byNumber = new Map(dump.responses.map((row) => [numberIn(row), row]));
  const byInvitation = new Map(dump.invitations.map((row) => [String(row.values.id), row]));
  const known = respondents.flatMap(({ invitationId, number }) => {
    const [invitation, response] = [byInvitation.get(invitationId), byNumber.get(number)];
    return invitation && response ? [{ invitationId, invitation, response }] : [];
  });
  const ways = WAYS.map((way) => {
    const guesses = attack(dump, way);
    const hits = known.filter(
      ({ invitationId, response }) => guesses.get(invitationId) === String(response.values.id),
    ).length;
    const order = (row: DumpedRow): number =>
      way === 'by place on disk' ? row.place : way === 'by command' ? row.cmin : row.xmin * 1e6 + row.cmin;
    const pairs = known.map(({ invitation, response }) => [order(invitation), order(response)] as const);
    return { way, hits, correlation: way === 'by anything in common' ? 0 : rankCorrelation(pairs) };
  });
  return { people: known.length, ways };
}

function numberIn({ values }: DumpedRow): unknown {
  const answer = unpackAnswers(values.packed_answers as never).number;
  return answer?.state === 'answered' ? answer.value : undefined;
}

function canariesIn({ everything }: Dump, written: string, secrets: readonly string[]): number {
  const anywhere = [PHONE, PHONE.replaceAll(' ', ''), ...secrets];
  const found = anywhere.filter((canary) => everything.includes(canary) || written.includes(canary));
  // The comment's own words are kept, where comments are; nobody writes them into a log.
  return found.length + (written.includes(WORDS) ? 1 : 0);
}

async function waiting(superuser: pg.Client): Promise<number> {
  const { rows } = await superuser.query<{ n: number }>('SELECT count(*)::int AS n FROM inbox.waiting');
  return rows[0]?.n ?? 0;
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    if (await done()) {
      // The last move is followed by a shuffle in a transaction of its own.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('what waits has not moved');
}
