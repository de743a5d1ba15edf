import { z } from 'zod';
import { LONGEST_ITEM_KEY } from '../content/item-key.ts';
import { LanguageTag } from '../texts/texts.ts';

/** Key of an item: a question's code, or `question.row` and the like where a question has several items. */
const ItemKey = z.string().min(1).max(LONGEST_ITEM_KEY);
const Code = z.string().min(1).max(40);

/** Who answers. Kept with every response and apart in analysis. */
export const RespondentRole = z.enum([
  'patient',
  'next-of-kin',
  'on-behalf',
  'parent',
  'parent-of-youth',
  'staff',
  'council-member',
]);
export type RespondentRole = z.infer<typeof RespondentRole>;

/** States of an item that a rule can ask for; whether it is answered is `answered`. */
export const AskedState = z.enum(['dont-know', 'not-relevant', 'prefer-not-to-say', 'skipped', 'not-shown']);
export type AskedState = z.infer<typeof AskedState>;

export const DATE_COMPARISONS = ['before', 'on-or-before', 'on', 'on-or-after', 'after'] as const;
export type DateComparison = (typeof DATE_COMPARISONS)[number];

/** A day that moves: that of another item, or the day on which the form is answered; so many days later (or before). */
export type MovingDay = { question: string; days?: number } | { today: true; days?: number };

/**
 * A rule: whether something is shown, needed, or right. Total: it can be decided for any answers, and always ends.
 * `question` is the key of an item. Ends of `from`/`to` belong to it; what is left out is open.
 */
export type Condition =
  | { op: 'all' | 'any'; of: Condition[] }
  | { op: 'not'; of: Condition }
  | { op: 'answered'; question: string }
  | { op: 'state'; question: string; states: AskedState[] }
  /** Of all items that are shown of these questions: each has a value, or at least one. */
  | { op: 'all-answered' | 'some-answered'; questions: string[] }
  | { op: 'equals' | 'not-equals'; question: string; value: string | number }
  | { op: 'one-of' | 'none-of'; question: string; values: (string | number)[] }
  | { op: 'includes-all' | 'includes-any' | 'includes-none'; question: string; values: string[] }
  | { op: 'selected-count'; question: string; from?: number; to?: number }
  | { op: 'at-least' | 'at-most' | 'greater' | 'less'; question: string; value: number }
  | { op: 'between'; question: string; from: number; to: number }
  | { op: 'contains' | 'not-contains' | 'starts-with' | 'ends-with'; question: string; text: string }
  | { op: 'matches'; question: string; pattern: string }
  | { op: DateComparison; question: string; date: string }
  | { op: 'relative-date'; question: string; is: DateComparison; than: MovingDay }
  | { op: 'score'; score: string; from?: number; to?: number }
  | { op: 'score-band'; score: string; bands: string[] }
  | { op: 'respondent-role'; roles: RespondentRole[] }
  | { op: 'language'; languages: string[] }
  | { op: 'unit'; units: string[] }
  /** A draw of 0 to 99 for each person, the same for one `draw` wherever it is asked: 0 to 49 is every second person. */
  | { op: 'drawn'; draw: string; from: number; to: number }
  | { op: 'expression'; expression: string };

const question = { question: ItemKey };
const Value = z.union([z.string().max(1000), z.number()]);
const range = { from: z.number().optional(), to: z.number().optional() };
const days = z.int().min(-100_000).max(100_000).optional();

const Nested: z.ZodType<Condition, Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ op: z.enum(['all', 'any']), of: z.array(Nested).min(1).max(50) }),
    z.strictObject({ op: z.literal('not'), of: Nested }),
    z.strictObject({ op: z.literal('answered'), ...question }),
    z.strictObject({ op: z.literal('state'), ...question, states: z.array(AskedState).min(1) }),
    z.strictObject({ op: z.enum(['all-answered', 'some-answered']), questions: z.array(ItemKey).min(1).max(500) }),
    z.strictObject({ op: z.enum(['equals', 'not-equals']), ...question, value: Value }),
    z.strictObject({ op: z.enum(['one-of', 'none-of']), ...question, values: z.array(Value).min(1).max(500) }),
    z.strictObject({
      op: z.enum(['includes-all', 'includes-any', 'includes-none']),
      ...question,
      values: z.array(z.string().max(40)).min(1).max(500),
    }),
    z.strictObject({ op: z.literal('selected-count'), ...question, ...range }),
    z.strictObject({ op: z.enum(['at-least', 'at-most', 'greater', 'less']), ...question, value: z.number() }),
    z.strictObject({ op: z.literal('between'), ...question, from: z.number(), to: z.number() }),
    z.strictObject({
      op: z.enum(['contains', 'not-contains', 'starts-with', 'ends-with']),
      ...question,
      text: z.string().min(1).max(500),
    }),
    z.strictObject({ op: z.literal('matches'), ...question, pattern: z.string().min(1).max(500) }),
    z.strictObject({ op: z.enum(DATE_COMPARISONS), ...question, date: z.iso.date() }),
    z.strictObject({
      op: z.literal('relative-date'),
      ...question,
      is: z.enum(DATE_COMPARISONS),
      than: z.union([z.strictObject({ ...question, days }), z.strictObject({ today: z.literal(true), days })]),
    }),
    z.strictObject({ op: z.literal('score'), score: Code, ...range }),
    z.strictObject({ op: z.literal('score-band'), score: Code, bands: z.array(Code).min(1).max(20) }),
    z.strictObject({ op: z.literal('respondent-role'), roles: z.array(RespondentRole).min(1) }),
    z.strictObject({ op: z.literal('language'), languages: z.array(LanguageTag).min(1) }),
    z.strictObject({ op: z.literal('unit'), units: z.array(z.string().min(1).max(64)).min(1).max(500) }),
    z.strictObject({
      op: z.literal('drawn'),
      draw: Code,
      from: z.int().min(0).max(99),
      to: z.int().min(0).max(99),
    }),
    z.strictObject({ op: z.literal('expression'), expression: z.string().min(1).max(2000) }),
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
