import { WITHIN } from '../database/connection.ts';
import type { Database } from '../database/database.ts';
import type { NewResponse } from './response-store.ts';

/**
 * Whether this very response is stored: same id, same body. For who asks again after a receipt was lost, when nothing new is
 * taken any more.
 */
export async function isStored(database: Database, response: NewResponse): Promise<boolean> {
  return database.dataSource.transaction(async (manager) => {
    await manager.query(WITHIN, [response.organisationId]);
    const rows: { body_hash: Buffer }[] = await manager.query(
      'SELECT body_hash FROM response WHERE survey_id = $1 AND id = $2',
      [response.surveyId, response.id],
    );
    return rows[0]?.body_hash.equals(response.bodyHash) ?? false;
  });
}
