import { type Item, type ItemOf, itemsOfQuestion } from '../content/items.ts';
import type { Engines } from '../logic/engines.ts';
import type { AnswerValue, GivenAnswer } from './answer.ts';
import { isRepeated } from './answer.ts';
import type { AnswerProblem, AnswerProblemCode } from './answer-problem.ts';
import { isEmptyValue } from './is-empty-value.ts';
import { momentProblem } from './moment-problem.ts';
import { formatProblem } from './text-formats.ts';

export const DEFAULT_SHORT_TEXT = 200;
export const DEFAULT_LONG_TEXT = 4000;

/** A UUID, as files are named by. */
const FILE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const STATE_OFFER = {
  'dont-know': 'allowDontKnow',
  'not-relevant': 'allowNotRelevant',
  'prefer-not-to-say': 'allowPreferNotToSay',
} as const;

/** What is wrong, before it is said with which item. */
export type Finding = Omit<AnswerProblem, 'question'>;
const found = (code: AnswerProblemCode, limit?: number | string): Finding =>
  limit === undefined ? { code } : { code, limit };

/** The first problem of one given answer, or undefined when it can be stored. Whether it is required is not asked here. */
export function validateAnswer(item: Item, answer: GivenAnswer, engines: Engines): AnswerProblem | undefined {
  const finding = findingOf(item, answer, engines);
  return finding && { question: item.code, ...finding };
}

function findingOf(item: Item, answer: GivenAnswer, engines: Engines): Finding | undefined {
  if (answer.state === 'answered') return valueFinding(item, answer.value, engines);
  const offer = STATE_OFFER[answer.state];
  return offer in item && item[offer as keyof Item] ? undefined : found('state-not-offered');
}

function valueFinding(item: Item, value: AnswerValue, engines: Engines): Finding | undefined {
  switch (item.type) {
    case 'single-choice':
      if (typeof value !== 'string') return found('wrong-type');
      return item.options.some(({ code }) => code === value) ? undefined : found('unknown-option');
    case 'multiple-choice':
      return chosenFinding(item, value);
    case 'ranking':
      return rankedFinding(item, value);
    case 'scale':
      if (typeof value !== 'number') return found('wrong-type');
      return item.points.some((point) => point.value === value) ? undefined : found('unknown-option');
    case 'short-text':
    case 'long-text': {
      if (typeof value !== 'string') return found('wrong-type');
      const most = item.maxLength ?? (item.type === 'short-text' ? DEFAULT_SHORT_TEXT : DEFAULT_LONG_TEXT);
      if (value.length > most) return found('too-long', most);
      return item.type === 'short-text' ? textFinding(item, value, engines) : undefined;
    }
    case 'number':
      return numberFinding(item, value);
    case 'date':
    case 'time':
    case 'date-time':
      return momentProblem(item, value);
    case 'attachment':
      if (!isListOfTexts(value) || !value.every((id) => FILE_ID.test(id))) return found('wrong-type');
      return value.length > item.maxFiles ? found('too-many-files', item.maxFiles) : undefined;
    case 'repeat':
      return repeatFinding(item, value, engines);
    case 'hidden':
    case 'calculated':
      // Worked out by the form itself; whatever is sent is passed over, as the answer to a hidden question is.
      return undefined;
  }
}

function textFinding({ format, pattern }: ItemOf<'short-text'>, value: string, engines: Engines): Finding | undefined {
  const wrong = format && formatProblem(format, value);
  if (wrong) return found(wrong);
  // A pattern that can't be read refuses nobody; publishing is what it stops.
  const fits = pattern && engines.readPattern(pattern.expression);
  return fits && !fits(value.trim()) ? { code: 'wrong-pattern', message: pattern.message } : undefined;
}

function isListOfTexts(value: AnswerValue): value is string[] {
  return Array.isArray(value) && new Set(value).size === value.length;
}

function chosenFinding(item: ItemOf<'multiple-choice'>, value: AnswerValue): Finding | undefined {
  if (!isListOfTexts(value)) return found('wrong-type');
  const chosen = item.options.filter((option) => value.includes(option.code));
  if (chosen.length !== value.length) return found('unknown-option');
  const alone = chosen.some((option) => option.exclusive);
  if (alone && value.length > 1) return found('exclusive-with-others');
  const together = item.options.filter((option) => !option.exclusive).length;
  const least = Math.max(Math.min(item.minSelected ?? 1, together), 1);
  if (value.length < least && !alone) return found('too-few-chosen', least);
  if (item.maxSelected !== undefined && value.length > item.maxSelected) {
    return found('too-many-chosen', item.maxSelected);
  }
  return undefined;
}

/** Options with a rule may not have been offered: whoever knows hands over the item with those that were, without rules. */
function rankedFinding(item: ItemOf<'ranking'>, value: AnswerValue): Finding | undefined {
  if (!isListOfTexts(value)) return found('wrong-type');
  if (value.some((code) => !item.options.some((option) => option.code === code))) return found('unknown-option');
  const unconditional = item.options.filter(({ showIf }) => !showIf).length;
  const most = item.maxRanked ?? item.options.length;
  const least = Math.min(item.minRanked ?? Math.min(unconditional, most), most);
  if (value.length < least) return found('too-few-ranked', least);
  return value.length > most ? found('too-many-ranked', most) : undefined;
}

function numberFinding(item: ItemOf<'number'>, value: AnswerValue): Finding | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return found('wrong-type');
  if (!item.decimals && !Number.isInteger(value)) return found('not-whole');
  if (item.min !== undefined && value < item.min) return found('too-small', item.min);
  if (item.max !== undefined && value > item.max) return found('too-large', item.max);
  const step = item.of?.share?.step ?? 1;
  return item.of?.share && value % step !== 0 ? found('not-in-steps', step) : undefined;
}

/** Each time the group was filled in is checked as a small form: unknown items, what is required, and every answer. */
function repeatFinding(item: ItemOf<'repeat'>, value: AnswerValue, engines: Engines): Finding | undefined {
  if (!isRepeated(value)) return found('wrong-type');
  const { instances } = value;
  if (instances.length < item.minInstances) return found('too-few-instances', item.minInstances);
  if (instances.length > item.maxInstances) return found('too-many-instances', item.maxInstances);
  const parts = item.questions.flatMap(itemsOfQuestion);
  for (const [instance, answers] of instances.entries()) {
    const unknown = Object.keys(answers).find((key) => !parts.some(({ code }) => code === key));
    if (unknown !== undefined) return { code: 'unknown-question', inside: { instance, item: unknown } };
    for (const part of parts) {
      const answer = Object.hasOwn(answers, part.code) ? answers[part.code] : undefined;
      const isGiven = answer && !(answer.state === 'answered' && isEmptyValue(answer.value));
      const finding = isGiven ? findingOf(part, answer, engines) : requiredFinding(part, answers);
      if (finding) return { ...finding, inside: { instance, item: part.code } };
    }
  }
  return undefined;
}

/** A unit is asked for only beside a number. Everything else that is required inside a group always is. */
function requiredFinding(part: Item, answers: Readonly<Record<string, GivenAnswer>>): Finding | undefined {
  if (!('required' in part) || !part.required) return undefined;
  if (part.of && !(Object.hasOwn(answers, part.of.question) && answers[part.of.question]?.state === 'answered')) {
    return undefined;
  }
  return found('required');
}
