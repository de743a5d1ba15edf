import { z } from 'zod';
import { Texts } from '../texts/texts.ts';
import { base, Code, Lens, QuestionRole } from './question-base.ts';

const silent = {
  code: base.code,
  /** Its name for the team; respondents never meet it. */
  texts: base.texts,
  showIf: base.showIf,
  theme: Code.optional(),
  lens: Lens.optional(),
  role: QuestionRole.optional(),
};

/** A value worked out from other answers, alike in the browser and in the API. Never given by anybody. */
export const Calculated = z.strictObject({
  ...silent,
  type: z.literal('calculated'),
  expression: z.string().min(1).max(2000),
  unit: Texts.optional(),
});
export interface Calculated extends z.infer<typeof Calculated> {}

/**
 * A value that comes along unseen: the same for all, or from a parameter of the link (which poster, which letter). Only
 * values on the list are taken, so that no link can carry somebody's name or number; what is not on it counts as nothing.
 */
export const Hidden = z.strictObject({
  ...silent,
  type: z.literal('hidden'),
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('constant'), value: z.union([z.string().max(200), z.number()]) }),
    z.strictObject({
      kind: z.literal('parameter'),
      name: Code,
      values: z
        .array(z.strictObject({ code: Code, texts: Texts }))
        .min(1)
        .max(100),
    }),
  ]),
});
export interface Hidden extends z.infer<typeof Hidden> {}
