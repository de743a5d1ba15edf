import type { ItemOf } from '../content/items.ts';
import type { AnswerValue } from './answer.ts';
import type { AnswerProblem, AnswerProblemCode } from './answer-problem.ts';

type Moment = ItemOf<'date' | 'time' | 'date-time'>;

const SHAPES = {
  day: { pattern: /^\d{4}-\d{2}-\d{2}$/, rest: 'T00:00Z', problem: 'not-a-date' },
  month: { pattern: /^\d{4}-\d{2}$/, rest: '-01T00:00Z', problem: 'not-a-month' },
  year: { pattern: /^\d{4}$/, rest: '-01-01T00:00Z', problem: 'not-a-year' },
  time: { pattern: /^\d{2}:\d{2}$/, rest: '', problem: 'not-a-time' },
  'date-time': { pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, rest: 'Z', problem: 'not-a-date-time' },
} as const satisfies Record<string, { pattern: RegExp; rest: string; problem: AnswerProblemCode }>;

/** What is wrong with a day, month, year or time: that there is none such, or that it lies outside the limits. */
export function momentProblem(item: Moment, value: AnswerValue): Omit<AnswerProblem, 'question'> | undefined {
  const shape = SHAPES[item.type === 'date' ? (item.precision ?? 'day') : item.type];
  if (typeof value !== 'string' || !shape.pattern.test(value) || !exists(value, shape.rest)) {
    return { code: shape.problem };
  }
  // ISO texts of one shape compare as what they say; a limit is cut to what was asked for.
  const min = item.min?.slice(0, value.length);
  const max = item.max?.slice(0, value.length);
  if (min !== undefined && value < min) return { code: 'too-early', limit: min };
  if (max !== undefined && value > max) return { code: 'too-late', limit: max };
  return undefined;
}

/** Whether the calendar and the clock have it: no 31 February, no 24:00, which JavaScript would move to another day. */
function exists(text: string, rest: string): boolean {
  const whole = rest === '' ? `2000-01-01T${text}Z` : `${text}${rest}`;
  const date = new Date(whole);
  if (Number.isNaN(date.getTime())) return false;
  const iso = date.toISOString();
  return rest === '' ? iso.slice(11, 16) === text : iso.startsWith(text);
}
