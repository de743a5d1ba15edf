import { seededRandom } from '../../apps/local/src/seed/seeded-random.ts';
import { anExperienceSurvey, type ExperienceSurvey } from '../builders/experience-survey.ts';
import type { RoomProcess } from '../integration/room-process.ts';
import { rooms } from '../stage/rooms.ts';
import { type Audit, audit, untilCounted } from './audit.ts';
import { type Ledger, sendAll } from './ledger.ts';
import { type Strike, strikesDuring } from './strikes.ts';

/** What may be broken; each gives a strike with its way back. */
export interface Victims {
  killApi(): Strike;
  killWorker(): Strike;
}

export interface BreakPlan {
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly redisUrl?: string | undefined;
  readonly responses: number;
  readonly connections: number;
  readonly seed: number;
  readonly strikes: (victims: Victims) => readonly Strike[];
  /** Settings of API and worker. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Broken extends Audit {
  readonly survey: ExperienceSurvey;
  readonly ledger: Ledger;
  readonly struck: readonly string[];
  /** Seconds from the last strike until every response was counted. */
  readonly settled: number;
  /** Rooms that ended without being killed. */
  readonly fell: readonly string[];
  /** True when nothing acknowledged was lost, nothing counted twice, and nobody got an answer that was wrong. */
  readonly whole: boolean;
}

/** Longest time that a broken house may take to count everything, in milliseconds. */
const PATIENCE = 120_000;

/** Runs a house, lets people answer while it is being broken, and audits what is left. */
export async function breakHouse(plan: BreakPlan): Promise<Broken> {
  const { databaseUrl, ownerUrl, redisUrl, environment } = plan;
  const random = seededRandom(plan.seed);
  const survey = await anExperienceSurvey(databaseUrl);
  const house = await rooms({ databaseUrl, redisUrl, ...(environment ? { environment } : {}) });
  const fell: string[] = [];
  try {
    let api: RoomProcess = await house.startApi();
    let worker: RoomProcess = await house.startWorker();
    const noteFall = (room: RoomProcess): void => {
      if (!room.isRunning()) fell.push(`${room.name}: ${room.output().slice(-600)}`);
    };
    const victims: Victims = {
      killApi: () => ({
        name: 'kill -9 API',
        async strike() {
          noteFall(api);
          await api.end('SIGKILL');
        },
        async mend() {
          api = await house.startApi();
        },
      }),
      killWorker: () => ({
        name: 'kill -9 worker',
        async strike() {
          noteFall(worker);
          await worker.end('SIGKILL');
        },
        async mend() {
          worker = await house.startWorker();
        },
      }),
    };
    const strikes = strikesDuring(plan.responses, plan.strikes(victims), random);
    const { responses: count, connections } = plan;
    const ledger = await sendAll({ url: house.url, survey, count, connections, random, strikes });
    await strikes.done;
    await untilCounted(ownerUrl, PATIENCE);
    const settled = (performance.now() - strikes.lastStrike()) / 1000;
    for (const room of [api, worker]) noteFall(room);
    const found = await audit({ databaseUrl, ownerUrl }, survey, ledger);
    const { lost, duplicated, foreign, uncounted, differences } = found;
    const whole =
      lost + duplicated + foreign + uncounted + differences + ledger.wrong.length + fell.length === 0 &&
      ledger.acknowledged.size === count;
    return { ...found, survey, ledger, struck: strikes.struck, settled, fell, whole };
  } finally {
    await house.stop();
  }
}
