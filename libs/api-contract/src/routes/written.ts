import { StatementCode, WrittenStatement } from '@medvirk/improvement';
import { Code, Lens } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, Words } from '../shapes.ts';

export const WrittenView = WrittenStatement.extend({ authorId: Id });
export type WrittenView = z.infer<typeof WrittenView>;

/** A statement of the picture whose evidence the sentence takes over, by its place under the lens. */
const Basis = z.strictObject({
  lens: Lens,
  code: StatementCode,
  question: z.string().nullable(),
  /** Which of several alike: by council, proposals, actions. Counted from 0 among those with the same code and question. */
  place: z.int().min(0).max(200),
});

export const WrittenInput = z.strictObject({
  surveyId: Id,
  unitId: Id,
  theme: Code,
  lens: Lens,
  text: Words,
  basis: z.array(Basis).min(1).max(30),
});
export type WrittenInput = z.infer<typeof WrittenInput>;

const writtenId = z.object({ writtenId: Id });

/** Sentences that people write under a lens. The evidence is taken from the picture as it stands, never from the writer. */
export const written = {
  add: route({
    method: 'POST',
    path: '/api/statements',
    access: 'statement:write',
    summary: 'Write a sentence under a lens, with evidence of the picture attached',
    body: WrittenInput,
    answer: WrittenView,
    status: 201,
  }),
  rewrite: route({
    method: 'POST',
    path: '/api/statements/:writtenId/rewrite',
    access: 'statement:write',
    summary: 'Write a sentence anew, on the evidence as it is today; what stood before is kept',
    params: writtenId,
    body: WrittenInput.pick({ text: true, basis: true }),
    answer: WrittenView,
    status: 201,
  }),
  withdraw: route({
    method: 'POST',
    path: '/api/statements/:writtenId/withdraw',
    access: 'statement:write',
    summary: 'Take a written sentence out of the picture; it is kept',
    params: writtenId,
    answer: z.object({ id: Id }),
  }),
};
