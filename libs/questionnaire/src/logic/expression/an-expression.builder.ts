import type { AnswerState, AnswerValue } from '../../answers/answer.ts';
import { ENGINES } from '../all-engines.ts';
import type { AnsweringContext } from '../answering-context.ts';
import type { ItemShape, Reading, Vocabulary } from '../reading.ts';
import { compileExpression } from './compile-expression.ts';
import type { ExpressionProblem } from './expression-problem.ts';
import type { ExpressionValue } from './expression-type.ts';
import { parseExpression } from './parse-expression.ts';

/** A small questionnaire for specs of rules: one item of each type, a question of three items, and two scores. */
const ITEMS: Readonly<Record<string, ItemShape>> = {
  a: { type: 'number' },
  b: { type: 'number' },
  text: { type: 'text' },
  other: { type: 'text' },
  one: { type: 'text', options: ['x', 'y', 'z'] },
  many: { type: 'choices', options: ['x', 'y', 'z'] },
  born: { type: 'date' },
  visit: { type: 'date' },
  woke: { type: 'time' },
  sure: { type: 'yes-no' },
  'grid.r1': { type: 'number' },
  'grid.r2': { type: 'number' },
  'grid.r3': { type: 'number' },
};

export const VOCABULARY: Vocabulary = {
  item: (key) => (Object.hasOwn(ITEMS, key) ? ITEMS[key] : undefined),
  itemsOf: (code) =>
    code === 'grid' ? ['grid.r1', 'grid.r2', 'grid.r3'] : Object.hasOwn(ITEMS, code) ? [code] : undefined,
  hasScore: (code) => code === 'pain' || code === 'mood',
  engines: ENGINES,
};

export interface Facts {
  answers?: Readonly<Record<string, AnswerValue>>;
  states?: Readonly<Record<string, AnswerState>>;
  scores?: Readonly<Record<string, number>>;
  context?: Partial<AnsweringContext>;
}

const own = <Value>(of: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  of && Object.hasOwn(of, key) ? of[key] : undefined;

export const READING: Reading<Facts> = {
  value: (key) => (facts) => own(facts.answers, key),
  state: (key) => (facts) => own(facts.states, key) ?? (own(facts.answers, key) === undefined ? 'skipped' : 'answered'),
  score: (code) => (facts) => own(facts.scores, code),
  band: (code) => (facts) => {
    const score = own(facts.scores, code);
    return score === undefined ? undefined : score < 50 ? 'low' : 'high';
  },
  words: (key) => (facts) => {
    const value = own(facts.answers, key);
    return value === undefined ? undefined : `«${value}»`;
  },
  context: (facts) => ({ role: 'patient', language: 'nb', ...facts.context }),
  vocabulary: VOCABULARY,
};

/** What an expression gives for some answers. @throws Error where it can't be read */
export function worth(source: string, facts: Facts = {}): ExpressionValue {
  const parsed = parseExpression(source, VOCABULARY);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.problem.code} at ${parsed.problem.from}`);
  return compileExpression(parsed.tree, READING)(facts);
}

export function problemOf(source: string): ExpressionProblem | undefined {
  const parsed = parseExpression(source, VOCABULARY);
  return parsed.ok ? undefined : parsed.problem;
}
