import { migrate } from '@medvirk/data-access';

/** Brings the tables up to date, signed in as the owner. Safe to repeat. Tells how many steps were new. */
export async function migrateDatabase(ownerUrl: string, onProgress: (text: string) => void): Promise<string> {
  const { applied } = await migrate(ownerUrl, { onProgress });
  return applied.length > 0 ? `${applied.length} new` : 'up to date';
}
