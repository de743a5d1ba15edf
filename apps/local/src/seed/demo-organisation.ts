import pg from 'pg';
import { deleteOrganisation } from './delete-organisation.ts';

/** The demo is the organisation with this id, in whatever house. */
export const DEMO_ORGANISATION = 'de300000-0000-4000-8000-00000000f10d';

/** Name while the demo is being made. It gets its own as the very last thing, so this name tells of a seeding cut short. */
export const UNFINISHED = 'Demo under arbeid';

async function asOwner<Result>(ownerUrl: string, work: (owner: pg.Client) => Promise<Result>): Promise<Result> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** True when the whole demo is there; false also after a seeding that was interrupted. */
export function demoExists({ ownerUrl }: { ownerUrl: string }): Promise<boolean> {
  return asOwner(ownerUrl, async (owner) => {
    const { rowCount } = await owner.query('SELECT FROM organisation WHERE id = $1 AND name <> $2', [
      DEMO_ORGANISATION,
      UNFINISHED,
    ]);
    return rowCount === 1;
  });
}

/** Takes the demo away, whole or half made. Other organisations are not touched. */
export function deleteDemo({ ownerUrl }: { ownerUrl: string }): Promise<void> {
  return asOwner(ownerUrl, (owner) => deleteOrganisation(owner, DEMO_ORGANISATION));
}
