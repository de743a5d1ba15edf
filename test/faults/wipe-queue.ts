import { once } from 'node:events';
import { connect } from 'node:net';
import { QUEUE_SCHEMA } from '@medvirk/data-access';
import pg from 'pg';
import type { Strike } from './strikes.ts';

/** Empties the queue in PostgreSQL: all of BullMQ's tables but the note of its schema's version. Sequences go on. */
export function wipePostgresQueue(ownerUrl: string): Strike {
  return {
    name: 'queue emptied',
    async strike() {
      const client = new pg.Client({ connectionString: ownerUrl });
      await client.connect();
      try {
        const { rows } = await client.query<{ name: string }>(
          `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname NOT LIKE '%migration%'`,
          [QUEUE_SCHEMA],
        );
        if (rows.length === 0) throw new Error('there is no queue to empty');
        await insist(() => client.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')} CONTINUE IDENTITY`));
      } finally {
        await client.end();
      }
    },
    mend: async () => {},
  };
}

/** TRUNCATE wants all tables at once while the queue is at work on some, so PostgreSQL may choose it as a deadlock's victim. */
async function insist(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await work();
      return;
    } catch (fault) {
      const deadlock = fault instanceof pg.DatabaseError && fault.code === '40P01';
      if (!deadlock || tries === 20) throw fault;
    }
  }
}

/** FLUSHALL, spoken over a bare socket. */
export function wipeRedisQueue(redisUrl: string): Strike {
  return {
    name: 'queue emptied',
    async strike() {
      const { hostname, port } = new URL(redisUrl);
      const socket = connect(Number(port), hostname);
      socket.write('FLUSHALL\r\n');
      const [answer] = await once(socket, 'data');
      socket.destroy();
      if (!String(answer).startsWith('+OK')) throw new Error(`Redis said ${answer}`);
    },
    mend: async () => {},
  };
}
