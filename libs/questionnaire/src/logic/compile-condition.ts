import type { AnswerValue } from '../answers/answer.ts';
import { chosenIn } from './chosen-in.ts';
import type { Condition } from './condition.ts';
import type { Reading } from './reading.ts';

/** True, false, or undefined: it can't be told, since something that it needs has no value. */
export type Truth = boolean | undefined;
export type Decide<Facts> = (facts: Facts) => Truth;

/**
 * What a comparison with an item without a value gives. `false` for rules about what is shown and needed: they must be
 * decided, and hold only for what has been said (`not` and `includes-none` are then true, as plain logic says).
 * `undefined` for checks of answers against each other, which have nothing to say until all that they need is answered.
 */
export type WithoutValue = false | undefined;

/**
 * A rule made ready to be decided, for any number of respondents. The comparisons that most questionnaires do with are here;
 * the others come with the engines (`rare-conditions.ts`).
 */
export function compileCondition<Facts>(
  condition: Condition,
  reading: Reading<Facts>,
  withoutValue: WithoutValue,
): Decide<Facts> {
  const compare = (question: string, test: (value: AnswerValue) => boolean) =>
    comparing(reading, question, withoutValue, test);
  const numbers = (question: string, test: (value: number) => boolean): Decide<Facts> =>
    compare(question, (value) => typeof value === 'number' && test(value));

  switch (condition.op) {
    case 'all':
      return joined(
        condition.of.map((part) => compileCondition(part, reading, withoutValue)),
        false,
      );
    case 'any':
      return joined(
        condition.of.map((part) => compileCondition(part, reading, withoutValue)),
        true,
      );
    case 'not': {
      const of = compileCondition(condition.of, reading, withoutValue);
      return (facts) => {
        const truth = of(facts);
        return truth === undefined ? undefined : !truth;
      };
    }
    case 'answered': {
      const read = reading.value(condition.question);
      return (facts) => read(facts) !== undefined;
    }
    case 'equals':
    case 'not-equals': {
      const { value: wanted, op } = condition;
      return compare(condition.question, (value) => (value === wanted) === (op === 'equals'));
    }
    case 'one-of':
    case 'none-of': {
      const { values, op } = condition;
      return compare(condition.question, (value) => {
        const isOne = typeof value !== 'object' && values.includes(value);
        return isOne === (op === 'one-of');
      });
    }
    case 'includes-all':
      return compare(condition.question, (value) =>
        condition.values.every((wanted) => chosenIn(value).includes(wanted)),
      );
    case 'includes-any':
      return compare(condition.question, (value) =>
        condition.values.some((wanted) => chosenIn(value).includes(wanted)),
      );
    case 'includes-none': {
      const read = reading.value(condition.question);
      return (facts) => {
        const value = read(facts);
        if (value === undefined) return withoutValue === false ? true : undefined;
        return !condition.values.some((wanted) => chosenIn(value).includes(wanted));
      };
    }
    case 'at-least':
      return numbers(condition.question, (value) => value >= condition.value);
    case 'at-most':
      return numbers(condition.question, (value) => value <= condition.value);
    case 'respondent-role':
      return (facts) => condition.roles.includes(reading.context(facts).role);
    case 'language':
      return (facts) => condition.languages.includes(reading.context(facts).language);
    default:
      return reading.vocabulary.engines.readCondition(condition, reading, withoutValue) ?? (() => withoutValue);
  }
}

/** A comparison that needs a value. */
export function comparing<Facts>(
  reading: Reading<Facts>,
  question: string,
  withoutValue: WithoutValue,
  test: (value: AnswerValue) => boolean,
): Decide<Facts> {
  const read = reading.value(question);
  return (facts) => {
    const value = read(facts);
    return value === undefined ? withoutValue : test(value);
  };
}

/** `all` (decisive: false) or `any` (decisive: true) of several: one that decides is enough, whatever can't be told. */
function joined<Facts>(parts: readonly Decide<Facts>[], decisive: boolean): Decide<Facts> {
  return (facts) => {
    let truth: Truth = !decisive;
    for (const part of parts) {
      const own = part(facts);
      if (own === decisive) return decisive;
      if (own === undefined) truth = undefined;
    }
    return truth;
  };
}
