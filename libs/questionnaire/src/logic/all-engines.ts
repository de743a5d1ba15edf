import { valueInWords } from '../answers/value-in-words.ts';
import { compilePattern, matchesPattern } from '../patterns/pattern.ts';
import { compileScore } from '../scoring/compile-score.ts';
import type { Engines } from './engines.ts';
import { compileExpression } from './expression/compile-expression.ts';
import { lookedAt, parseExpression } from './expression/parse-expression.ts';
import { inRandomOrder } from './order/in-random-order.ts';
import { presentingQuestion, presentingTexts } from './plan/present.ts';
import { compileRareCondition } from './rare-conditions.ts';

/** Patterns by their text: a form is checked after every answer. */
const patterns = new Map<string, ReturnType<Engines['readPattern']>>();
const MOST_PATTERNS = 200;

/** Reads everything. */
export const ENGINES: Engines = {
  readExpression(source, vocabulary) {
    const parsed = parseExpression(source, vocabulary);
    if (!parsed.ok) return undefined;
    const { tree } = parsed;
    const { items, scores } = lookedAt(tree);
    return { type: tree.type, items, scores, compile: (reading) => compileExpression(tree, reading) };
  },
  readPattern(source) {
    if (patterns.has(source)) return patterns.get(source);
    const compiled = compilePattern(source);
    const fits = compiled.ok ? (text: string) => matchesPattern(compiled.pattern, text) : undefined;
    if (patterns.size >= MOST_PATTERNS) patterns.clear();
    patterns.set(source, fits);
    return fits;
  },
  readScore: compileScore,
  readCondition: compileRareCondition,
  presentQuestion: presentingQuestion,
  presentTexts: presentingTexts,
  inOrder: inRandomOrder,
  inWords: valueInWords,
};
