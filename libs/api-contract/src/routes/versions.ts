import { Code } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoTime, Words } from '../shapes.ts';

/** What a person may judge; `new` is a matter of fact. */
export const JUDGED_MARKS = ['same', 'reworded', 'not-comparable'] as const;

export const ComparabilityView = z.object({
  question: Code,
  /** What holds: a person's judgement where there is one, else the rule's. */
  mark: z.enum([...JUDGED_MARKS, 'new']),
  /** Why the rule says what it says, the gravest first. */
  reasons: z.array(z.string()),
  /** Present where a person has judged otherwise, or the same, on the way; the one that decides. */
  judgement: z
    .object({ versionId: Id, mark: z.enum(JUDGED_MARKS), reason: z.string(), by: z.string(), at: IsoTime })
    .nullable(),
});
export type ComparabilityView = z.infer<typeof ComparabilityView>;

const OtherVersion = z.object({ id: Id, number: z.int() });
export const ComparabilitySince = z.object({
  /** The version that it is held against; null where there is no earlier one. */
  since: OtherVersion.nullable(),
  /** All versions of the questionnaire, newest first. */
  versions: z.array(OtherVersion),
  mayJudge: z.boolean(),
  questions: z.array(ComparabilityView),
});
export type ComparabilitySince = z.infer<typeof ComparabilitySince>;

const versionId = z.object({ versionId: Id });
const questionOfVersion = z.object({ versionId: Id, question: Code });

/** A version beside an earlier one: whether figures of each question may stand in one line. */
export const versions = {
  comparability: route({
    method: 'GET',
    path: '/api/versions/:versionId/comparability',
    access: 'questionnaire:read',
    summary: 'Whether figures of each question may stand in one line with those of an earlier version, and why',
    params: versionId,
    /** An earlier version of the same questionnaire; the one before unless said. Over several, the gravest step counts. */
    query: z.object({ since: Id.optional() }),
    answer: ComparabilitySince,
  }),
  judge: route({
    method: 'PUT',
    path: '/api/versions/:versionId/comparability/:question',
    access: 'questionnaire:publish',
    summary: "Judge a question against the version before, by name and with a reason; goes before the rule's mark",
    params: questionOfVersion,
    body: z.strictObject({ mark: z.enum(JUDGED_MARKS), reason: Words }),
    answer: ComparabilitySince,
  }),
  lift: route({
    method: 'DELETE',
    path: '/api/versions/:versionId/comparability/:question',
    access: 'questionnaire:publish',
    summary: "Take a judgement back, so that the rule's mark holds",
    params: questionOfVersion,
    answer: ComparabilitySince,
  }),
};
