import { Problem } from '../problem.ts';

/** The part of `@medvirk/data-access` that makes the tables. */
interface Migrations {
  migrate(ownerUrl: string, options?: { onProgress?: (text: string) => void }): Promise<void>;
}

/** Brings the tables up to date, signed in as the owner. Safe to repeat. */
export async function migrateDatabase(ownerUrl: string, onProgress: (text: string) => void): Promise<void> {
  const room: Partial<Migrations> = (await import('@medvirk/data-access')) as object;
  if (!room.migrate) throw new Problem('This build of @medvirk/data-access has no migrations.');
  await room.migrate(ownerUrl, { onProgress });
}
