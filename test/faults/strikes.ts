import { setTimeout as sleep } from 'node:timers/promises';
import type { SeededRandom } from '../../apps/local/src/seed/seeded-random.ts';

/** One thing that goes wrong, and how the house is set right again. */
export interface Strike {
  readonly name: string;
  readonly strike: () => Promise<void>;
  readonly mend: () => Promise<void>;
}

/** What goes wrong during a load, at moments that depend on the seed alone. */
export interface Strikes {
  /** Asked before the n-th response is sent: holds the load back, so that every strike falls into the middle of it. */
  mayBegin(n: number): Promise<void>;
  /** Tells how many are acknowledged. */
  acknowledged(count: number): void;
  /** When everything has been struck and mended; rejects when something could not be mended. */
  readonly done: Promise<void>;
  /** Time of the last strike, as `performance.now()` gives it. */
  lastStrike(): number;
  readonly struck: readonly string[];
}

/** A strike waits this long at most after its moment has come, in milliseconds: so it falls anywhere within a fold. */
const WITHIN = 300;
/** Responses that may be begun after a strike is due, so that it falls on a house at work. */
const LEAD = 100;

/** Spreads the strikes over the middle nine tenths of `total` responses, each at a random count within its own part. */
export function strikesDuring(total: number, strikes: readonly Strike[], random: SeededRandom): Strikes {
  const part = (total * 0.9) / strikes.length;
  const due = strikes.map((_, index) => Math.floor(total * 0.02 + part * (index + random.next() * 0.8)));
  const waits = strikes.map(() => random.whole(WITHIN));
  const struck: string[] = [];
  let last = 0;
  let reached = 0;
  const wake: (() => void)[] = [];
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise<void>((resolve) => wake.push(resolve));
  };
  const stir = (): void => {
    for (const each of wake.splice(0)) each();
  };
  const run = async (): Promise<void> => {
    for (const [index, { name, strike, mend }] of strikes.entries()) {
      await until(() => reached >= (due[index] ?? 0));
      await sleep(waits[index]);
      last = performance.now();
      await strike();
      struck.push(name);
      stir();
      await mend();
    }
  };
  const done = run().finally(() => {
    // Whatever happened, nobody waits for a strike that will not come.
    for (const { name } of strikes.slice(struck.length)) struck.push(`${name} (not reached)`);
    stir();
  });
  done.catch(() => {});
  return {
    async mayBegin(n) {
      await until(() => n < (due[struck.length] ?? Number.POSITIVE_INFINITY) + LEAD);
    },
    acknowledged(count) {
      reached = count;
      if (count >= (due[struck.length] ?? Number.POSITIVE_INFINITY)) stir();
    },
    done,
    lastStrike: () => last,
    struck,
  };
}
