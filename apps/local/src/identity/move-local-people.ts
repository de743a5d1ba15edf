import pg from 'pg';

/**
 * Ties everyone who signs in through the local sign-in to its address of this start. People are kept under the address of
 * their identity provider, and the local one has another port when PORT is another or its port is taken.
 *
 * @returns how many people were moved
 */
export async function moveLocalPeople(ownerUrl: string, issuer: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `UPDATE person SET issuer = $1 WHERE issuer ~ '^http://localhost:[0-9]+$' AND issuer <> $1`,
      [issuer],
    );
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}
