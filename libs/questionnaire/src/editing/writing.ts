import { z } from 'zod';
import type { QuestionnaireContent } from '../content/content.ts';
import type { ManuscriptTraces } from './manuscript.ts';
import { Operation, type PartName } from './operation.ts';

/** A manuscript in the middle of a batch. */
export interface Writing {
  content: QuestionnaireContent;
  traces: ManuscriptTraces;
}

/**
 * Why an operation was held back. `changed`: somebody changed the same. `moved`: somebody moved it. `gone`: somebody took it
 * away. `no-section`: somebody took away the section that it should stand in. `taken`: its code belongs to something else now.
 */
const HeldReason = z.enum(['changed', 'moved', 'gone', 'no-section', 'taken']);
export type HeldReason = z.infer<typeof HeldReason>;

/** One writer's operation that touches what somebody else has changed: both are kept until the writer chooses. */
export const Held = z.object({
  /** What is not done yet. For a change: from what the two began with to what the writer wants, the rest as it is by now. */
  operation: Operation,
  reason: HeldReason,
  /** The fields that both have changed: keys, and codes of list elements. None where the part as a whole is meant. */
  overlaps: z.array(z.array(z.string()).readonly()).readonly(),
});
export type Held = z.infer<typeof Held>;

export interface Step {
  writing: Writing;
  done?: Operation;
  held?: Held;
}

export interface Moment {
  /** The revision that the batch becomes. */
  revision: number;
  /** Whether the writer had seen the change with this revision. */
  seen: (revision: number) => boolean;
}

export function heldBack(
  writing: Writing,
  operation: Operation,
  reason: HeldReason,
  overlaps: Held['overlaps'] = [],
): Step {
  return { writing, held: { operation, reason, overlaps } };
}

export function touched(traces: ManuscriptTraces, revision: number, ...names: (PartName | `${PartName}/place`)[]) {
  const revisions = { ...traces.revisions };
  for (const name of names) revisions[name] = revision;
  return { ...traces, revisions };
}

/** Whether somebody else has moved the part since the writer looked. */
export function isMovedUnseen(traces: ManuscriptTraces, part: PartName, { seen }: Moment): boolean {
  const revision = traces.revisions[`${part}/place`];
  return revision !== undefined && !seen(revision);
}

/** What a question that was once called so is called today. */
export function codeToday(traces: ManuscriptTraces, code: string, isThere: (code: string) => boolean): string {
  let today = code;
  const met = new Set<string>();
  while (!isThere(today) && !met.has(today)) {
    met.add(today);
    today = traces.renamed[today] ?? today;
  }
  return today;
}

export function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return rest;
}
