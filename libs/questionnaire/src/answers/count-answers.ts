import { countedValues } from '../content/counted-values.ts';
import type { Item, ItemOf } from '../content/items.ts';
import { classOf } from '../content/value-classes.ts';
import { type AnswerValue, isRepeated, type StoredAnswer, type StoredAnswers } from './answer.ts';
import type { Form } from './form.ts';

/**
 * What one response adds one to: its being there (`response`), each item's answer state (`state`), and each value
 * chosen (`value`: option code, scale point as text, `option.rank`, band or class). Texts and files are counted by state only.
 */
export interface CountedCell {
  /** Key of the item. */
  question: string;
  kind: 'response' | 'state' | 'value';
  value: string;
}

const NOT_SHOWN: StoredAnswer = { state: 'not-shown' };

/** The cells of one response, each counted once. */
export function countAnswers(form: Form, answers: StoredAnswers): CountedCell[] {
  const cells: CountedCell[] = [];
  visitCounted(form, answers, (question, kind, value) => cells.push({ question, kind, value }));
  return cells;
}

/**
 * Calls `count` for each cell of one response. The one definition of "counted": the fold, the rebuild and the recount
 * all use it, so they can only differ when something was lost or counted twice.
 */
export function visitCounted(
  form: Form,
  answers: StoredAnswers,
  count: (question: string, kind: CountedCell['kind'], value: string) => void,
): void {
  count('', 'response', '');
  for (const [code, item] of form.questions) {
    const answer = (Object.hasOwn(answers, code) ? answers[code] : undefined) ?? NOT_SHOWN;
    visitCountedAnswer(item, answer, (kind, value) => count(code, kind, value));
  }
}

/** The same for one item and what was answered to it. */
export function visitCountedAnswer(
  item: Item,
  answer: StoredAnswer,
  count: (kind: 'state' | 'value', value: string) => void,
): void {
  count('state', answer.state);
  if (answer.state !== 'answered') return;
  for (const value of countedIn(item, answer.value)) count('value', value);
}

function countedIn(item: Item, value: AnswerValue): string[] {
  switch (item.type) {
    case 'single-choice':
    case 'scale':
      return [String(value)];
    case 'multiple-choice':
      return Array.isArray(value) ? value : [];
    case 'ranking':
      return Array.isArray(value) ? value.map((option, index) => `${option}.${index + 1}`) : [];
    case 'number':
      return typeof value === 'number' ? numberCell(item, value) : [];
    case 'date':
    case 'date-time':
    case 'time':
      return typeof value === 'string' ? classCell(item, value) : [];
    case 'repeat':
      return isRepeated(value) ? [String(value.instances.length)] : [];
    case 'hidden':
      return item.source.kind === 'parameter' && countedValues(item)?.includes(String(value)) ? [String(value)] : [];
    default:
      return [];
  }
}

function numberCell(item: ItemOf<'number'>, value: number): string[] {
  if (item.of?.share) return [String(value)];
  if (!item.bands) return classCell(item, value);
  const band = item.bands.find(
    ({ from, to }) => value >= (from ?? Number.NEGATIVE_INFINITY) && value <= (to ?? Number.POSITIVE_INFINITY),
  );
  return band ? [band.code] : [];
}

function classCell(item: Item, value: string | number): string[] {
  const name = classOf(item, value);
  return name === undefined ? [] : [name];
}
