import type { AnswerValue } from '../answers/answer.ts';
import { chosenIn } from './chosen-in.ts';
import type { Condition, DateComparison, MovingDay } from './condition.ts';
import { dayNumber } from './days.ts';
import { drawOf } from './random.ts';
import type { Reading } from './reading.ts';

/** True, false, or undefined: it can't be told, since something that it needs has no value. */
export type Truth = boolean | undefined;
type Decide<Facts> = (facts: Facts) => Truth;

/**
 * What a comparison with an item without a value gives. `false` for rules about what is shown and needed: they must be
 * decided, and hold only for what has been said (`not` and `includes-none` are then true, as plain logic says).
 * `undefined` for checks of answers against each other, which have nothing to say until all that they need is answered.
 */
export type WithoutValue = false | undefined;

/** A rule made ready to be decided, for any number of respondents. */
export function compileCondition<Facts>(
  condition: Condition,
  reading: Reading<Facts>,
  withoutValue: WithoutValue,
): Decide<Facts> {
  const compare = (question: string, test: (value: AnswerValue) => Truth): Decide<Facts> => {
    const read = reading.value(question);
    return (facts) => {
      const value = read(facts);
      return value === undefined ? withoutValue : test(value);
    };
  };
  const numbers = (question: string, test: (value: number) => boolean): Decide<Facts> =>
    compare(question, (value) => typeof value === 'number' && test(value));
  const texts = (question: string, test: (value: string) => boolean): Decide<Facts> =>
    compare(question, (value) => typeof value === 'string' && test(folded(value)));
  const score = (code: string, test: (value: number) => boolean): Decide<Facts> => {
    const read = reading.score(code);
    return (facts) => {
      const value = read(facts);
      return value === undefined ? withoutValue : test(value);
    };
  };

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
    case 'state': {
      const read = reading.state(condition.question);
      const states: readonly string[] = condition.states;
      return (facts) => states.includes(read(facts));
    }
    case 'all-answered':
    case 'some-answered': {
      const keys = condition.questions.flatMap((code) => reading.vocabulary.itemsOf(code) ?? []);
      const states = keys.map((key) => reading.state(key));
      const all = condition.op === 'all-answered';
      return (facts) => {
        const shown = states.map((read) => read(facts)).filter((state) => state !== 'not-shown');
        const answered = shown.filter((state) => state === 'answered').length;
        return answered > 0 && (!all || answered === shown.length);
      };
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
    case 'selected-count':
      return compare(condition.question, (value) => within(chosenIn(value).length, condition.from, condition.to));
    case 'at-least':
      return numbers(condition.question, (value) => value >= condition.value);
    case 'at-most':
      return numbers(condition.question, (value) => value <= condition.value);
    case 'greater':
      return numbers(condition.question, (value) => value > condition.value);
    case 'less':
      return numbers(condition.question, (value) => value < condition.value);
    case 'between':
      return numbers(condition.question, (value) => within(value, condition.from, condition.to));
    case 'contains':
    case 'not-contains': {
      const part = folded(condition.text);
      const { op } = condition;
      return texts(condition.question, (text) => text.includes(part) === (op === 'contains'));
    }
    case 'starts-with': {
      const start = folded(condition.text);
      return texts(condition.question, (text) => text.startsWith(start));
    }
    case 'ends-with': {
      const end = folded(condition.text);
      return texts(condition.question, (text) => text.endsWith(end));
    }
    case 'matches': {
      const fits = reading.vocabulary.engines.readPattern(condition.pattern);
      // A pattern that can't be read stops publishing; in a draft the rule does not hold.
      if (!fits) return () => withoutValue;
      return compare(condition.question, (value) => typeof value === 'string' && fits(value.trim()));
    }
    case 'before':
    case 'on-or-before':
    case 'on':
    case 'on-or-after':
    case 'after': {
      const day = dayNumber(condition.date);
      return compareDays(condition.question, condition.op, () => day, reading, withoutValue);
    }
    case 'relative-date':
      return compareDays(condition.question, condition.is, movingDay(condition.than, reading), reading, withoutValue);
    case 'score':
      return score(condition.score, (value) => within(value, condition.from, condition.to));
    case 'score-band': {
      const read = reading.band(condition.score);
      return (facts) => {
        const band = read(facts);
        return band === undefined ? withoutValue : condition.bands.includes(band);
      };
    }
    case 'respondent-role':
      return (facts) => condition.roles.includes(reading.context(facts).role);
    case 'language':
      return (facts) => condition.languages.includes(reading.context(facts).language);
    case 'unit':
      return (facts) => reading.context(facts).units?.some((unit) => condition.units.includes(unit)) ?? withoutValue;
    case 'drawn': {
      const { draw, from, to } = condition;
      return (facts) => {
        const { seed } = reading.context(facts);
        return seed === undefined ? withoutValue : within(drawOf(seed, draw), from, to);
      };
    }
    case 'expression': {
      const read = reading.vocabulary.engines.readExpression(condition.expression, reading.vocabulary);
      if (read?.type !== 'yes-no') return () => withoutValue;
      const work = read.compile(reading);
      return (facts) => {
        const value = work(facts);
        return typeof value === 'boolean' ? value : withoutValue;
      };
    }
  }
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

const HOLDS: Readonly<Record<DateComparison, (days: number) => boolean>> = {
  before: (days) => days < 0,
  'on-or-before': (days) => days <= 0,
  on: (days) => days === 0,
  'on-or-after': (days) => days >= 0,
  after: (days) => days > 0,
};

/** A month or a year that was asked for stands for its first day. */
function compareDays<Facts>(
  question: string,
  is: DateComparison,
  other: (facts: Facts) => number | undefined,
  reading: Reading<Facts>,
  withoutValue: WithoutValue,
): Decide<Facts> {
  const read = reading.value(question);
  const holds = HOLDS[is];
  return (facts) => {
    const value = read(facts);
    if (value === undefined) return withoutValue;
    const [own, against] = [dayNumber(value), other(facts)];
    if (own === undefined) return false;
    return against === undefined ? withoutValue : holds(own - against);
  };
}

function movingDay<Facts>(than: MovingDay, reading: Reading<Facts>): (facts: Facts) => number | undefined {
  const { days = 0 } = than;
  const read = 'question' in than ? reading.value(than.question) : (facts: Facts) => reading.context(facts).today;
  return (facts) => {
    const day = dayNumber(read(facts));
    return day === undefined ? undefined : day + days;
  };
}

const within = (value: number, from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY): boolean =>
  value >= from && value <= to;

/** Texts are held against each other without regard to capitals, blanks around them, or how Unicode writes a letter. */
const folded = (text: string): string => text.trim().normalize('NFC').toLowerCase();
