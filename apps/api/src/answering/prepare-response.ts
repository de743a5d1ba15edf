import { createHash } from 'node:crypto';
import type { ResponseInput } from '@medvirk/api-contract';
import { maskIdentifiers } from '@medvirk/comments';
import type { NewResponse } from '@medvirk/data-access';
import { isFreeText, type StoredAnswer, type StoredAnswers, validateResponse } from '@medvirk/questionnaire';
import { DomainError } from '../errors/domain-error.ts';
import type { OpenLink } from './open-links.ts';

export interface Prepared {
  response: NewResponse;
  /** Kinds of identifiers taken out of comments, each once. */
  masked: string[];
}

/**
 * Checks the whole response by the shared rules and masks identifiers in what was written in own words, before anything is
 * stored. The web and the import both come this way.
 * @param month first day of the month that the response belongs to, ISO
 * @throws DomainError ANSWERS_NOT_VALID naming each question, INPUT_NOT_VALID for a language that is not offered
 */
export function prepareResponse(link: OpenLink, input: ResponseInput, month: string): Prepared {
  const { form } = link;
  if (!form.content.languages.includes(input.language)) {
    throw new DomainError('INPUT_NOT_VALID', { details: [{ path: 'language', code: 'not-offered' }] });
  }
  const check = validateResponse(form, input.answers, { role: input.role, language: input.language });
  if (!check.ok) {
    throw new DomainError('ANSWERS_NOT_VALID', {
      details: check.problems.map(({ question, code, limit }) => ({
        path: question,
        code,
        ...(limit === undefined ? {} : { limit }),
      })),
    });
  }
  const { answers, masked } = maskAnswers(link, check.answers, input.language);
  return {
    response: {
      id: input.id,
      organisationId: link.organisationId,
      surveyId: link.survey.id,
      versionId: link.survey.versionId,
      unitId: link.unitId,
      role: input.role,
      language: input.language,
      month,
      bodyHash: hashOfBody(link.unitId, input.role, input.language, answers),
      answers,
    },
    masked,
  };
}

function maskAnswers(link: OpenLink, answers: StoredAnswers, language: string) {
  const masked = new Set<string>();
  const kept: Record<string, StoredAnswer> = { ...answers };
  for (const [code, question] of link.form.questions) {
    const answer = kept[code];
    if (!isFreeText(question) || answer?.state !== 'answered' || typeof answer.value !== 'string') continue;
    const { text, found } = maskIdentifiers(answer.value, language);
    for (const { kind } of found) masked.add(kind);
    kept[code] = { state: 'answered', value: text };
  }
  return { answers: kept, masked: [...masked] };
}

/** Made from what is stored, so that a hash can't be tried against an identifier that was masked. */
function hashOfBody(unitId: string, role: string, language: string, answers: StoredAnswers): Buffer {
  // Keys come in the order of the form, so equal answers give equal text.
  return createHash('sha256').update(JSON.stringify([unitId, role, language, answers])).digest();
}
