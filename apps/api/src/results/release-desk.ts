import { Worker } from 'node:worker_threads';
import type { MonthCount, UnitCount } from '@medvirk/data-access';
import type { Item } from '@medvirk/questionnaire';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { UnitTree } from '../organisation/unit-tree.ts';
import { type ReleaseDecisions, SurveyCounts } from './survey-counts.ts';

/** All that the release of one survey is decided from. Plain data: it is copied to the thread. */
export interface ReleaseTask {
  units: UnitTree['units'];
  rows: UnitCount[];
  months: MonthCount[];
  questions: Item[];
  k: number;
}

export interface ReleaseAnswer {
  id: number;
  decisions: ReleaseDecisions;
  /** Milliseconds that it took. */
  spent: number;
}

interface Pending {
  done: (answer: ReleaseAnswer) => void;
  failed: (reason: unknown) => void;
}

/**
 * Decides releases in a thread of its own: for a hospital with many wards it takes seconds of pure reckoning, which must
 * not hold up the people who are sending their answers.
 */
@Injectable()
export class ReleaseDesk implements OnApplicationShutdown {
  private thread: Worker | undefined;
  private readonly pending = new Map<number, Pending>();
  private last = 0;

  decide(task: ReleaseTask): Promise<ReleaseAnswer> {
    // Where the sources run without a build (specs in process) there is no file for a thread to start from.
    if (import.meta.url.endsWith('.ts')) return Promise.resolve(decideHere(0, task));
    const id = ++this.last;
    return new Promise((done, failed) => {
      this.pending.set(id, { done, failed });
      this.start().postMessage({ id, task });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread?.terminate();
  }

  private start(): Worker {
    if (this.thread) return this.thread;
    const thread = new Worker(new URL('./release-thread.js', import.meta.url));
    thread.unref();
    thread.on('message', (answer: ReleaseAnswer) => {
      this.pending.get(answer.id)?.done(answer);
      this.pending.delete(answer.id);
    });
    const lost = (reason: unknown) => {
      this.thread = undefined;
      for (const { failed } of this.pending.values()) failed(reason);
      this.pending.clear();
    };
    thread.on('error', lost);
    thread.on('exit', (code) => lost(new Error(`the release thread ended with ${code}`)));
    this.thread = thread;
    return thread;
  }
}

export function decideHere(id: number, task: ReleaseTask): ReleaseAnswer {
  const start = performance.now();
  const counts = new SurveyCounts(new UnitTree(task.units), task.rows, task.months, task.k);
  const decisions = counts.decide(task.questions);
  return { id, decisions, spent: performance.now() - start };
}
