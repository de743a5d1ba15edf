import { z } from 'zod';
import { answerable } from './question-base.ts';

/** A day, a month or a year: 2026-03-01, 2026-03 or 2026. Limits are days, whatever is asked for. */
export const DateQuestion = z.strictObject({
  ...answerable,
  type: z.literal('date'),
  precision: z.enum(['day', 'month', 'year']).optional(),
  min: z.iso.date().optional(),
  max: z.iso.date().optional(),
});
export interface DateQuestion extends z.infer<typeof DateQuestion> {}

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A time of day: 07:30. */
export const TimeQuestion = z.strictObject({
  ...answerable,
  type: z.literal('time'),
  min: Clock.optional(),
  max: Clock.optional(),
});
export interface TimeQuestion extends z.infer<typeof TimeQuestion> {}

const LocalMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/);

/** A day and a time of day, as the person's own clock shows it: 2026-03-01T07:30. */
export const DateTimeQuestion = z.strictObject({
  ...answerable,
  type: z.literal('date-time'),
  min: LocalMoment.optional(),
  max: LocalMoment.optional(),
});
export interface DateTimeQuestion extends z.infer<typeof DateTimeQuestion> {}
