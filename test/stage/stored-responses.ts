import { unpackAnswers } from '@medvirk/data-access';
import type { StoredAnswers } from '@medvirk/questionnaire';
import type { Client } from 'pg';

interface StoredResponse {
  readonly role: string;
  readonly language: string;
  readonly answers: StoredAnswers;
}

/**
 * All stored responses, with their answers as the rules see them.
 * @param owner connected as the owner of the tables
 * @param organisationId only those of this organisation
 */
export async function storedResponses(owner: Client, organisationId?: string): Promise<StoredResponse[]> {
  const { rows } = await owner.query(
    'SELECT role, language, packed_answers FROM response WHERE $1::uuid IS NULL OR organisation_id = $1',
    [organisationId],
  );
  return rows.map(({ role, language, packed_answers }) => ({ role, language, answers: unpackAnswers(packed_answers) }));
}
