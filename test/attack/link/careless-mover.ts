import { connect, Database, openResponse } from '@medvirk/data-access';
import type { Client } from 'pg';

/**
 * Moves what waits as somebody would who thinks that new ids are enough: one after the other, in the order in which it came. With
 * it the attacker must find people; an attacker who doesn't would prove nothing.
 */
export async function moveCarelessly(
  superuser: Client,
  { databaseUrl, secret, organisationId }: { databaseUrl: string; secret: string; organisationId: string },
): Promise<void> {
  const { rows } = await superuser.query<{ survey_id: string; unit_id: string; sealed: Buffer }>(
    'SELECT survey_id, unit_id, sealed FROM inbox.waiting ORDER BY xmin::text::bigint',
  );
  const dataSource = await connect(databaseUrl, 1);
  try {
    const database = new Database(dataSource);
    for (const { survey_id: surveyId, unit_id: unitId, sealed } of rows) {
      const response = openResponse(secret, { surveyId, unitId }, sealed);
      await database.within(organisationId, (store) => store.inbox.store([response]));
    }
    await superuser.query('DELETE FROM inbox.waiting');
  } finally {
    await dataSource.destroy();
  }
}
