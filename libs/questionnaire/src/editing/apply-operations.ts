import { applyChange } from './apply-change.ts';
import { addQuestion, moveQuestion, removeQuestion, renameOne } from './apply-to-questions.ts';
import { addSection, moveSection, removeSection } from './apply-to-sections.ts';
import type { Manuscript } from './manuscript.ts';
import { type Operation, partOf } from './operation.ts';
import type { Held, Moment, Step, Writing } from './writing.ts';

export interface Applied {
  manuscript: Manuscript;
  /** What was done, told exactly: on the manuscript as it was, these operations give the new one without any joining. */
  done: readonly Operation[];
  /** What touches the same as somebody else's change: not done, and the writer's to settle. */
  held: readonly Held[];
}

/**
 * Makes a batch of one writer's operations on a manuscript that others may have changed since. Whatever does not touch the same
 * is joined; what does is held back with both sides known, never dropped. The same function runs in the writer's browser and
 * in the API, so that they can't come to different ends.
 * @param seen whether the writer had seen the change with this revision when the operations were made
 */
export function applyOperations(
  manuscript: Manuscript,
  operations: readonly Operation[],
  seen: (revision: number) => boolean,
): Applied {
  const done: Operation[] = [];
  const held: Held[] = [];
  const revision = manuscript.revision + 1;
  const moment: Moment = { revision, seen: (at) => at === revision || seen(at) };
  let writing: Writing = { content: manuscript.content, traces: manuscript.traces };
  for (const operation of operations) {
    if (joinsHeldAddition(held, operation)) continue;
    const step = applyOne(writing, operation, moment);
    writing = step.writing;
    if (step.done) done.push(step.done);
    if (step.held) held.push(step.held);
  }
  if (done.length === 0) return { manuscript, done, held };
  return { manuscript: { ...writing, revision }, done, held };
}

/**
 * Does over again what was `done` elsewhere, on the same manuscript that it was done on.
 * @throws Error on another manuscript
 */
export function repeatOperations(manuscript: Manuscript, done: readonly Operation[]): Manuscript {
  const applied = applyOperations(manuscript, done, () => true);
  if (applied.held.length > 0) throw new Error('these operations were done on another manuscript');
  return { ...applied.manuscript, revision: manuscript.revision + 1 };
}

function applyOne(writing: Writing, operation: Operation, moment: Moment): Step {
  switch (operation.kind) {
    case 'change-whole':
    case 'change-section':
    case 'change-question':
      return applyChange(writing, operation, moment);
    case 'add-question':
      return addQuestion(writing, operation, moment);
    case 'remove-question':
      return removeQuestion(writing, operation, moment);
    case 'move-question':
      return moveQuestion(writing, operation, moment);
    case 'rename-question':
      return renameOne(writing, operation, moment);
    case 'add-section':
      return addSection(writing, operation, moment);
    case 'remove-section':
      return removeSection(writing, operation, moment);
    case 'move-section':
      return moveSection(writing, operation, moment);
  }
}

/** What was added and is held must not be mistaken for somebody else's part with the same code: it changes while it is held. */
function joinsHeldAddition(held: Held[], operation: Operation): boolean {
  const name = partOf(operation);
  const at = held.findIndex(
    (candidate) => candidate.operation.kind.startsWith('add-') && partOf(candidate.operation) === name,
  );
  const added = held[at];
  if (!added) return false;
  if (operation.kind.startsWith('remove-')) held.splice(at, 1);
  else held[at] = { ...added, operation: changedWhileHeld(added.operation, operation) };
  return true;
}

function changedWhileHeld(added: Operation, operation: Operation): Operation {
  if (added.kind === 'add-question') {
    if (operation.kind === 'change-question') return { ...added, question: operation.after };
    if (operation.kind === 'move-question') return { ...added, to: operation.to };
    if (operation.kind === 'rename-question') return { ...added, question: { ...added.question, code: operation.to } };
  }
  if (added.kind === 'add-section') {
    if (operation.kind === 'change-section')
      return { ...added, section: { ...operation.after, questions: added.section.questions } };
    if (operation.kind === 'move-section') return { ...added, to: operation.to };
  }
  return added;
}
