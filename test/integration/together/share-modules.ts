import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ALONE from './alone.json' with { type: 'json' };

/** Groups that the specs are shared out to: `group-1.spec.ts` and so on. */
const GROUPS = 4;

/**
 * Loads the specs of one group into one spec file. Jest gives each file all modules anew, and loading the whole house - Nest, TypeORM,
 * the API - takes longer than most of these specs do. Each still makes a database and an API of its own, so modules are all they share.
 * Those in `alone.json` last so long that loading is nothing beside it, and keep both processors busy to the end.
 * @param group from 1 on
 */
export async function shareModules(group: number): Promise<void> {
  const alone = new Set(ALONE.map((name) => `${name}.spec.ts`));
  const names = (await readdir(fileURLToPath(new URL('..', import.meta.url))))
    .filter((name) => name.endsWith('.spec.ts') && !alone.has(name))
    .sort();
  for (const [index, name] of names.entries()) if (1 + (index % GROUPS) === group) await import(`../${name}`);
}
