import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the machine makes up once and nobody has to choose. */
export interface Secrets {
  superuserPassword: string;
  ownerPassword: string;
  applicationPassword: string;
  /** MEDVIRK_SECRET: signs sessions and the like. */
  medvirkSecret: string;
  /** Shared by the demo identity provider and the API. */
  oidcClientSecret: string;
}

const NAMES = [
  'superuserPassword',
  'ownerPassword',
  'applicationPassword',
  'medvirkSecret',
  'oidcClientSecret',
] as const;

/** Adds the secrets that are missing and keeps those that are there. `random` makes one secret. */
function completeSecrets(kept: Partial<Secrets>, random: () => string): Secrets {
  const of = (name: (typeof NAMES)[number]): string => kept[name] || random();
  return {
    superuserPassword: of('superuserPassword'),
    ownerPassword: of('ownerPassword'),
    applicationPassword: of('applicationPassword'),
    medvirkSecret: of('medvirkSecret'),
    oidcClientSecret: of('oidcClientSecret'),
  };
}

/** Reads `secrets.json` in the state folder, made on first use. Only the owner of the file may read it (mode 0600). */
export async function readSecrets(folder: string): Promise<Secrets> {
  const file = join(folder, 'secrets.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const kept = text === undefined ? {} : (JSON.parse(text) as Partial<Secrets>);
  const secrets = completeSecrets(kept, () => randomBytes(32).toString('base64url'));
  if (text !== undefined && NAMES.every((name) => kept[name] === secrets[name])) {
    await chmod(file, 0o600);
    return secrets;
  }
  // Open to search only: root's PostgreSQL runs as another user and passes through; it can read nothing here.
  await mkdir(folder, { recursive: true, mode: 0o711 });
  await writeFile(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}
