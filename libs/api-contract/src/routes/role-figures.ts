import { Figure } from '@medvirk/improvement';
import { LONGEST_ITEM_KEY, RespondentRole, Texts } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, ReleasedCount } from '../shapes.ts';
import { ReleasedFigure } from './results.ts';

/** Who answered; `rest`: those who can't be told of by themselves, taken together. */
export const RoleGroup = z.enum([...RespondentRole.options, 'rest']);
export type RoleGroup = z.infer<typeof RoleGroup>;

/** What one group answered to a question, over the whole survey. */
export const RoleAnswers = z.object({
  group: RoleGroup,
  n: ReleasedCount,
  /** Empty where the answers are told by side only. */
  values: z.array(z.object({ value: z.string(), texts: Texts, share: ReleasedFigure })),
  /** Null for a question without direction. */
  favourable: ReleasedFigure.nullable(),
  unfavourable: ReleasedFigure.nullable(),
  score: ReleasedFigure.nullable(),
  /** The words that this group was asked in, where they differ from the question's own. */
  wording: Texts.nullable(),
});
export type RoleAnswers = z.infer<typeof RoleAnswers>;

/** Favourable share of one group less that of another; `clear` is the test's verdict over all that is compared in the survey. */
export const RoleDifference = z.object({
  first: RoleGroup,
  second: RoleGroup,
  difference: Figure,
  clear: z.boolean(),
});
export type RoleDifference = z.infer<typeof RoleDifference>;

export const RoleQuestion = z.object({
  code: z.string(),
  texts: Texts,
  type: z.string(),
  groups: z.array(RoleAnswers),
  differences: z.array(RoleDifference),
});
export type RoleQuestion = z.infer<typeof RoleQuestion>;

/**
 * What can be told by who answered. `not-ended`: they come when the survey has ended, at the latest on `comesOn` where it has a last
 * day. `settling`: the last answers are being counted. `out-of-reach`: they are of the whole survey, and the reader sees a part.
 * `withdrawn`: they were told once, and no longer agree with the other figures. `kind`: not told of this kind of question.
 */
export const RoleFiguresView = z.discriminatedUnion('state', [
  z.object({ state: z.literal('not-ended'), comesOn: z.iso.date().nullable() }),
  z.object({ state: z.enum(['settling', 'out-of-reach', 'withdrawn', 'kind', 'too-few']) }),
  z.object({
    state: z.literal('shown'),
    /** The day on which they were made. They have been the same since. */
    madeOn: z.iso.date(),
    k: z.int(),
    question: RoleQuestion,
  }),
]);
export type RoleFiguresView = z.infer<typeof RoleFiguresView>;

export const roleFigures = {
  question: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/roles',
    access: 'results:read',
    summary:
      'One question by who answered, over the whole survey: released once, when it has ended, beside the figures by unit',
    params: z.object({ surveyId: Id }),
    query: z.object({ question: z.string().min(1).max(LONGEST_ITEM_KEY) }),
    answer: z.object({ figures: RoleFiguresView }),
  }),
};
