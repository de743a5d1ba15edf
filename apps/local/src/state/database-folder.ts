import { createHash } from 'node:crypto';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { closedFolder } from '../postgres/reachable.ts';
import { postgresAccount } from '../postgres/system-account.ts';

/**
 * Where the embedded database's files are: `postgres/` in the state folder. For root it may have to be elsewhere: PostgreSQL
 * then runs as another user, who cannot pass a folder such as /root. It is then kept under /var/lib/medvirk, by a name made
 * of the state folder's path, so that the same state folder always finds the same database.
 */
export async function databaseFolder(state: string): Promise<string> {
  const account = postgresAccount();
  await mkdir(state, { recursive: true, mode: 0o711 });
  if (!account) return join(state, 'postgres');
  if ((await closedFolder(state, account)) === state) {
    // Only the state folder itself is closed, and it is ours to open: for passing through, not for reading.
    await chmod(state, (await stat(state)).mode | 0o001);
  }
  if (!(await closedFolder(state, account))) return join(state, 'postgres');
  const name = createHash('sha256').update(state).digest('hex').slice(0, 12);
  const elsewhere = join('/var/lib/medvirk/for-closed-folders', name);
  await mkdir(elsewhere, { recursive: true, mode: 0o711 });
  return join(elsewhere, 'postgres');
}
