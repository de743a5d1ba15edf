import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PostgresProblem } from './postgres-problem.ts';

/** The user and group a process runs as. */
export interface SystemAccount {
  uid: number;
  gid: number;
}

/** Finds a user in the text of /etc/passwd. */
export function findAccount(passwd: string, name: string): SystemAccount | undefined {
  for (const line of passwd.split('\n')) {
    const [user, , uid, gid] = line.split(':');
    if (user === name && uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

/**
 * The account PostgreSQL runs as, or undefined for "the same as this process". PostgreSQL refuses to run as root, so root
 * (usual in containers) lends it the user `postgres`, which is made when missing.
 *
 * @throws PostgresProblem when it is missing and cannot be made
 */
export function postgresAccount(): SystemAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const find = (): SystemAccount | undefined => findAccount(readFileSync('/etc/passwd', 'utf8'), 'postgres');
  const existing = find();
  if (existing) return existing;
  // Debian, Fedora and others have useradd; Alpine has BusyBox's adduser.
  spawnSync('groupadd', ['--system', 'postgres'], { stdio: 'ignore' });
  const useradd = ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'];
  if (spawnSync('useradd', useradd, { stdio: 'ignore' }).status !== 0) {
    spawnSync('adduser', ['-S', '-D', '-H', 'postgres'], { stdio: 'ignore' });
  }
  const made = find();
  if (!made) {
    throw new PostgresProblem(
      'PostgreSQL does not run as root, and the user "postgres" could not be made. Start Medvirk as an ordinary user, ' +
        'make the user "postgres", or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
  return made;
}
