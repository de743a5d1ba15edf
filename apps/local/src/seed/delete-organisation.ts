import pg from 'pg';

/** What PostgreSQL says where other rows still point at what is to go. */
const POINTED_AT = '23503';

/**
 * Deletes an organisation with everything in it, all or nothing. The tables are those that there are, so that none is forgotten
 * when another comes: the youngest first, since what points at others was mostly made after them, and again what was pointed at.
 * @param owner signed in as the owner of the tables
 */
export async function deleteOrganisation(owner: pg.Client, organisationId: string): Promise<void> {
  await owner.query('BEGIN');
  try {
    let left = await tablesOfOrganisations(owner);
    while (left.length > 0) {
      const stuck: string[] = [];
      let why: unknown;
      for (const table of left) {
        try {
          await owner.query('SAVEPOINT before_table');
          await owner.query(`DELETE FROM ${table} WHERE organisation_id = $1`, [organisationId]);
        } catch (error) {
          if (!(error instanceof pg.DatabaseError) || error.code !== POINTED_AT) throw error;
          await owner.query('ROLLBACK TO SAVEPOINT before_table');
          stuck.push(table);
          why = error;
        }
      }
      if (stuck.length === left.length) throw why;
      left = stuck;
    }
    await owner.query('DELETE FROM organisation WHERE id = $1', [organisationId]);
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}

async function tablesOfOrganisations(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
      ORDER BY c.oid DESC`,
  );
  return rows.map(({ name }) => name);
}
