import { Code, Held, Operation, VersionStatus } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id } from '../shapes.ts';
import { VersionView } from './questionnaires.ts';

const PersonName = z.object({ id: Id, name: z.string() });

/** A batch of operations as it was done: what made revision - 1 into revision. `by` is null where a machine did it. */
export const EditBatch = z.object({
  id: Id,
  revision: z.int(),
  by: PersonName.nullable(),
  operations: z.array(Operation),
});
export type EditBatch = z.infer<typeof EditBatch>;

/** Where a version stands, without its text. */
export const VersionStanding = VersionView.pick({ status: true, signOff: true, approval: true, may: true });
export type VersionStanding = z.infer<typeof VersionStanding>;

/** Somebody who has the draft open in a window, and what they look at: nothing for the questionnaire as a whole. */
export const EditorPresent = z.object({
  window: Id,
  person: PersonName,
  section: z.string().nullable(),
  question: z.string().nullable(),
});
export type EditorPresent = z.infer<typeof EditorPresent>;

const versionId = z.object({ versionId: Id });

/** Several people write in one draft at once. */
export const editing = {
  edit: route({
    method: 'POST',
    path: '/api/versions/:versionId/edits',
    access: 'questionnaire:write',
    summary:
      'Change parts of a draft. What others have changed since `base` is joined; what touches the same is not done and comes ' +
      'back under `held`. The same id again is done once',
    params: versionId,
    body: z.strictObject({ id: Id, base: z.int32().min(0), operations: z.array(Operation).min(1).max(2000) }),
    answer: z.object({
      revision: z.int(),
      /** What was done since `base`, one's own among it. When the last is older than `revision`, there is more to fetch. */
      batches: z.array(EditBatch),
      held: z.array(Held),
      standing: VersionStanding,
    }),
  }),
  look: route({
    method: 'PUT',
    path: '/api/versions/:versionId/presence',
    access: 'questionnaire:write',
    summary:
      'Say that one has a draft open and where in it one is; learn who else has, and what was done since a revision',
    params: versionId,
    body: z.strictObject({
      window: Id,
      revision: z.int32().min(0),
      status: VersionStatus,
      section: Code.nullable(),
      question: Code.nullable(),
    }),
    answer: z.object({
      revision: z.int(),
      batches: z.array(EditBatch),
      others: z.array(EditorPresent),
      /** Null when nothing has happened since. */
      standing: VersionStanding.nullable(),
    }),
  }),
  leave: route({
    method: 'DELETE',
    path: '/api/versions/:versionId/presence/:window',
    access: 'questionnaire:write',
    summary: 'Say that a window with a draft is closed',
    params: z.object({ versionId: Id, window: Id }),
    answer: z.object({}),
  }),
};
