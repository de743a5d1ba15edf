import { createHash } from 'node:crypto';
import { type NewResponse, prepareResponse, ResponseRefused } from '@medvirk/data-access';
import { type GatheredResponse, responseIdOf, responseKey } from '@medvirk/interchange';
import type { ImportTarget } from './import-target.ts';
import type { Rejection } from './rejected-report.ts';

export type Prepared = { response: NewResponse; line: number } | { rejections: Rejection[] };

/** A gathered response made ready to store by the same rules and masking as on the web, or the reasons why it can't be. */
export function prepareGathered(target: ImportTarget, gathered: GatheredResponse): Prepared {
  const { line } = gathered;
  if (!gathered.ok) {
    return {
      rejections: gathered.problems.map(({ line: at, code, column }) => ({ line: at, reason: code, about: column })),
    };
  }
  const { respondent, unit, month, role, language, answers } = gathered.part;
  const unitId = target.units.get(unit);
  if (!unitId) return { rejections: [{ line, reason: 'unknown-unit', about: '' }] };
  if (month < target.months.from || month > target.months.until) {
    return { rejections: [{ line, reason: 'outside-survey-period', about: '' }] };
  }
  const id = responseIdOf(createHash('sha256').update(responseKey(target.surveyId, respondent)).digest());
  try {
    const { response } = prepareResponse({ ...target, unitId }, { id, role, language, answers }, month);
    return { response, line };
  } catch (error) {
    if (!(error instanceof ResponseRefused)) throw error;
    const problems = error.problems.map(({ question, code }) => ({ line, reason: code, about: question }));
    return { rejections: error.languageNotOffered ? [{ line, reason: 'language-not-offered', about: '' }] : problems };
  }
}
