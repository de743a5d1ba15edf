import type { Client } from 'pg';

/** One row as somebody finds it who has the files: hidden columns tell when, and where on disk, it was last written. */
export interface DumpedRow {
  readonly xmin: number;
  readonly cmin: number;
  /** Page and place on it, as one number. */
  readonly place: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Both sides, whole, and everything else that an insider could lay hands on. */
export interface Dump {
  readonly invitations: readonly DumpedRow[];
  readonly responses: readonly DumpedRow[];
  /** Every other table as text, the queue's too. */
  readonly everything: string;
}

/** As PostgreSQL's superuser, who sees all there is. */
export async function dumpAll(superuser: Client): Promise<Dump> {
  const { rows: tables } = await superuser.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%'`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await superuser.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
    texts.push(...rows.map(({ text }) => text));
  }
  const { rows: sequences } = await superuser.query('SELECT * FROM pg_sequences');
  return {
    invitations: await rowsOf(superuser, 'ledger.invitation'),
    responses: await rowsOf(superuser, 'response'),
    everything: `${texts.join('\n')}\n${JSON.stringify(sequences)}`,
  };
}

async function rowsOf(superuser: Client, table: string): Promise<DumpedRow[]> {
  const { rows } = await superuser.query(
    `SELECT t.xmin::text AS hidden_xmin, t.cmin::text AS hidden_cmin, t.ctid::text AS hidden_ctid, t.* FROM ${table} t`,
  );
  return rows.map(({ hidden_xmin, hidden_cmin, hidden_ctid, ...values }) => {
    const [page = 0, at = 0] = String(hidden_ctid).match(/\d+/g)?.map(Number) ?? [];
    return { xmin: Number(hidden_xmin), cmin: Number(hidden_cmin), place: page * 10_000 + at, values };
  });
}
