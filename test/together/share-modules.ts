import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';

declare global {
  /** From `jest-preset.mjs`: the specs (absolute paths) of each of the room's groups. */
  var MEDVIRK_TOGETHER: { readonly lists: readonly { readonly files: readonly string[] }[] };
}

/**
 * Loads the specs of one group of a room into one spec file. Jest gives each file all modules anew, and loading a room takes longer than
 * most of its specs do. Modules are all that the specs of a group share: what stands outside them (databases, folders, servers) each
 * makes for itself, as ever. `beforeEach` stands inside `describe`, for outside it would run before every test of the group.
 * @param group address of the file that asks: `group-1.spec.ts` and so on
 */
export async function shareModules(group: string): Promise<void> {
  const number = Number(/(\d+)\.spec\.ts$/.exec(basename(new URL(group).pathname))?.[1]);
  for (const file of globalThis.MEDVIRK_TOGETHER.lists[number - 1]?.files ?? []) await import(pathToFileURL(file).href);
}
