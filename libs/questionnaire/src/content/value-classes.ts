import { z } from 'zod';
import type { Item, ItemOf } from './items.ts';

/** Values from `from` to just under `below`, in the measure's own steps; null is open to that side. */
export const ValueClass = z.object({ value: z.string(), from: z.number().nullable(), below: z.number().nullable() });
export interface ValueClass extends z.infer<typeof ValueClass> {}

/**
 * The classes that numbers, dates and times of day are counted in, in order; together they take every value. `measure`: what limits
 * are in - the number itself, months since year 0, years, hours. `isWhole`: only whole steps are answered. `axis`: `growing` where each
 * class is some twice as wide as the one before.
 */
export const ClassScale = z.object({
  measure: z.enum(['number', 'month', 'year', 'hour']),
  isWhole: z.boolean(),
  axis: z.enum(['even', 'growing']),
  classes: z.array(ValueClass),
});
export interface ClassScale extends z.infer<typeof ClassScale> {}

/** Even classes at most. More would leave a ward with hardly any that may be told. */
const MOST_CLASSES = 12;
/** A range of more steps than this that begins near 0 is counted in growing classes: nearly all would be in the first even one. */
const WIDE = 200;
/** Where nobody has said how large a number can be. */
const LARGE = 10_000;
const MONTHS = 24;
const YEARS = 20;
const HOURS = 12;
const PART_OF_DAY = 3;
/** Of dates that have no limits: decades before, single years between, one class after. */
const OLDEST = 1930;
const RECENT = 2020;
const LATEST = 2040;

const kept = new WeakMap<Item, ClassScale | null>();

/**
 * The classes of an item; undefined where it is not counted so (choices, texts; numbers in bands of the questionnaire's own, in a
 * unit to be chosen, or that are points shared out). They follow from the question alone and never from answers: a limit that
 * moved with the data would tell of the one whose answer moved it.
 */
export function classesOf(item: Item): ClassScale | undefined {
  const known = kept.get(item);
  if (known !== undefined) return known ?? undefined;
  const made = makeClasses(item);
  kept.set(item, made ?? null);
  return made;
}

/** The class that an answer is counted in. One outside the question's limits counts in the outermost. */
export function classOf(item: Item, value: string | number): string | undefined {
  const scale = classesOf(item);
  if (!scale) return undefined;
  const at = placeOf(scale, value);
  if (at === undefined) return undefined;
  return (scale.classes.find(({ below }) => below === null || at < below) ?? scale.classes.at(-1))?.value;
}

/** The same line in fewer classes: each from one of the scale's to another, which are told by their places. */
export function joinedClasses(
  { classes, ...scale }: ClassScale,
  joined: readonly { readonly first: number; readonly last: number }[],
): ClassScale {
  return scaleOf(scale, [
    classes[joined[0]?.first ?? 0]?.from ?? null,
    ...joined.map(({ last }) => classes[last]?.below ?? null),
  ]);
}

function makeClasses(item: Item): ClassScale | undefined {
  switch (item.type) {
    case 'number':
      return item.bands || item.units || item.of?.share ? undefined : ofNumbers(item);
    case 'date':
    case 'date-time':
      return ofDays(item);
    case 'time':
      return ofHours(item);
    default:
      return undefined;
  }
}

function placeOf({ measure }: ClassScale, value: string | number): number | undefined {
  if (measure === 'number') return typeof value === 'number' ? value : undefined;
  if (typeof value !== 'string') return undefined;
  if (measure === 'hour') return Number(value.slice(0, 2));
  return measure === 'year' ? Number(value.slice(0, 4)) : monthOf(value);
}

function ofNumbers(item: ItemOf<'number'>): ClassScale {
  const { min, max } = inOrder(item);
  const isWhole = item.decimals !== true;
  const scaled = (axis: ClassScale['axis'], limits: readonly Limit[]) =>
    scaleOf({ measure: 'number', isWhole, axis }, limits);
  const end = max === undefined ? null : isWhole ? max + 1 : max;
  if (min !== undefined && max !== undefined && min < max) {
    const isWide = min >= 0 && max - min > WIDE && max > 20 * Math.max(min, 1);
    return isWide ? scaled('growing', [...growing(min, max), end]) : scaled('even', [...even(min, max, isWhole), end]);
  }
  const start = min ?? Math.min(0, max ?? 0);
  const [first = start, ...limits] = growing(start, end ?? Math.max(LARGE, 10 * start) + 1);
  return scaled('growing', [min === undefined ? null : first, ...limits, end]);
}

/** Limits that nothing lies between are none. */
function inOrder<End extends number | string>({ min, max }: { min?: End | undefined; max?: End | undefined }) {
  return min !== undefined && max !== undefined && min > max ? {} : { min, max };
}

/** Limits one nice step apart (1, 2 or 5 times a power of ten), from the least to under the largest number. */
function even(min: number, max: number, isWhole: boolean): number[] {
  if (isWhole && max - min < MOST_CLASSES) return steps(min, max + 1);
  let width = isWhole ? 2 : 10 ** Math.floor(Math.log10((max - min) / MOST_CLASSES));
  for (let turn = isWhole ? 1 : 0; !fits(min, max, width); turn += 1) width = tidy(width * (turn % 3 === 1 ? 2.5 : 2));
  const limits = [min];
  // 0 to 100 is ten steps of ten: 100 stands in the last.
  for (let step = Math.floor(min / width) + 1; step * width < max; step += 1) limits.push(tidy(step * width));
  return limits;
}

const fits = (min: number, max: number, width: number): boolean =>
  Math.ceil(tidy(max / width)) - Math.floor(tidy(min / width)) <= MOST_CLASSES;

/** 0.1 + 0.2 is no limit that anybody would write. */
const tidy = (limit: number): number => Number(limit.toPrecision(12));

/** The least number, then 0, 1, 2, 5, 10, 20, 50 ... under `top`. */
function growing(start: number, top: number): number[] {
  const limits = [start];
  if (start < 0 && top > 0) limits.push(0);
  for (let power = 1; power < top; power *= 10) {
    for (const limit of [power, 2 * power, 5 * power]) if (limit > start && limit < top) limits.push(limit);
  }
  return limits;
}

/** By month where all days lie within two years, by year within twenty, else by decade and, towards the end, by year. */
function ofDays(item: ItemOf<'date' | 'date-time'>): ClassScale {
  const { min, max } = inOrder(item);
  const isYear = item.type === 'date' && item.precision === 'year';
  const isBounded = min !== undefined && max !== undefined;
  if (isBounded && !isYear && monthOf(max) - monthOf(min) < MONTHS) {
    const months = steps(monthOf(min), monthOf(max) + 2);
    return scaleOf({ measure: 'month', isWhole: true, axis: 'even' }, months);
  }
  const byYear = (limits: readonly Limit[]) => scaleOf({ measure: 'year', isWhole: true, axis: 'even' }, limits);
  const [first, last] = [min, max].map((day) => (day === undefined ? undefined : yearOf(day)));
  if (isBounded && first !== undefined && last !== undefined) {
    if (last - first < YEARS) return byYear(steps(first, last + 2));
    return byYear([...steps(first, last + 1).filter((year) => year === first || year % 10 === 0), last + 1]);
  }
  const single = Math.max(first ?? OLDEST, last === undefined ? RECENT : last + 1 - 10);
  const end = last === undefined ? Math.max(LATEST, single + YEARS) : last + 1;
  const start = first ?? Math.min(OLDEST, single);
  const years = steps(start, end).filter((year) => year === start || year >= single || year % 10 === 0);
  return byYear([...(first === undefined ? [null] : []), ...years, end, ...(last === undefined ? [null] : [])]);
}

/** By the hour where there are half a day's hours at most, else by parts of three hours: 00-03, 03-06 and so on. */
function ofHours(item: ItemOf<'time'>): ClassScale {
  const { min, max } = inOrder(item);
  const isBounded = min !== undefined && max !== undefined;
  const [first, end] = isBounded ? [Number(min.slice(0, 2)), Number(max.slice(0, 2)) + 1] : [0, 24];
  const each = end - first <= HOURS ? 1 : PART_OF_DAY;
  const hours = steps(first, end).filter((hour) => hour === first || hour % each === 0);
  return scaleOf({ measure: 'hour', isWhole: true, axis: 'even' }, [...hours, end]);
}

type Limit = number | null;

/** Whole numbers from the first to under the end. */
const steps = (first: number, end: number): number[] =>
  Array.from({ length: end - first }, (_, index) => first + index);

function scaleOf(scale: Omit<ClassScale, 'classes'>, limits: readonly Limit[]): ClassScale {
  const classes = limits.slice(1).map((below, index) => {
    const from = limits[index] ?? null;
    return { value: nameOf(scale, from, below), from, below };
  });
  return { ...scale, classes };
}

/** What a class is called in the counts: its limits, so that counts made under other limits are never taken for these. */
function nameOf({ measure, isWhole }: Omit<ClassScale, 'classes'>, from: Limit, below: Limit): string {
  const name = (limit: Limit): string => {
    if (limit === null) return '';
    if (measure !== 'month') return String(limit);
    return `${Math.floor(limit / 12)}-${String((limit % 12) + 1).padStart(2, '0')}`;
  };
  return isWhole && from !== null && below === from + 1 ? name(from) : `${name(from)}..${name(below)}`;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const monthOf = (day: string): number => 12 * yearOf(day) + Number(day.slice(5, 7)) - 1;
