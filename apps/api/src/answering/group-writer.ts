import type { NewResponse, ResponseStore, StoreOutcome } from '@medvirk/data-access';
import { DomainError } from '../errors/domain-error.ts';
import { isAway } from './database-away.ts';

interface Waiting {
  response: NewResponse;
  done: (outcome: StoreOutcome) => void;
  failed: (reason: unknown) => void;
}

export interface GroupWriterOptions {
  /** Responses in one transaction at most. */
  groupSize?: number;
  /**
   * Milliseconds that the first of a group waits for company. Nobody feels four, and each transaction less leaves both API and
   * PostgreSQL more for answers.
   */
  wait?: number;
  /** Groups that are written at the same time. */
  lanes?: number;
  /** Responses that may wait in all; more are refused with OVERLOADED. */
  waitingMax: number;
}

/**
 * Group insert: responses that arrive within a few milliseconds share one transaction. Each caller hears only after
 * the commit; what waits here has been promised to nobody, so losing it with the process loses nothing acknowledged.
 */
export class GroupWriter {
  private readonly store: Pick<ResponseStore, 'store'>;
  private readonly groupSize: number;
  private readonly wait: number;
  private readonly lanes: number;
  private readonly waitingMax: number;
  private readonly queues = new Map<string, Waiting[]>();
  private waiting = 0;
  private busy = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(store: Pick<ResponseStore, 'store'>, options: GroupWriterOptions) {
    this.store = store;
    this.groupSize = options.groupSize ?? 64;
    this.wait = options.wait ?? 4;
    this.lanes = options.lanes ?? 2;
    this.waitingMax = options.waitingMax;
  }

  /** Responses that wait for a transaction now. */
  get depth(): number {
    return this.waiting;
  }

  /**
   * @returns when the response is safe, or was there before
   * @throws DomainError OVERLOADED when too many wait, or when the database could not say that it has it; the database's own
   * fault when it would not take this response
   */
  write(response: NewResponse): Promise<StoreOutcome> {
    if (this.waiting >= this.waitingMax) throw new DomainError('OVERLOADED', { retryAfter: 2 });
    return new Promise((done, failed) => {
      const queue = this.queues.get(response.organisationId);
      if (queue) queue.push({ response, done, failed });
      else this.queues.set(response.organisationId, [{ response, done, failed }]);
      this.waiting += 1;
      if ((queue?.length ?? 1) >= this.groupSize) this.flush();
      else this.timer ??= setTimeout(() => this.flush(), this.wait);
    });
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    // In turns: whoever was served goes to the end of the line, so that nobody waits for one who sends without end.
    for (const [organisationId, queue] of this.queues) {
      if (this.busy >= this.lanes) return;
      const group = queue.splice(0, this.groupSize);
      this.queues.delete(organisationId);
      if (queue.length > 0) this.queues.set(organisationId, queue);
      if (group.length > 0) void this.writeGroup(group);
    }
  }

  private async writeGroup(group: Waiting[]): Promise<void> {
    this.busy += 1;
    this.waiting -= group.length;
    try {
      await this.writeTogether(group);
    } finally {
      this.busy -= 1;
      if (this.queues.size > 0) this.flush();
    }
  }

  private async writeTogether(group: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.store.store(group.map(({ response }) => response));
      for (const [index, { done, failed }] of group.entries()) {
        const outcome = outcomes[index];
        if (outcome) done(outcome);
        else failed(new DomainError('OVERLOADED', { retryAfter: 2 }));
      }
    } catch (fault) {
      if (isAway(fault)) {
        // Whether the commit went through is unknown: the sender tries again with the same id and gets the truth.
        for (const { failed } of group) failed(new DomainError('OVERLOADED', { retryAfter: 2 }));
      } else if (group.length > 1) {
        // The database would not take one of them. The others must not suffer for it, however often it is sent.
        for (const one of group) await this.writeTogether([one]);
      } else {
        for (const { failed } of group) failed(fault);
      }
    }
  }
}
