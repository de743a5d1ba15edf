import { CASE_STATUSES, PROPOSAL_DECISIONS, PROPOSAL_KINDS, PROPOSAL_SUBJECTS } from '@medvirk/participation';
import { Code } from '@medvirk/questionnaire';
import { z } from 'zod';
import { Id, IsoTime } from '../shapes.ts';

const Person = z.object({ id: Id, name: z.string() });

export const ProposalView = z.object({
  id: Id,
  kind: z.enum(PROPOSAL_KINDS),
  about: z.enum(PROPOSAL_SUBJECTS),
  question: Code.nullable(),
  /** Which of the question's answers: code of an option or row, value of a point. */
  option: z.string().nullable(),
  language: z.string().nullable(),
  /** Code of the theme that a question should belong to, or that is commented on. */
  theme: Code.nullable(),
  /** Where the question should stand: behind which other; null inside is first of all. */
  place: z.object({ behind: Code.nullable() }).nullable(),
  wording: z.string().nullable(),
  /** The words that the proposal was made against, for showing old and new. */
  wordingBefore: z.string().nullable(),
  reason: z.string(),
  author: Person,
  at: IsoTime,
  dueAt: IsoTime,
  /** The proposal that stands for this one and is answered for both; null where it stands for itself. */
  mergedInto: Id.nullable(),
  supporters: z.array(Person),
  /** The thread under it, oldest first. */
  comments: z.array(z.object({ id: Id, author: Person, text: z.string(), at: IsoTime })),
  answer: z
    .object({ decision: z.enum(PROPOSAL_DECISIONS), reason: z.string(), by: z.string(), at: IsoTime })
    .nullable(),
  /** What the one who proposed says of the answer. */
  verdict: z.object({ satisfied: z.boolean(), reason: z.string(), at: IsoTime }).nullable(),
  /** Where the council takes it up, when somebody was not satisfied. */
  case: z.object({ id: Id, number: z.int(), year: z.int(), status: z.enum(CASE_STATUSES) }).nullable(),
});
export type ProposalView = z.infer<typeof ProposalView>;
