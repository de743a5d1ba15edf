import type { GivenAnswer, RespondentRole } from '@medvirk/questionnaire';
import { mapAnswer, type Row, valueFor } from './map-answer.ts';
import { plainCell } from './plain-cell.ts';
import { readDate } from './read-date.ts';
import type { ResponseMapping } from './response-mapping.ts';
import type { RowProblem } from './row-problem.ts';

/** What one row says of one respondent's response: all of it, or a part. */
export interface ResponsePart {
  /** As in the file, spaces cut; only to tell respondents apart. */
  respondent: string;
  /** Id or name, as the mapping has it. */
  unit: string;
  /** First day of the month, ISO. */
  month: string;
  role: RespondentRole;
  language: string;
  answers: Record<string, GivenAnswer>;
}

export type RowOutcome = { ok: true; part: ResponsePart } | { ok: false; respondent: string; problems: RowProblem[] };

/** Reads one row by the mapping. Every problem is reported, not only the first. The questionnaire's own rules come later. */
export function mapRow(mapping: ResponseMapping, row: Row): RowOutcome {
  const problems: RowProblem[] = [];
  const respondent = plainCell(row[mapping.respondent.column] ?? '');
  if (respondent === '') problems.push({ code: 'no-respondent', column: mapping.respondent.column });

  const fixedOrRead = <Value>(
    from: { always: Value } | { column: string; values: Record<string, Value> },
    code: RowProblem['code'],
  ): Value | undefined => {
    if ('always' in from) return from.always;
    const value = valueFor(from.values, plainCell(row[from.column] ?? ''));
    if (value === undefined) problems.push({ code, column: from.column });
    return value;
  };
  const unit = fixedOrRead(mapping.unit, 'unknown-unit');
  const month = monthOf(mapping, row, problems);
  const role = fixedOrRead(mapping.role, 'unknown-role');
  const language = fixedOrRead(mapping.language, 'unknown-language');

  const answers: Record<string, GivenAnswer> = Object.create(null);
  for (const [question, from] of Object.entries(mapping.questions)) {
    const outcome = mapAnswer(from, row, mapping.noAnswer);
    if (!outcome) continue;
    if ('problem' in outcome) problems.push(outcome.problem);
    else answers[question] = outcome.answer;
  }
  if (problems.length > 0 || !unit || !month || !role || !language) return { ok: false, respondent, problems };
  return { ok: true, part: { respondent, unit, month, role, language, answers } };
}

function monthOf(mapping: ResponseMapping, row: Row, problems: RowProblem[]): string | undefined {
  if ('always' in mapping.month) return `${mapping.month.always}-01`;
  const { column, formats } = mapping.month;
  const date = readDate(plainCell(row[column] ?? ''), formats);
  if (!date) problems.push({ code: 'unreadable-date', column });
  return date && `${date.slice(0, 7)}-01`;
}
