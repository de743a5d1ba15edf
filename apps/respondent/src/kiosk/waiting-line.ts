import type { Receipt } from '@medvirk/api-contract';
import type { Outcome } from '../api/call.ts';

/** Where sealed responses lie until they are sent: memory, and beside it the tablet's own store, in case it is switched off. */
export interface KeptStore {
  put: (id: string, sealed: string) => Promise<void>;
  remove: (id: string) => Promise<void>;
  all: () => Promise<[id: string, sealed: string][]>;
}

export interface LineState {
  /** Since the tablet was switched on. */
  sent: number;
  waiting: number;
  /** Not taken by the service: the survey had closed, or the tablet was shut out. */
  refused: number;
}

/** What became of a response at the first try. */
export type FirstTry =
  | { kind: 'sent'; receipt: Receipt }
  | { kind: 'waiting' }
  | { kind: 'refused'; outcome: Outcome<Receipt> };

/**
 * Sealed responses on their way. One that can't be sent now waits and is tried again; what the service has refused is counted and let
 * go, since it would be refused again. Sending twice is safe: each has its id inside.
 */
export class WaitingLine {
  private readonly waiting = new Map<string, string>();
  private readonly listeners = new Set<() => void>();
  private state: LineState = { sent: 0, waiting: 0, refused: 0 };
  private flushing: Promise<void> | undefined;
  private readonly send: (sealed: string) => Promise<Outcome<Receipt>>;
  private readonly store: KeptStore;

  constructor(send: (sealed: string) => Promise<Outcome<Receipt>>, store: KeptStore) {
    this.send = send;
    this.store = store;
  }

  /** What was left from before the tablet was switched off. */
  async takeUp(): Promise<void> {
    // Without a store of its own the tablet keeps responses in memory only.
    const left = await this.store.all().catch(() => []);
    for (const [id, sealed] of left) this.waiting.set(id, sealed);
    this.told({});
  }

  async add(id: string, sealed: string): Promise<FirstTry> {
    this.waiting.set(id, sealed);
    await this.store.put(id, sealed).catch(() => undefined);
    this.told({});
    const outcome = await this.send(sealed);
    if (outcome.kind === 'answer') {
      await this.letGo(id, { sent: this.state.sent + 1 });
      return { kind: 'sent', receipt: outcome.value };
    }
    if (isWorthWaiting(outcome)) return { kind: 'waiting' };
    await this.letGo(id, {});
    return { kind: 'refused', outcome };
  }

  /** Tries all that wait, one after the other, until one can't be sent. Asked again meanwhile it is the same try. */
  flush(): Promise<void> {
    this.flushing ??= this.sendAll().finally(() => {
      this.flushing = undefined;
    });
    return this.flushing;
  }

  private async sendAll(): Promise<void> {
    // In another order than they were given in.
    for (const [id, sealed] of [...this.waiting].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
      const outcome = await this.send(sealed);
      if (outcome.kind === 'answer') await this.letGo(id, { sent: this.state.sent + 1 });
      else if (isWorthWaiting(outcome)) return;
      else await this.letGo(id, { refused: this.state.refused + 1 });
    }
  }

  private async letGo(id: string, counted: Partial<LineState>): Promise<void> {
    this.waiting.delete(id);
    await this.store.remove(id).catch(() => undefined);
    this.told(counted);
  }

  private told(counted: Partial<LineState>): void {
    this.state = { ...this.state, ...counted, waiting: this.waiting.size };
    for (const listener of this.listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly now = (): LineState => this.state;
}

/** No network, too busy, or a fault of the service: none of them says anything about the response. */
function isWorthWaiting(outcome: Outcome<Receipt>): boolean {
  return (
    outcome.kind === 'no-contact' || (outcome.kind === 'refused' && (outcome.status === 429 || outcome.status >= 500))
  );
}
