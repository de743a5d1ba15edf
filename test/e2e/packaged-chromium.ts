import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

const inflate = promisify(brotliDecompress);

/**
 * The Chromium that the package @sparticuz/chromium carries, unpacked once to a cache folder that is named after its version.
 * The package's own unpacker writes to fixed names in the temp folder: two runs at once, or two versions, spoil each other.
 * Here everything is unpacked to a private folder and then renamed, so that the cache is whole or absent.
 *
 * Its shared libraries and fonts come along: nothing of the system is needed but glibc. Undefined where it can't run.
 */
export async function packagedChromium(
  env: NodeJS.ProcessEnv = process.env,
  home: string | undefined = packageFolder(),
): Promise<{ path: string; env: Record<string, string> } | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (!home) return undefined;
  const { version }: { version: string } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
  const folder = await unpackOnce(join(home, 'bin'), await cacheFolder(env), `chromium-${version}`);
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

function packageFolder(): string | undefined {
  try {
    let folder = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
    while (!existsSync(join(folder, 'bin', 'chromium.br'))) {
      if (folder === dirname(folder)) return undefined;
      folder = dirname(folder);
    }
    return folder;
  } catch {
    return undefined;
  }
}

async function cacheFolder(env: NodeJS.ProcessEnv): Promise<string> {
  const wanted = join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'medvirk');
  try {
    await mkdir(wanted, { recursive: true });
    return wanted;
  } catch {
    // A read-only home (some CI machines): the temp folder lives shorter, but it can be written.
    return tmpdir();
  }
}

async function unpackOnce(bin: string, cache: string, name: string): Promise<string> {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  const draft = await mkdtemp(join(cache, `${name}-`));
  try {
    await writeFile(join(draft, 'chromium'), await inflate(await readFile(join(bin, 'chromium.br'))), { mode: 0o755 });
    for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
      const tar = await inflate(await readFile(join(bin, archive)));
      await pipeline(Readable.from([tar]), extract(draft));
    }
    const fonts = await readFile(join(draft, 'fonts.conf'), 'utf8');
    await writeFile(
      join(draft, 'fonts.conf'),
      fonts
        .replace(/<dir>[^<]*<\/dir>\s*/g, '')
        .replace('<fontconfig>', `<fontconfig>\n  <dir>${join(folder, 'fonts')}</dir>`)
        .replace(/<cachedir>[^<]*<\/cachedir>/, `<cachedir>${join(folder, 'fonts-cache')}</cachedir>`),
    );
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another run was quicker: its folder is as good as ours.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
