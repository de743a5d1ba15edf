import { createHash } from 'node:crypto';
import pg from 'pg';

/** Names of statements by their texts. Their number is that of the places in the code which call `prepared`. */
const NAMES = new Map<string, string>();

/**
 * Lets PostgreSQL plan a statement once per connection instead of once per look: planning takes longer than reading does where a page reads
 * a few rows. For short reads of pages only: a plan that knows no values may be a bad one where there is much to read.
 * @param text one of few: each is kept by every connection as long as that lives. It names its columns (a statement that is planned already
 *   can't give others), and has no value in it
 * @returns the same text
 */
export function prepared(text: string): string {
  if (!NAMES.has(text)) NAMES.set(text, createHash('sha256').update(text).digest('hex').slice(0, 32));
  return text;
}

/** Says whose rows there are until the transaction ends. */
export const WITHIN = prepared(`SELECT set_config('medvirk.organisation', $1, true) AS organisation`);

/**
 * What a transaction begins with. It is sent and nobody waits for it: PostgreSQL does one statement after the other, so what comes next
 * finds it done. Should it fail, the connection ends: what was sent behind it sees no house, and nothing more is taken.
 */
const BEGINNINGS: ReadonlySet<unknown> = new Set(['START TRANSACTION', WITHIN]);
const SENT = { command: '', rowCount: null, rows: [], fields: [] };

/** What is overridden of the driver's connection, without its many ways to be called. */
const Client = pg.Client as unknown as new (
  ...given: unknown[]
) => { query(...given: unknown[]): unknown; end(): Promise<void> };

/** What PostgreSQL says of all that comes after a failure in a transaction. */
const AFTER_FAILURE = '25P02';

/** What it says of a statement that was planned for other columns than there are now, or that it does not know. Both stay so. */
const PLANNED_IN_VAIN: ReadonlySet<unknown> = new Set(['0A000', '26000']);

/** The driver's own connection, spared ways to the database. TypeORM gives it texts and waits for each. */
export class Connection extends Client {
  /** What has failed last by itself. */
  private fault: unknown;

  override query(text: unknown, values?: unknown, ...more: unknown[]): unknown {
    const name = typeof text === 'string' ? NAMES.get(text) : undefined;
    const answer = name ? super.query({ name, text }, values, ...more) : super.query(text, values, ...more);
    if (!(answer instanceof Promise)) return answer;
    const told = answer.catch((fault: { code?: string }) => {
      // Of many that were sent in one go, one fails and takes the others along: whoever hears first hears what it was.
      if (fault.code === AFTER_FAILURE && this.fault) throw this.fault;
      this.fault = fault;
      // The pool makes another one, where it is planned anew.
      if (name && PLANNED_IN_VAIN.has(fault.code)) void this.end();
      throw fault;
    });
    if (!BEGINNINGS.has(text)) return told;
    told.catch(() => void this.end());
    return Promise.resolve(SENT);
  }
}
