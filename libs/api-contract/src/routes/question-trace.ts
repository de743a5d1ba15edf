import { Lens, Texts } from '@medvirk/questionnaire';
import { z } from 'zod';
import { Id } from '../shapes.ts';

/** The question behind a figure: words, version, who signed it, who dissented. */
export const QuestionTrace = z.object({
  code: z.string(),
  texts: Texts,
  type: z.string(),
  lens: Lens.nullable(),
  versionId: Id,
  versionNumber: z.int(),
  councilName: z.string().nullable(),
  approvals: z.int(),
  members: z.int(),
  override: z.object({ person: z.string(), reason: z.string() }).nullable(),
  dissents: z.array(z.object({ member: z.string(), reason: z.string() })),
});
export type QuestionTrace = z.infer<typeof QuestionTrace>;
