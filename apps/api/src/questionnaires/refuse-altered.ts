import { alteredInstruments, type QuestionnaireContent } from '@medvirk/questionnaire';
import { DomainError } from '../errors/domain-error.ts';

/** @throws DomainError INSTRUMENT_LOCKED, with each question that would be altered */
export function refuseAltered(before: QuestionnaireContent, after: QuestionnaireContent): void {
  const changes = alteredInstruments(before, after);
  if (changes.length === 0) return;
  throw new DomainError('INSTRUMENT_LOCKED', {
    details: changes.map(({ instrument, question, what }) => ({ path: question ?? instrument, code: what })),
  });
}
