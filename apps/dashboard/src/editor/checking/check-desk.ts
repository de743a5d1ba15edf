import type { DesignSettings, QuestionnaireContent } from '@medvirk/questionnaire';
import { type CheckAsked, type CheckTold, checkAsked, checker } from './checker.ts';

/** Another thread that checks, as far as it is needed here. */
export interface CheckThread {
  ask(asked: CheckAsked): void;
  stop(): void;
}

/**
 * Starts it.
 * @param told gets each answer, in the order of what was asked
 * @param failed when the thread can't go on
 * @throws where there are no threads
 */
export type StartThread = (told: (told: CheckTold) => void, failed: () => void) => CheckThread;

interface Order {
  content: QuestionnaireContent;
  settings: DesignSettings;
}

/**
 * Has one content after another checked on another thread. While one is looked at only the newest waits; where there is no other
 * thread to be had, it is done on this one.
 */
export class CheckDesk {
  private readonly tell: (told: CheckTold) => void;
  private thread: CheckThread | undefined;
  private here: ReturnType<typeof checker> | undefined;
  private sent: Order | undefined;
  private busy = false;
  private waiting: Order | undefined;

  constructor(start: StartThread, tell: (told: CheckTold) => void) {
    this.tell = tell;
    try {
      this.thread = start(
        (told) => this.take(told),
        () => this.stay(),
      );
    } catch {
      this.thread = undefined;
    }
  }

  check(content: QuestionnaireContent, settings: DesignSettings): void {
    const order = { content, settings };
    if (this.busy) this.waiting = order;
    else this.send(order);
  }

  stop(): void {
    this.thread?.stop();
    this.thread = undefined;
    this.waiting = undefined;
  }

  private send(order: Order): void {
    const before = this.sent;
    const asked = checkAsked(
      order.content,
      before?.content,
      order.settings === before?.settings ? undefined : order.settings,
    );
    this.sent = order;
    if (this.thread) {
      this.busy = true;
      this.thread.ask(asked);
      return;
    }
    this.here ??= checker();
    this.tell(this.here(asked));
  }

  private take(told: CheckTold): void {
    this.busy = false;
    this.tell(told);
    const next = this.waiting;
    this.waiting = undefined;
    if (next) this.send(next);
  }

  /** The thread has failed: the newest content is checked here from now on. */
  private stay(): void {
    const newest = this.waiting ?? this.sent;
    this.stop();
    this.busy = false;
    this.sent = undefined;
    if (newest) this.send(newest);
  }
}
