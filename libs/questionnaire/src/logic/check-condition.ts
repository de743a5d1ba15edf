import type { Item } from '../content/items.ts';
import { compilePattern } from '../patterns/pattern.ts';
import type { Condition } from './condition.ts';
import { parseExpression } from './expression/parse-expression.ts';
import type { Vocabulary } from './reading.ts';

/** What makes a rule wrong by itself, wherever it stands. */
export interface ConditionProblem {
  code:
    | 'unknown-question-in-rule'
    | 'unknown-score-in-rule'
    | 'unknown-option-in-rule'
    | 'rule-does-not-fit'
    | 'impossible-limits'
    | 'unreadable-pattern'
    | 'wrong-expression';
  /** The code, the piece of the expression or the number of the pattern's character that is meant. */
  detail: string;
}

/** Everything that is wrong with a rule: it names what is not there, or could never hold. */
export function checkCondition(
  condition: Condition,
  vocabulary: Vocabulary,
  items: ReadonlyMap<string, Item>,
): ConditionProblem[] {
  if ('of' in condition) {
    const parts = Array.isArray(condition.of) ? condition.of : [condition.of];
    return parts.flatMap((part) => checkCondition(part, vocabulary, items));
  }
  if ('question' in condition) {
    const item = items.get(condition.question);
    if (!item) return [{ code: 'unknown-question-in-rule', detail: condition.question }];
    return [...checkComparison(condition, item, vocabulary), ...checkOther(condition, vocabulary)];
  }
  switch (condition.op) {
    case 'all-answered':
    case 'some-answered':
      return condition.questions
        .filter((code) => !vocabulary.itemsOf(code))
        .map((detail) => ({ code: 'unknown-question-in-rule', detail }));
    case 'score':
    case 'score-band':
      if (!vocabulary.hasScore(condition.score)) return [{ code: 'unknown-score-in-rule', detail: condition.score }];
      return condition.op === 'score' ? crossed(condition.from, condition.to) : [];
    case 'drawn':
      return crossed(condition.from, condition.to);
    case 'expression':
      return checkExpression(condition.expression, vocabulary);
    default:
      return [];
  }
}

type Comparison = Extract<Condition, { question: string }>;

const TEXTS: readonly Item['type'][] = ['short-text', 'long-text', 'calculated', 'hidden', 'time'];
const LISTS: readonly Item['type'][] = ['multiple-choice', 'ranking', 'single-choice', 'calculated'];
const NUMBERS: readonly Item['type'][] = ['scale', 'number', 'calculated', 'hidden'];
const DAYS: readonly Item['type'][] = ['date', 'date-time', 'calculated'];

function checkComparison(condition: Comparison, item: Item, vocabulary: Vocabulary): ConditionProblem[] {
  const misfit: ConditionProblem[] = [{ code: 'rule-does-not-fit', detail: item.code }];
  const unless = (fits: boolean) => (fits ? [] : misfit);
  switch (condition.op) {
    case 'answered':
    case 'state':
      return [];
    case 'equals':
    case 'not-equals':
      return knownValues(item, [condition.value], vocabulary);
    case 'one-of':
    case 'none-of':
      return knownValues(item, condition.values, vocabulary);
    case 'includes-all':
    case 'includes-any':
    case 'includes-none':
      return LISTS.includes(item.type) ? knownValues(item, condition.values, vocabulary) : misfit;
    case 'selected-count':
      return [
        ...unless(LISTS.includes(item.type) || item.type === 'repeat' || item.type === 'attachment'),
        ...crossed(condition.from, condition.to),
      ];
    case 'at-least':
    case 'at-most':
    case 'greater':
    case 'less':
      return unless(NUMBERS.includes(item.type));
    case 'between':
      return [...unless(NUMBERS.includes(item.type)), ...crossed(condition.from, condition.to)];
    case 'contains':
    case 'not-contains':
    case 'starts-with':
    case 'ends-with':
      return unless(TEXTS.includes(item.type));
    case 'matches': {
      const compiled = compilePattern(condition.pattern);
      return [
        ...unless(TEXTS.includes(item.type)),
        ...(compiled.ok ? [] : [{ code: 'unreadable-pattern', detail: String(compiled.problem.at + 1) } as const]),
      ];
    }
    default:
      return unless(DAYS.includes(item.type));
  }
}

function checkOther(condition: Comparison, vocabulary: Vocabulary): ConditionProblem[] {
  if (condition.op !== 'relative-date' || !('question' in condition.than)) return [];
  const shape = vocabulary.item(condition.than.question);
  if (!shape) return [{ code: 'unknown-question-in-rule', detail: condition.than.question }];
  return shape.type === 'date' ? [] : [{ code: 'rule-does-not-fit', detail: condition.than.question }];
}

/** A value that no answer can have would make a rule that never holds, and nobody would see it. */
function knownValues(item: Item, values: readonly (string | number)[], vocabulary: Vocabulary): ConditionProblem[] {
  const known: readonly (string | number)[] | undefined =
    item.type === 'scale' ? item.points.map(({ value }) => value) : vocabulary.item(item.code)?.options;
  if (known) {
    return values
      .filter((value) => !known.includes(value))
      .map((value) => ({ code: 'unknown-option-in-rule', detail: String(value) }));
  }
  const wanted = item.type === 'number' ? 'number' : TEXTS.slice(0, 2).includes(item.type) ? 'string' : undefined;
  const fits = wanted === undefined || values.every((value) => typeof value === wanted);
  return fits ? [] : [{ code: 'rule-does-not-fit', detail: item.code }];
}

function crossed(from: number | undefined, to: number | undefined): ConditionProblem[] {
  return from !== undefined && to !== undefined && from > to
    ? [{ code: 'impossible-limits', detail: `${from}-${to}` }]
    : [];
}

function checkExpression(source: string, vocabulary: Vocabulary): ConditionProblem[] {
  const parsed = parseExpression(source, vocabulary);
  if (!parsed.ok) return [{ code: 'wrong-expression', detail: pieceOf(source, parsed.problem) }];
  return parsed.tree.type === 'yes-no' ? [] : [{ code: 'wrong-expression', detail: source }];
}

/** The piece of an expression that a problem is about, with a little before it where it has no length. */
export function pieceOf(source: string, { from, to }: { from: number; to: number }): string {
  return source.slice(to > from ? from : Math.max(0, from - 10), Math.max(to, from)) || source;
}
