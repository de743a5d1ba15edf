import type { QuestionnaireContent } from '../content/content.ts';
import { applyOperations, repeatOperations } from './apply-operations.ts';
import { type Manuscript, NO_TRACES } from './manuscript.ts';
import { inverseOf, joinOperations, type Operation, type PartName, partOf } from './operation.ts';
import { insistOn } from './settle.ts';
import type { Held } from './writing.ts';

/** One batch as it was done: what makes revision - 1 into revision. */
export interface DoneBatch {
  id: string;
  revision: number;
  operations: readonly Operation[];
}

/** A batch on its way. Sent again under the same id, it is done once. */
export interface SentBatch {
  id: string;
  /** The revision that the writer had seen. */
  base: number;
  operations: readonly Operation[];
}

interface Sending extends SentBatch {
  /** The same, told on the manuscript as it has become meanwhile. */
  standing: readonly Operation[];
  held: readonly Held[];
}

/**
 * One writer's work on a manuscript that others write in too: what the API is known to have, what is on its way there, what waits to
 * be sent, and what touches the same as somebody else's change. The view is all of it, with the writer's own side where it is
 * not settled yet: nobody's words change under their hands.
 */
export interface EditSession {
  confirmed: Manuscript;
  sending: Sending | undefined;
  waiting: readonly Operation[];
  held: readonly Held[];
  /** Revisions that are this writer's own. */
  own: ReadonlySet<number>;
  view: QuestionnaireContent;
}

export function openSession(content: QuestionnaireContent, revision: number): EditSession {
  const confirmed = { content, revision, traces: NO_TRACES };
  return { confirmed, sending: undefined, waiting: [], held: [], own: new Set(), view: content };
}

/** Takes in what the writer did on the view, which has become `view` by it. */
export function edit(session: EditSession, operations: readonly Operation[], view: QuestionnaireContent): EditSession {
  let { waiting, held } = session;
  let unsettled = false;
  for (const operation of operations) {
    const joinsHeld = joinedWithHeld(held, operation);
    if (joinsHeld) {
      held = joinsHeld;
      unsettled = true;
      continue;
    }
    const last = waiting.at(-1);
    const joined = last && joinOperations(last, operation);
    waiting = joined ? [...waiting.slice(0, -1), joined] : [...waiting, operation];
  }
  const edited = { ...session, waiting, held, view };
  return unsettled ? rebased(edited, edited.confirmed) : edited;
}

/** More of what is not settled: it is the writer's side that has changed. Undefined where the operation is about something else. */
function joinedWithHeld(held: readonly Held[], operation: Operation): readonly Held[] | undefined {
  for (const [at, known] of held.entries()) {
    if (partOf(known.operation) !== partOf(operation)) continue;
    const joined = operation.kind.startsWith('remove-') ? operation : joinOperations(known.operation, operation);
    if (joined) return held.with(at, { ...known, operation: joined });
  }
  return undefined;
}

/** What is to be sent now: nothing while a batch is on its way, or with nothing to send. */
export function send(session: EditSession, id: string): { session: EditSession; batch: SentBatch } | undefined {
  const { waiting, confirmed } = session;
  if (session.sending || waiting.length === 0) return undefined;
  const batch: SentBatch = { id, base: confirmed.revision, operations: waiting };
  return { session: { ...session, waiting: [], sending: { ...batch, standing: waiting, held: [] } }, batch };
}

/**
 * Takes in what the API has done since, in order; what is known already is passed over.
 * @param answer to the batch on its way: what of it was held back
 * @throws Error where a batch in between is missing
 */
export function receive(
  session: EditSession,
  batches: readonly DoneBatch[],
  answer?: { id: string; held: readonly Held[] },
): EditSession {
  let { confirmed, sending, held } = session;
  const own = new Set(session.own);
  const arrived = (given: readonly Held[]) => {
    held = [...held, ...given];
    sending = undefined;
  };
  for (const { id, revision, operations } of batches) {
    if (revision <= confirmed.revision) continue;
    if (revision !== confirmed.revision + 1) throw new Error(`revision ${confirmed.revision + 1} is missing`);
    confirmed = repeatOperations(confirmed, operations);
    if (id !== sending?.id) continue;
    own.add(revision);
    arrived(answer?.id === id ? answer.held : sending.held);
  }
  if (sending && answer?.id === sending.id) arrived(answer.held);
  if (confirmed === session.confirmed && sending === session.sending) return session;
  return rebased({ ...session, confirmed, sending, held, own }, session.confirmed);
}

/** Takes up what is not settled, from an answer that came late or from an earlier time at work. */
export function hold(session: EditSession, held: readonly Held[]): EditSession {
  return held.length > 0 ? rebased({ ...session, held: [...session.held, ...held] }, session.confirmed) : session;
}

/** Takes a batch back that was refused: it waits, together with what the writer does to mend it. */
export function giveBack(session: EditSession): EditSession {
  const { sending, waiting, held } = session;
  if (!sending) return session;
  const back = {
    ...session,
    sending: undefined,
    waiting: [...sending.standing, ...waiting],
    held: [...sending.held, ...held],
  };
  return rebased(back, session.confirmed);
}

/** Tells all of the writer's own on the manuscript as it is by now. */
function rebased(session: EditSession, before: Manuscript): EditSession {
  const { confirmed, own } = session;
  const isOwn = (revision: number) => own.has(revision) || revision > confirmed.revision;
  const seen = (revision: number) => revision <= before.revision || isOwn(revision);
  let manuscript = confirmed;
  let { sending } = session;
  if (sending) {
    const again = applyOperations(manuscript, sending.standing, seen);
    sending = { ...sending, standing: again.done, held: [...sending.held, ...again.held] };
    manuscript = again.manuscript;
  }
  const waiting = applyOperations(manuscript, session.waiting, seen);
  // What was held may fit by now, when the other side has been taken back.
  const tried = applyOperations(
    waiting.manuscript,
    session.held.map(({ operation }) => operation),
    isOwn,
  );
  const recoded = withOtherCodes(tried.manuscript, [...tried.held, ...waiting.held]);
  const { held } = recoded;
  const next = { ...session, sending, waiting: [...waiting.done, ...tried.done, ...recoded.done], held };
  return { ...next, view: viewOf(recoded.manuscript, [...(sending?.held ?? []), ...held]) };
}

/** What is new and has a code that somebody else gave to something new: there is nothing to choose, it gets another code. */
function withOtherCodes(manuscript: Manuscript, held: readonly Held[]) {
  const isNew = ({ operation, reason }: Held) => reason === 'taken' && operation.kind.startsWith('add-');
  let now = manuscript;
  const done: Operation[] = [];
  for (const each of held.filter(isNew)) {
    const applied = applyOperations(now, insistOn(now, each), () => true);
    done.push(...applied.done);
    now = applied.manuscript;
  }
  return { manuscript: now, done, held: held.filter((each) => !isNew(each)) };
}

function viewOf(manuscript: Manuscript, held: readonly Held[]): QuestionnaireContent {
  return held.reduce((now, each) => applyOperations(now, insistOn(now, each), () => true).manuscript, manuscript)
    .content;
}

/** The manuscript as it would be if nothing were held: with the other's side where both have changed the same. */
export function standingManuscript({ confirmed, sending, waiting }: EditSession): Manuscript {
  const all = () => true;
  const sent = applyOperations(confirmed, sending?.standing ?? [], all).manuscript;
  return applyOperations(sent, waiting, all).manuscript;
}

/**
 * Settles what is held about a part. `operations` let the writer's side stand on the other's: chosen so, they have been done;
 * else they are what undo brings back.
 */
export function settle(
  session: EditSession,
  part: PartName,
  choice: 'mine' | 'theirs',
): { session: EditSession; operations: readonly Operation[] } {
  const about = session.held.filter(({ operation }) => partOf(operation) === part);
  const operations: Operation[] = [];
  let manuscript = standingManuscript(session);
  for (const each of about) {
    const applied = applyOperations(manuscript, insistOn(manuscript, each), () => true);
    operations.push(...applied.done);
    manuscript = applied.manuscript;
  }
  const held = session.held.filter((each) => !about.includes(each));
  const waiting = choice === 'mine' ? [...session.waiting, ...operations] : session.waiting;
  return { session: rebased({ ...session, held, waiting }, session.confirmed), operations };
}

/** Something that the writer did at once, for undo. */
export interface DoneStep {
  operations: readonly Operation[];
  /** The revision that the writer had seen then. */
  seen: number;
}

/**
 * Takes back a step of the writer's own and nothing else: what others have done since stays, and where they have changed the
 * same, both sides are kept to choose between.
 * @returns the step that takes this back again
 */
export function takeBack(session: EditSession, step: DoneStep): { session: EditSession; step: DoneStep } {
  const { confirmed, own, view } = session;
  const seen = (revision: number) => revision <= step.seen || own.has(revision) || revision > confirmed.revision;
  const inverse = step.operations.map(inverseOf).toReversed();
  const manuscript = { ...confirmed, content: view };
  const { manuscript: next, done, held } = applyOperations(manuscript, inverse, seen);
  const edited = edit(session, done, next.content);
  // A part that somebody took away has nothing left to take back.
  const touching = held.filter(({ reason }) => reason !== 'gone');
  const kept = { operations: done, seen: confirmed.revision };
  if (touching.length === 0) return { session: edited, step: kept };
  return { session: rebased({ ...edited, held: [...edited.held, ...touching] }, confirmed), step: kept };
}
