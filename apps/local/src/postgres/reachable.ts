import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { SystemAccount } from './system-account.ts';

/** What decides who may enter a folder. */
export interface FolderRights {
  mode: number;
  uid: number;
  gid: number;
}

/** True when the account may pass through the folder: the search bit of owner, group or others, whichever applies. */
export function mayEnter({ mode, uid, gid }: FolderRights, account: SystemAccount): boolean {
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** The first folder on the way to `path` (itself included) that the account may not enter; undefined when all are open. */
export async function closedFolder(path: string, account: SystemAccount): Promise<string | undefined> {
  const way: string[] = [];
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    way.unshift(folder);
    if (dirname(folder) === folder) break;
  }
  for (const folder of way) {
    const rights = await stat(folder);
    if (!mayEnter(rights, account)) return folder;
  }
  return undefined;
}
