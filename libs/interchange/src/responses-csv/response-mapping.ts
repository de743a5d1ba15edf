import { Code, LanguageTag, LONGEST_ITEM_KEY, RespondentRole } from '@medvirk/questionnaire';
import { z } from 'zod';
import { DateFormat } from './read-date.ts';

const Column = z.string().min(1).max(500);
const CellText = z.string().max(2000);

/** A cell's text -> a value. Outer spaces do not count, and several inner ones count as one. */
const valuesOf = <Value extends z.ZodType>(value: Value) => z.record(CellText, value);

/** From a column by its values, or the same for every row. */
const fixedOrColumn = <Value extends z.ZodType>(value: Value) =>
  z.union([z.strictObject({ always: value }), z.strictObject({ column: Column, values: valuesOf(value) })]);

const answer = {
  column: Column,
  /** Cells that are no answer, beside empty ones and `noAnswer` of the whole mapping. */
  noAnswer: z.array(CellText).max(100).optional(),
  /** Cells that are one of the "away" answers, e.g. { "DK": "dont-know" }. */
  states: valuesOf(z.enum(['dont-know', 'not-relevant', 'prefer-not-to-say'])).optional(),
  /** Read only in rows where every one of these holds: for files with one row for each comment. */
  when: z
    .array(z.strictObject({ column: Column, in: z.array(CellText).min(1).max(100) }))
    .min(1)
    .max(10)
    .optional(),
};

/** How the cells of a column become the answer to one question. */
export const AnswerMapping = z.discriminatedUnion('as', [
  /** Scales and numbers. `values` for words ("Very good": 1); without it the cell is read as a number. */
  z.strictObject({
    ...answer,
    as: z.literal('number'),
    values: valuesOf(z.number()).optional(),
    decimal: z.enum(['.', ',']).default('.'),
  }),
  /** Single choice: cell -> option code. */
  z.strictObject({ ...answer, as: z.literal('choice'), values: valuesOf(Code) }),
  /** Multiple choice in one cell, e.g. "phone|letter". */
  z.strictObject({ ...answer, as: z.literal('choices'), separator: z.string().min(1).max(5), values: valuesOf(Code) }),
  z.strictObject({ ...answer, as: z.literal('text') }),
  z.strictObject({ ...answer, as: z.literal('date'), formats: z.array(DateFormat).min(1).max(5) }),
]);
export type AnswerMapping = z.infer<typeof AnswerMapping>;

/**
 * How a file of responses from elsewhere becomes responses: the JSON file given with `--mapping`. README.md beside this
 * folder explains it with an example.
 */
export const ResponseMapping = z.strictObject({
  encoding: z.enum(['utf-8', 'windows-1252']).default('utf-8'),
  /** Found from the heading where it is left out. */
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  respondent: z.strictObject({
    /** Tells respondents apart; it is turned into an id by a one-way function and never stored. */
    column: Column,
    /** `one` row each; several rows that stand together (`adjacent`); or several spread over the file (`anywhere`). */
    rows: z.enum(['one', 'adjacent', 'anywhere']).default('one'),
  }),
  /** Id or name of one of the survey's units. */
  unit: fixedOrColumn(z.string().min(1).max(200)),
  month: z.union([
    z.strictObject({ always: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
    /** The first format that fits is used. */
    z.strictObject({ column: Column, formats: z.array(DateFormat).min(1).max(5) }),
  ]),
  role: fixedOrColumn(RespondentRole),
  language: fixedOrColumn(LanguageTag),
  /** Cells that are no answer in any question, e.g. ["NA", "-"]. Empty cells never are one. */
  noAnswer: z.array(CellText).max(100).default([]),
  /** By item key: a question's code, or `question.row` and the like. What is left out is stored as skipped. */
  questions: z.record(z.string().max(LONGEST_ITEM_KEY), AnswerMapping),
});
export type ResponseMapping = z.infer<typeof ResponseMapping>;
