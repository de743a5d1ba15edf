import { z } from 'zod';
import { LONGEST_ITEM_KEY } from '../content/item-key.ts';
import { LanguageTag } from '../texts/texts.ts';

/** A question's code, or the key of one of its items (`grid.row`). */
const QuestionCode = z.string().min(1).max(LONGEST_ITEM_KEY);

/** Who answers. Kept with every response and apart in analysis. */
export const RespondentRole = z.enum(['patient', 'next-of-kin', 'on-behalf', 'parent', 'staff', 'council-member']);
export type RespondentRole = z.infer<typeof RespondentRole>;

/** A rule that shows or hides a question or a section. Total: it gives true or false for any answers. */
export type Condition =
  | { op: 'all' | 'any'; of: Condition[] }
  | { op: 'not'; of: Condition }
  | { op: 'answered'; question: string }
  | { op: 'equals'; question: string; value: string | number }
  | { op: 'one-of'; question: string; values: (string | number)[] }
  | { op: 'includes-all' | 'includes-any' | 'includes-none'; question: string; values: string[] }
  | { op: 'at-least' | 'at-most'; question: string; value: number }
  | { op: 'before' | 'after'; question: string; date: string }
  | { op: 'respondent-role'; roles: RespondentRole[] }
  | { op: 'language'; languages: string[] };

const Nested: z.ZodType<Condition, Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ op: z.enum(['all', 'any']), of: z.array(Nested).min(1).max(50) }),
    z.strictObject({ op: z.literal('not'), of: Nested }),
    z.strictObject({ op: z.literal('answered'), question: QuestionCode }),
    z.strictObject({ op: z.literal('equals'), question: QuestionCode, value: z.union([z.string(), z.number()]) }),
    z.strictObject({
      op: z.literal('one-of'),
      question: QuestionCode,
      values: z.array(z.union([z.string(), z.number()])).min(1),
    }),
    z.strictObject({
      op: z.enum(['includes-all', 'includes-any', 'includes-none']),
      question: QuestionCode,
      values: z.array(z.string()).min(1),
    }),
    z.strictObject({ op: z.enum(['at-least', 'at-most']), question: QuestionCode, value: z.number() }),
    z.strictObject({ op: z.enum(['before', 'after']), question: QuestionCode, date: z.iso.date() }),
    z.strictObject({ op: z.literal('respondent-role'), roles: z.array(RespondentRole).min(1) }),
    z.strictObject({ op: z.literal('language'), languages: z.array(LanguageTag).min(1) }),
  ]),
);

/** Levels of rules in rules at most. Whoever takes JSON from outside limits its nesting before any shape looks at it. */
export const DEEPEST_CONDITION = 20;

export const Condition: z.ZodType<Condition, Condition> = Nested.refine(
  (condition) => !isDeeperThan(DEEPEST_CONDITION, condition),
  {
    message: `rules lie in rules ${DEEPEST_CONDITION} levels deep at most`,
  },
);

function isDeeperThan(most: number, condition: Condition): boolean {
  let level = [condition];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === most) return true;
    level = level.flatMap((each) =>
      each.op === 'all' || each.op === 'any' ? each.of : each.op === 'not' ? [each.of] : [],
    );
  }
  return false;
}
