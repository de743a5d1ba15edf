import type { FormFields } from '@medvirk/api-contract';
import type { AskedItem, GivenAnswer } from '@medvirk/questionnaire';
import { awayStatesOf } from '../question/away-states.ts';
import { isoOfParts } from '../question/date-parts.ts';
import { awayField, awayValue, partField } from '../question/field-names.ts';
import { numberTyped } from '../question/number-typed.ts';

/**
 * The answers that the fields of a posted page hold, for the questions that stood on it. An empty field is no answer.
 * What can't be an answer is handed on as it was typed, for the rules to refuse in words.
 */
export function answersInFields(
  questions: readonly AskedItem[],
  fields: FormFields,
): Record<string, GivenAnswer | undefined> {
  return Object.fromEntries(questions.map((question) => [question.code, answerInFields(question, fields)]));
}

function answerInFields(question: AskedItem, fields: FormFields): GivenAnswer | undefined {
  const chosen = all(fields, question.code);
  const away = new Set([...all(fields, awayField(question.code)), ...chosen]);
  const state = awayStatesOf(question).find((candidate) => away.has(awayValue(candidate)));
  if (state) return { state };
  const value = valueInFields(question, chosen, fields);
  return value === '' || value === undefined || (Array.isArray(value) && value.length === 0)
    ? undefined
    : { state: 'answered', value };
}

function valueInFields(question: AskedItem, chosen: readonly string[], fields: FormFields) {
  const [first = ''] = chosen;
  switch (question.type) {
    case 'single-choice':
    case 'short-text':
      return first;
    case 'long-text':
      // A form sends line breaks as two characters.
      return first.replaceAll('\r\n', '\n');
    case 'scale':
    case 'number':
      return numberTyped(first);
    case 'multiple-choice':
      return [...chosen];
    case 'date': {
      const [day = '', month = '', year = ''] = (['day', 'month', 'year'] as const).map(
        (part) => all(fields, partField(question.code, part))[0],
      );
      return isoOfParts({ day, month, year });
    }
    default:
      // A version with what is not shown can't be published.
      return undefined;
  }
}

/** Every value of a field; none where it was not sent. */
export function all(fields: FormFields, name: string): readonly string[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
