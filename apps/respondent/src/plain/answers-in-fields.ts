import type { FormFields } from '@medvirk/api-contract';
import {
  type AskedItem,
  type AskedQuestion,
  type GivenAnswer,
  type Item,
  type ItemOf,
  itemsOfQuestion,
  type RepeatedAnswers,
} from '@medvirk/questionnaire';
import { addedField, removeField } from '../attachment/attachment-fields.ts';
import { awayStatesOf } from '../question/away-states.ts';
import { optionTyped } from '../question/choice/option-typed.ts';
import { precisionOf } from '../question/date-answer.tsx';
import { isoOfParts } from '../question/date-parts.ts';
import { awayField, awayValue, instanceKey, partField, rankField } from '../question/field-names.ts';
import { numberTyped } from '../question/number-typed.ts';

/**
 * The answers that the fields of a posted page hold, for the questions that stood on it. An empty field is no answer.
 * What can't be an answer is handed on as it was typed, for the rules to refuse in words.
 */
export function answersInFields(
  questions: readonly AskedQuestion[],
  fields: FormFields,
  language: string,
): Record<string, GivenAnswer | undefined> {
  return Object.fromEntries(
    questions
      .flatMap(itemsOfQuestion)
      .filter(isAskedFor)
      .map((item) => [item.code, answerInFields(item, fields, language)]),
  );
}

const isAskedFor = (item: Item): item is AskedItem => item.type !== 'calculated' && item.type !== 'hidden';

function answerInFields(item: AskedItem, fields: FormFields, language: string): GivenAnswer | undefined {
  const chosen = all(fields, item.code);
  const away = new Set([...all(fields, awayField(item.code)), ...chosen]);
  const state = awayStatesOf(item).find((candidate) => away.has(awayValue(candidate)));
  if (state) return { state };
  const value = valueInFields(item, chosen, fields, language);
  return value === '' || value === undefined || (Array.isArray(value) && value.length === 0)
    ? undefined
    : { state: 'answered', value };
}

function valueInFields(item: AskedItem, chosen: readonly string[], fields: FormFields, language: string) {
  const [first = ''] = chosen;
  switch (item.type) {
    case 'single-choice':
      return item.display === 'autocomplete' ? optionTyped(item.options, first, language) : first;
    case 'short-text':
    case 'time':
      return first;
    case 'long-text':
      // A form sends line breaks as two characters.
      return first.replaceAll('\r\n', '\n');
    case 'scale':
    case 'number':
      return numberTyped(first);
    case 'multiple-choice':
      return [...chosen];
    case 'date':
    case 'date-time': {
      const part = (name: 'day' | 'month' | 'year' | 'time') => all(fields, partField(item.code, name))[0] ?? '';
      const parts = { day: part('day'), month: part('month'), year: part('year'), time: part('time') };
      return isoOfParts(parts, precisionOf(item));
    }
    case 'ranking':
      return orderInFields(item, fields);
    case 'repeat':
      return instancesInFields(item, fields, language);
    case 'attachment': {
      const removed = new Set(all(fields, removeField(item.code)));
      return [...chosen, ...all(fields, addedField(item.code))].filter((id) => !removed.has(id));
    }
  }
}

/** Codes by the place that each was given. Two with one place are no order: they come twice, which the rules refuse. */
function orderInFields(item: ItemOf<'ranking'>, fields: FormFields): string[] {
  const placed = item.options.flatMap(({ code }) => {
    const place = Number(all(fields, rankField(item.code, code))[0]);
    return Number.isInteger(place) && place > 0 ? [{ code, place }] : [];
  });
  const isShared = new Set(placed.map(({ place }) => place)).size < placed.length;
  const codes = placed.sort((a, b) => a.place - b.place).map(({ code }) => code);
  return isShared ? [...codes, ...codes] : codes;
}

/** Each time the group was filled in. One that is empty says nothing. */
function instancesInFields(group: ItemOf<'repeat'>, fields: FormFields, language: string): RepeatedAnswers | undefined {
  const instances: RepeatedAnswers['instances'] = [];
  for (let at = 0; at < group.maxInstances; at += 1) {
    const prefix = instanceKey(group.code, at, '');
    const inner = group.questions.map((question) => ({ ...question, code: `${prefix}${question.code}` }));
    const given = Object.entries(answersInFields(inner, fields, language)).flatMap(([key, answer]) =>
      answer ? [[key.slice(prefix.length), answer] as const] : [],
    );
    // A group holds no group, so that what is inside it is never the answers of one.
    if (given.length > 0) instances.push(Object.fromEntries(given) as RepeatedAnswers['instances'][number]);
  }
  return instances.length > 0 ? { instances } : undefined;
}

/** Every value of a field; none where it was not sent. */
export function all(fields: FormFields, name: string): readonly string[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
