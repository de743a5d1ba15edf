import type { ExpressionType } from './expression-type.ts';

/**
 * What a function takes in a place: a type, `any` value, the `same` type as the other such places, an `item` (or a whole
 * question, where `many`), the code of an option of that item, of a score, or a length of time.
 */
export type Parameter = ExpressionType | 'any' | 'ordered' | 'same' | 'item' | 'option' | 'score' | 'span';

export interface FunctionShape {
  takes: readonly Parameter[];
  /** How many of `takes` may be left out at the end. */
  optional?: number;
  /** What comes after `takes`, as often as one likes. */
  more?: Parameter;
  gives: ExpressionType | 'same';
}

export const SPANS = ['days', 'weeks', 'months', 'years'] as const;
export type Span = (typeof SPANS)[number];

const compare: FunctionShape = { takes: ['same', 'same'], gives: 'yes-no' };
const order: FunctionShape = { takes: ['ordered', 'ordered'], gives: 'yes-no' };
const reckon: FunctionShape = { takes: ['number', 'number'], gives: 'number' };
const gather: FunctionShape = { takes: ['number'], more: 'number', gives: 'number' };

/** Written between or before what they work on; the others are written as `name(...)`. */
export const SIGNS = {
  or: { takes: ['yes-no', 'yes-no'], gives: 'yes-no' },
  and: { takes: ['yes-no', 'yes-no'], gives: 'yes-no' },
  not: { takes: ['yes-no'], gives: 'yes-no' },
  '=': compare,
  '!=': compare,
  '<': order,
  '<=': order,
  '>': order,
  '>=': order,
  '+': reckon,
  '-': reckon,
  '*': reckon,
  '/': reckon,
  '%': reckon,
  negative: { takes: ['number'], gives: 'number' },
} as const satisfies Record<string, FunctionShape>;

/** All functions that an author can call. A questionnaire's expressions reach nothing else. */
export const FUNCTIONS = {
  sum: gather,
  mean: gather,
  min: gather,
  max: gather,
  count: { takes: ['any'], more: 'any', gives: 'number' },
  round: { takes: ['number', 'number'], optional: 1, gives: 'number' },
  if: { takes: ['yes-no', 'same', 'same'], optional: 1, gives: 'same' },
  otherwise: { takes: ['same', 'same'], more: 'same', gives: 'same' },
  today: { takes: [], gives: 'date' },
  age: { takes: ['date', 'date'], optional: 1, gives: 'number' },
  dateDiff: { takes: ['date', 'date', 'span'], gives: 'number' },
  addDays: { takes: ['date', 'number'], gives: 'date' },
  answered: { takes: ['item'], gives: 'yes-no' },
  selected: { takes: ['item', 'option'], more: 'option', gives: 'yes-no' },
  selectedCount: { takes: ['item'], gives: 'number' },
  labels: { takes: ['item'], gives: 'text' },
  score: { takes: ['score'], gives: 'number' },
  band: { takes: ['score'], gives: 'text' },
  join: { takes: ['any'], more: 'any', gives: 'text' },
  contains: { takes: ['text', 'text'], gives: 'yes-no' },
} as const satisfies Record<string, FunctionShape>;

export type FunctionName = keyof typeof FUNCTIONS | keyof typeof SIGNS;

/** What takes a whole question for all its items. */
export const GATHERING: ReadonlySet<string> = new Set(['sum', 'mean', 'min', 'max', 'count']);

const ALL: Readonly<Record<FunctionName, FunctionShape>> = { ...FUNCTIONS, ...SIGNS };
export const shapeOf = (name: FunctionName): FunctionShape => ALL[name];
