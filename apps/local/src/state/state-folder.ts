import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** What decides where the state folder is; by default, this machine. */
export interface Machine {
  platform: NodeJS.Platform;
  home: string;
  isRoot: boolean;
}

const thisMachine = (): Machine => ({
  platform: process.platform,
  home: homedir(),
  isRoot: process.getuid?.() === 0,
});

/**
 * Where Medvirk keeps what must outlive a start: the embedded database, its passwords, what is running. MEDVIRK_HOME wins.
 *
 * Root gets /var/lib/medvirk instead of its home: PostgreSQL cannot run as root, and the user it runs as cannot enter a root
 * home.
 */
export function stateFolder(
  environment: Record<string, string | undefined>,
  { platform, home, isRoot }: Machine = thisMachine(),
): string {
  const path = platform === 'win32' ? win32 : posix;
  if (environment.MEDVIRK_HOME) return path.resolve(environment.MEDVIRK_HOME);
  if (platform === 'win32')
    return path.join(environment.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'Medvirk');
  if (isRoot && !environment.XDG_STATE_HOME) return '/var/lib/medvirk';
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Medvirk');
  return path.join(environment.XDG_STATE_HOME ?? path.join(home, '.local', 'state'), 'medvirk');
}
