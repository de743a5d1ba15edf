import type { contract, EditorPresent, RouteAnswer, VersionStanding, VersionView } from '@medvirk/api-contract';
import {
  type DoneStep,
  type EditSession,
  edit,
  giveBack,
  hold,
  inverseOf,
  joinOperations,
  type Operation,
  openSession,
  operationsBetween,
  type PartName,
  type QuestionnaireContent,
  receive,
  type SentBatch,
  send,
  settle,
  takeBack,
  withUniqueCodes,
} from '@medvirk/questionnaire';
import type { KeptEdits } from './kept-edits.ts';

type Routes = typeof contract.editing;
export type EditAnswer = RouteAnswer<Routes['edit']>;
export type LookAnswer = RouteAnswer<Routes['look']>;

/** How what is on the screen stands to what the API has. Said to the writer as it is. */
export type SavingPhase = 'saved' | 'waiting' | 'sending' | 'no-connection' | 'refused';

export interface DeskState {
  session: EditSession;
  phase: SavingPhase;
  /** The error code of a refusal. */
  code: string | undefined;
  /** Failed tries in a row. */
  attempts: number;
  done: readonly (DoneStep & { about: string | undefined })[];
  undone: readonly DoneStep[];
  standing: VersionStanding;
  others: readonly EditorPresent[];
  /** Counts what has been done, so that a field knows whether the page shows its last letter. */
  steps: number;
}

/** When the page must follow a change: `soon` where nobody waits for it, as after a letter that its own field shows already. */
export type Told = 'at-once' | 'soon';

/** Passes by itself: worth trying again without asking. */
const PASSING = new Set(['NETWORK', 'OVERLOADED', 'TOO_MANY_REQUESTS', 'UNKNOWN']);

/** What the desk works with: the API, and a place to keep what the API does not have yet. */
export interface DeskTools {
  send: (batch: SentBatch) => Promise<EditAnswer>;
  keep: (edits: KeptEdits | undefined) => void;
  newId: () => string;
  now: () => number;
}

/** One writer at work on a version that others may write in: every change, its saving, undo, and what others do meanwhile. */
export class WritingDesk {
  private readonly tools: DeskTools;
  private readonly listeners = new Set<(told: Told) => void>();
  private state: DeskState;
  private told: Told = 'at-once';
  private nextId: string;
  /** How many steps of its own this page has taken with the version as a whole. */
  private stood = 0;

  constructor(version: VersionView, tools: DeskTools) {
    this.tools = tools;
    this.nextId = tools.newId();
    const { status, signOff, approval, may } = version;
    this.state = {
      session: openSession(withUniqueCodes(version.content), version.revision),
      phase: 'saved',
      code: undefined,
      attempts: 0,
      done: [],
      undone: [],
      standing: { status, signOff, approval, may },
      others: [],
      steps: 0,
    };
  }

  /** Hears of every change, with what of it must be shown at once. */
  readonly subscribe = (listener: (told: Told) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): DeskState => this.state;

  /** Takes in what `write` changes as a letter in a field, which shows it by itself: it is kept at once and drawn a little later. */
  typing(write: () => void): void {
    this.soon(write);
  }

  private soon(deed: () => void): void {
    this.told = 'soon';
    try {
      deed();
    } finally {
      this.told = 'at-once';
    }
  }

  isSending(): boolean {
    return this.state.phase === 'sending';
  }

  /** Takes in a change of the content. Changes in a row with the same `about` are undone together. */
  change(content: QuestionnaireContent, about?: string): void {
    this.edit(operationsBetween(this.state.session.view, content), content, about);
  }

  edit(operations: readonly Operation[], content: QuestionnaireContent, about?: string): void {
    if (operations.length === 0) return;
    const { session, done } = this.state;
    const seen = session.confirmed.revision;
    const last = done.at(-1);
    const [first, ...more] = operations;
    const before = about !== undefined && last?.about === about && last.operations.length === 1 && last.operations[0];
    const joined = before && first && more.length === 0 ? joinOperations(before, first) : undefined;
    const steps = joined
      ? [...done.slice(0, -1), { operations: [joined], seen: last?.seen ?? seen, about }]
      : [...done, { operations, seen, about }];
    this.put({ session: edit(session, operations, content), done: steps, undone: [] });
  }

  undo(): void {
    const step = this.state.done.at(-1);
    if (!step) return;
    const taken = takeBack(this.state.session, step);
    this.put({
      session: taken.session,
      done: this.state.done.slice(0, -1),
      undone: [...this.state.undone, taken.step],
    });
  }

  redo(): void {
    const step = this.state.undone.at(-1);
    if (!step) return;
    const taken = takeBack(this.state.session, step);
    const done = [...this.state.done, { ...taken.step, about: undefined }];
    this.put({ session: taken.session, done, undone: this.state.undone.slice(0, -1) });
  }

  /** Lets one side stand; the other can be had back with undo. */
  settle(part: PartName, choice: 'mine' | 'theirs'): void {
    const { session, operations } = settle(this.state.session, part, choice);
    const seen = session.confirmed.revision;
    // Turned round, what was not chosen is what undo brings back.
    const step = choice === 'mine' ? operations : operations.map(inverseOf).toReversed();
    this.put({ session, done: [...this.state.done, { operations: step, seen, about: undefined }], undone: [] });
  }

  /** Sends what waits. Safe to call at any time: one batch is on its way at once. */
  async save(): Promise<void> {
    if (this.state.phase === 'sending') return;
    const { session } = this.state;
    const started = send(session, this.nextId);
    const batch = session.sending ?? started?.batch;
    if (!batch) return;
    if (started) this.nextId = this.tools.newId();
    // Whoever writes on meanwhile is not held up: what is saved is said by the desk itself.
    this.soon(() => this.put({ session: started?.session ?? session, phase: 'sending' }));
    const asked = this.stood;
    try {
      const answer = await this.tools.send({ id: batch.id, base: batch.base, operations: batch.operations });
      this.take(batch.id, answer, asked);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
      const passing = PASSING.has(code);
      const attempts = passing ? this.state.attempts + 1 : 0;
      // What is refused is the writer's to mend: it waits together with what mends it.
      const { session: now } = this.state;
      const change = { session: passing ? now : giveBack(now), code, attempts };
      this.put({ ...change, phase: passing ? 'no-connection' : 'refused' }, true);
    }
  }

  private take(id: string, { batches, held, standing }: EditAnswer, asked: number): void {
    const before = this.state.session;
    const session = receive(before, batches, { id, held });
    const change = { session, standing: this.newest(standing, asked), attempts: 0, code: undefined } as const;
    // Nothing but one's own has come back: the page shows it already.
    const isOwn = session.view === before.view || batches.every((batch) => batch.id === id);
    const put = () => this.put({ ...change, phase: 'saved' });
    if (isOwn && held.length === 0) this.soon(put);
    else put();
  }

  /** What to hand to `see` with the answer to a question that is asked now. */
  asking(): number {
    return this.stood;
  }

  /**
   * Takes in what others have done, and who is there.
   * @param asked what `asking` gave when the question was sent
   */
  see({ batches, others, standing }: LookAnswer, asked: number): void {
    // Most looks see nothing new: nothing is drawn for them.
    if (batches.length === 0 && !standing && JSON.stringify(others) === JSON.stringify(this.state.others)) return;
    this.put({
      session: batches.length > 0 ? receive(this.state.session, batches) : this.state.session,
      others,
      standing: this.newest(standing, asked),
    });
  }

  /** How the version stands by what was answered, unless a step of one's own has been taken since it was asked. */
  private newest(answered: VersionStanding | null, asked: number): VersionStanding {
    return answered && asked === this.stood ? answered : this.state.standing;
  }

  /** Sends what an earlier window could not, and takes up what it had not settled. */
  async takeUp(kept: KeptEdits): Promise<void> {
    for (const batch of [kept.sending, kept.waiting]) {
      if (!batch) continue;
      const { batches, held, standing } = await this.tools.send(batch);
      this.put({ session: hold(receive(this.state.session, batches), held), standing });
    }
    this.put({ session: hold(this.state.session, kept.held) });
  }

  /** How the version stands after a step that this page has taken, or as it was read anew. */
  stand(standing: VersionStanding): void {
    this.stood += 1;
    this.put({ standing });
  }

  /** @param failed the phase is that of a failed try, whatever waits */
  private put(change: Partial<DeskState>, failed = false): void {
    const next = { ...this.state, ...change, steps: this.state.steps + 1 };
    const { session } = next;
    const rests = session.waiting.length === 0 && !session.sending;
    if (!failed && next.phase !== 'sending') {
      // A lost connection keeps its own pace of trying.
      if (next.phase !== 'no-connection' || rests) next.phase = rests ? 'saved' : 'waiting';
    }
    this.state = next;
    this.keep();
    for (const listener of this.listeners) listener(this.told);
  }

  /** Writes down what the API does not have, for the next time this page is loaded. */
  private keep(): void {
    const { sending, waiting, held, confirmed } = this.state.session;
    const nothing = !sending && waiting.length === 0 && held.length === 0;
    if (nothing) {
      this.tools.keep(undefined);
      return;
    }
    this.tools.keep({
      at: this.tools.now(),
      sending: sending ? { id: sending.id, base: sending.base, operations: [...sending.operations] } : null,
      waiting: waiting.length > 0 ? { id: this.nextId, base: confirmed.revision, operations: [...waiting] } : null,
      held: [...held],
    });
  }
}

/** Milliseconds until the next try; undefined when none is due. */
export function saveAfter({ phase, attempts }: Pick<DeskState, 'phase' | 'attempts'>): number | undefined {
  if (phase === 'waiting') return 900;
  return phase === 'no-connection' ? Math.min(30_000, 1000 * 2 ** attempts) : undefined;
}
