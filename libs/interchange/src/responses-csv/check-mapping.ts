import { type Form, type Item, isFreeText } from '@medvirk/questionnaire';
import type { AnswerMapping, ResponseMapping } from './response-mapping.ts';

/** Why a mapping does not fit the file or the survey: found before the first row is read. */
export interface MappingProblem {
  code:
    | 'missing-column'
    | 'unknown-question'
    | 'wrong-kind'
    | 'unknown-option'
    | 'unknown-unit'
    | 'language-not-offered';
  /** The column, question, option, unit or language. */
  what: string;
}

/**
 * Holds a mapping against the file's heading, the survey's form and its units.
 * @param units ids and names that the mapping may use
 */
export function checkMapping(
  mapping: ResponseMapping,
  heading: readonly string[],
  form: Form,
  units: ReadonlySet<string>,
): MappingProblem[] {
  const problems: MappingProblem[] = [];
  const columns = new Set(heading);
  for (const column of columnsOf(mapping)) {
    if (!columns.has(column)) problems.push({ code: 'missing-column', what: column });
  }
  for (const unit of valuesOf(mapping.unit)) if (!units.has(unit)) problems.push({ code: 'unknown-unit', what: unit });
  for (const language of valuesOf(mapping.language)) {
    if (!form.content.languages.includes(language)) problems.push({ code: 'language-not-offered', what: language });
  }
  for (const [code, from] of Object.entries(mapping.questions)) {
    const question = form.questions.get(code);
    if (!question) problems.push({ code: 'unknown-question', what: code });
    else if (!fits(question, from)) problems.push({ code: 'wrong-kind', what: code });
    else problems.push(...unknownOptions(question, from));
  }
  return problems;
}

function columnsOf(mapping: ResponseMapping): Set<string> {
  const columns = new Set([mapping.respondent.column]);
  for (const from of [mapping.unit, mapping.month, mapping.role, mapping.language]) {
    if ('column' in from) columns.add(from.column);
  }
  for (const from of Object.values(mapping.questions)) {
    columns.add(from.column);
    for (const { column } of from.when ?? []) columns.add(column);
  }
  return columns;
}

const valuesOf = (from: { always: string } | { values: Record<string, string> }): string[] => [
  ...new Set('always' in from ? [from.always] : Object.values(from.values)),
];

function fits(question: Item, { as }: AnswerMapping): boolean {
  switch (question.type) {
    case 'scale':
    case 'number':
      return as === 'number';
    case 'single-choice':
      return as === 'choice';
    case 'multiple-choice':
      return as === 'choices';
    case 'date':
      return as === 'date';
    default:
      return isFreeText(question) && as === 'text';
  }
}

function unknownOptions(question: Item, from: AnswerMapping): MappingProblem[] {
  if (from.as === 'text' || from.as === 'date' || !from.values) return [];
  const known = new Set<string | number>(
    question.type === 'scale'
      ? question.points.map(({ value }) => value)
      : 'options' in question
        ? question.options.map(({ code }) => code)
        : Object.values(from.values),
  );
  return Object.values(from.values)
    .filter((value) => !known.has(value))
    .map((value) => ({ code: 'unknown-option', what: `${question.code}: ${value}` }));
}
