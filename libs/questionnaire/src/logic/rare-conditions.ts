import type { AnswerValue } from '../answers/answer.ts';
import { chosenIn } from './chosen-in.ts';
import { comparing, type Decide, type WithoutValue } from './compile-condition.ts';
import type { Condition, DateComparison, MovingDay } from './condition.ts';
import { dayNumber } from './days.ts';
import { drawOf } from './random.ts';
import type { Reading } from './reading.ts';

/** Comparisons that few questionnaires use, fetched only for those; undefined for all others. */
export function compileRareCondition<Facts>(
  condition: Condition,
  reading: Reading<Facts>,
  withoutValue: WithoutValue,
): Decide<Facts> | undefined {
  const compare = (question: string, test: (value: AnswerValue) => boolean) =>
    comparing(reading, question, withoutValue, test);
  const numbers = (question: string, test: (value: number) => boolean): Decide<Facts> =>
    compare(question, (value) => typeof value === 'number' && test(value));
  const texts = (question: string, test: (value: string) => boolean): Decide<Facts> =>
    compare(question, (value) => typeof value === 'string' && test(folded(value)));

  switch (condition.op) {
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
    case 'selected-count':
      return compare(condition.question, (value) => within(chosenIn(value).length, condition.from, condition.to));
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
    case 'score': {
      const read = reading.score(condition.score);
      return (facts) => {
        const points = read(facts);
        return points === undefined ? withoutValue : within(points, condition.from, condition.to);
      };
    }
    case 'score-band': {
      const read = reading.band(condition.score);
      return (facts) => {
        const band = read(facts);
        return band === undefined ? withoutValue : condition.bands.includes(band);
      };
    }
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
    default:
      return undefined;
  }
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
