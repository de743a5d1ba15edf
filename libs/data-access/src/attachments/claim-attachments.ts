import type { EntityManager } from 'typeorm';
import type { NewResponse } from '../responses/response-store.ts';

/** A file that a response names is not there to be taken: its time was over, it was deleted, or another response has it. */
export class AttachmentGone extends Error {
  readonly question: string;

  constructor(question: string) {
    super('a file of the response is not there');
    this.name = 'AttachmentGone';
    this.question = question;
  }
}

/**
 * Makes files part of the response that names them, in the transaction that stores it: neither is ever there without the other. Each file
 * becomes part of one response, of the same survey, unit and question; the row's own condition decides, not a look beforehand.
 * @throws AttachmentGone
 */
export async function claimAttachments(manager: EntityManager, response: NewResponse): Promise<void> {
  for (const { id, question } of response.files ?? []) {
    const [, count]: [unknown, number] = await manager.query(
      `UPDATE attachment SET response_id = $1, expires_on = NULL
       WHERE id = $2 AND survey_id = $3 AND unit_id = $4 AND question = $5 AND response_id IS NULL`,
      [response.id, id, response.surveyId, response.unitId, question],
    );
    if (count !== 1) throw new AttachmentGone(question);
  }
}
