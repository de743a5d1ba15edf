import { readFileSync } from 'node:fs';

/**
 * The connection that owns the tables; used by migrations only.
 * @throws when neither DATABASE_OWNER_URL nor DATABASE_URL is set
 */
export function readOwnerUrl(env: NodeJS.ProcessEnv): string {
  const file = env.DATABASE_OWNER_URL_FILE;
  const url = file ? readFileSync(file, 'utf8').trim() : (env.DATABASE_OWNER_URL ?? env.DATABASE_URL);
  if (!url) throw new Error('Set DATABASE_OWNER_URL (or DATABASE_URL) to a role that may create tables.');
  return url;
}
