import type { AnswerValue } from '../../answers/answer.ts';
import { chosenIn } from '../chosen-in.ts';
import { dayNumber, isoDay, wholeMonths } from '../days.ts';
import type { Reading } from '../reading.ts';
import type { ExpressionValue } from './expression-type.ts';
import type { FunctionName, Span } from './functions.ts';
import type { ExpressionTree } from './parse-expression.ts';

type Work<Facts> = (facts: Facts) => ExpressionValue;

/**
 * An expression made ready to be worked out. It always ends and always gives a value or `undefined` (missing).
 *
 * What is missing spreads: a sum of a number and a missing one is missing, and so is a comparison with it. `and` and `or`
 * know more where the other side decides alone (Kleene 1938): false and missing is false, true or missing is true.
 * `sum mean min max count join` pass over what is missing, and are missing (`count`: 0) when nothing else is left;
 * `otherwise` takes the first that is not; `answered selected selectedCount` ask for it and never are.
 */
export function compileExpression<Facts>(tree: ExpressionTree, reading: Reading<Facts>): Work<Facts> {
  if (tree.kind === 'constant') {
    const { value } = tree;
    return () => value;
  }
  if (tree.kind === 'item') {
    const read = reading.value(tree.key);
    const { type } = tree;
    return (facts) => valueAs(type, read(facts));
  }
  return compileCall(tree.name, tree.of, reading);
}

/** An answer's value as the type that the expression was checked with; missing where the answer is of another shape. */
function valueAs(type: ExpressionTree['type'], value: AnswerValue | undefined): ExpressionValue {
  switch (type) {
    case 'number':
      return typeof value === 'number' ? finite(value) : undefined;
    case 'text':
      return typeof value === 'string' ? value : undefined;
    case 'yes-no':
      return value === 'yes' ? true : value === 'no' ? false : undefined;
    case 'date': {
      const day = dayNumber(value);
      return day === undefined ? undefined : isoDay(day);
    }
    case 'time':
      return typeof value === 'string' && /^\d{2}:\d{2}$/.test(value) ? value : undefined;
    case 'choices':
      return value === undefined ? undefined : chosenIn(value);
  }
}

/** A number that can be written down: not infinite, and never the zero below zero. */
const finite = (value: number): number | undefined => (Number.isFinite(value) ? value + 0 : undefined);

function compileCall<Facts>(name: FunctionName, of: readonly ExpressionTree[], reading: Reading<Facts>): Work<Facts> {
  const [first, second] = of;
  const key = first?.kind === 'item' ? first.key : '';
  const code = first?.kind === 'constant' ? String(first.value) : '';
  switch (name) {
    case 'answered': {
      const read = reading.value(key);
      return (facts) => read(facts) !== undefined;
    }
    case 'selected': {
      const read = reading.value(key);
      const wanted = of.slice(1).map((part) => (part.kind === 'constant' ? String(part.value) : ''));
      return (facts) => {
        const value = read(facts);
        return value !== undefined && chosenIn(value).some((chosen) => wanted.includes(chosen));
      };
    }
    case 'selectedCount': {
      const read = reading.value(key);
      return (facts) => {
        const value = read(facts);
        return value === undefined ? 0 : chosenIn(value).length;
      };
    }
    case 'labels':
      return reading.words(key);
    case 'score':
      return reading.score(code);
    case 'band':
      return reading.band(code);
    case 'today':
      return (facts) => reading.context(facts).today;
  }
  const parts = of.map((part) => compileExpression(part, reading));
  const [a = missing, b = missing, c = missing] = parts;
  const numbers = (facts: Facts) => parts.map((part) => part(facts)).filter((value) => typeof value === 'number');
  const reckon =
    (work: (left: number, right: number) => number): Work<Facts> =>
    (facts) => {
      const left = a(facts);
      const right = b(facts);
      return typeof left === 'number' && typeof right === 'number' ? finite(work(left, right)) : undefined;
    };
  const compare =
    (work: (left: number | string | boolean, right: number | string | boolean) => boolean): Work<Facts> =>
    (facts) => {
      const left = a(facts);
      const right = b(facts);
      return isOne(left) && isOne(right) ? work(left, right) : undefined;
    };
  const gather =
    (work: (values: number[]) => number): Work<Facts> =>
    (facts) => {
      const values = numbers(facts);
      return values.length === 0 ? undefined : finite(work(values));
    };
  switch (name) {
    case 'and':
      return (facts) => {
        const left = a(facts);
        return left === false ? false : joinTruth(left, b(facts), false);
      };
    case 'or':
      return (facts) => {
        const left = a(facts);
        return left === true ? true : joinTruth(left, b(facts), true);
      };
    case 'not':
      return (facts) => {
        const value = a(facts);
        return typeof value === 'boolean' ? !value : undefined;
      };
    // One text may be written in two ways in Unicode; nobody can see which.
    case '=':
      return compare((left, right) => plain(left) === plain(right));
    case '!=':
      return compare((left, right) => plain(left) !== plain(right));
    case '<':
      return compare((left, right) => left < right);
    case '<=':
      return compare((left, right) => left <= right);
    case '>':
      return compare((left, right) => left > right);
    case '>=':
      return compare((left, right) => left >= right);
    case '+':
      return reckon((left, right) => left + right);
    case '-':
      return reckon((left, right) => left - right);
    case '*':
      return reckon((left, right) => left * right);
    case '/':
      return reckon((left, right) => left / right);
    case '%':
      return reckon((left, right) => left % right);
    case 'negative':
      return (facts) => {
        const value = a(facts);
        return typeof value === 'number' ? 0 - value : undefined;
      };
    case 'sum':
      return gather((values) => values.reduce((sum, value) => sum + value, 0));
    case 'mean':
      return gather((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
    case 'min':
      return gather((values) => Math.min(...values));
    case 'max':
      return gather((values) => Math.max(...values));
    case 'count':
      return (facts) => parts.filter((part) => part(facts) !== undefined).length;
    case 'round':
      return (facts) => {
        const [value, digits] = [a(facts), second ? b(facts) : 0];
        return typeof value === 'number' && typeof digits === 'number' ? rounded(value, digits) : undefined;
      };
    case 'if':
      return (facts) => {
        const decided = a(facts);
        return decided === undefined ? undefined : decided ? b(facts) : c(facts);
      };
    case 'otherwise':
      return (facts) => {
        for (const part of parts) {
          const value = part(facts);
          if (value !== undefined) return value;
        }
        return undefined;
      };
    case 'age':
      return (facts) => {
        const [born, on] = [dayNumber(a(facts)), dayNumber(second ? b(facts) : reading.context(facts).today)];
        return born === undefined || on === undefined || on < born ? undefined : Math.trunc(wholeMonths(born, on) / 12);
      };
    case 'dateDiff': {
      const span = of[2]?.kind === 'constant' ? (of[2].value as Span) : 'days';
      return (facts) => {
        const [from, to] = [dayNumber(a(facts)), dayNumber(b(facts))];
        return from === undefined || to === undefined ? undefined : finite(between(from, to, span));
      };
    }
    case 'addDays':
      return (facts) => {
        const [day, more] = [dayNumber(a(facts)), b(facts)];
        return day === undefined || typeof more !== 'number' ? undefined : isoDay(day + Math.trunc(more));
      };
    case 'join':
      return (facts) => {
        const values = parts.map((part) => part(facts)).filter((value) => value !== undefined);
        return values.length === 0 ? undefined : values.map(inText).join('').slice(0, LONGEST_TEXT);
      };
    case 'contains':
      return compare((text, part) =>
        plain(text).toString().toLowerCase().includes(plain(part).toString().toLowerCase()),
      );
  }
}

/** Characters that an expression may put together at most. */
const LONGEST_TEXT = 4000;

const missing = () => undefined;
const isOne = (value: ExpressionValue): value is number | string | boolean =>
  value !== undefined && !Array.isArray(value);
const plain = (value: number | string | boolean) => (typeof value === 'string' ? value.normalize('NFC') : value);
const inText = (value: ExpressionValue): string => (Array.isArray(value) ? value.join(', ') : String(value));

/** `and` (decisive: false) or `or` (decisive: true) of a left side that did not decide. */
function joinTruth(left: ExpressionValue, right: ExpressionValue, decisive: boolean): boolean | undefined {
  if (right === decisive) return decisive;
  return left === undefined || right === undefined ? undefined : !decisive;
}

/** Halves go away from zero, as people round. Digits from 0 to 10. */
function rounded(value: number, digits: number): number {
  const places = Math.min(Math.max(Math.trunc(digits), 0), 10);
  const shifted = Math.abs(value) * 10 ** places;
  // 1.005 is stored a hair below itself; the hair is smaller than any digit that is asked for.
  const whole = Math.round(shifted + shifted * Number.EPSILON);
  return finite((Math.sign(value) * whole) / 10 ** places) ?? value;
}

function between(from: number, to: number, span: Span): number {
  switch (span) {
    case 'days':
      return to - from;
    case 'weeks':
      return Math.trunc((to - from) / 7);
    case 'months':
      return wholeMonths(from, to);
    case 'years':
      return Math.trunc(wholeMonths(from, to) / 12);
  }
}
