/**
 * Makes sure that the installed packages are the ones package-lock.json names, before anything else runs.
 * Plain Node without dependencies: it must work in a fresh clone, where nothing is installed yet.
 *
 * A stamp in node_modules remembers lock + Node version + platform. When it matches, this costs a few milliseconds.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const NEEDED_NODE = [20, 19, 0];
const INHERITED_SETTINGS =
  /^npm_config_(registry|cache|proxy|https?_proxy|https?-proxy|noproxy|ca|cafile|userconfig|globalconfig|@.*|\/\/.*)$/i;

/** What to tell a person whose Node is too old; undefined when it is new enough. */
export function nodeTooOld(version) {
  const numbers = version.replace(/^v/, '').split('.').map(Number);
  for (const [at, needed] of NEEDED_NODE.entries()) {
    const have = numbers[at] ?? 0;
    if (have > needed) return undefined;
    if (have < needed) {
      return `Medvirk needs Node ${NEEDED_NODE.join('.')} or newer; this is ${version}. Install a newer one from https://nodejs.org and try again.`;
    }
  }
  return undefined;
}

/**
 * The environment for npm without settings inherited from an outer npm (omit, workspace, prefix ...): they would change
 * what is installed. What tells where packages come from stays: registry, cache, proxy and certificates.
 */
export function environmentForInstall(environment) {
  const cleaned = {};
  for (const [name, value] of Object.entries(environment)) {
    if (!/^npm_config_/i.test(name) || INHERITED_SETTINGS.test(name)) cleaned[name] = value;
  }
  delete cleaned.NODE_ENV;
  return cleaned;
}

/** True when npm refused the lock itself, which `npm install` can heal and a second `npm ci` cannot. */
export function isLockRefused(output) {
  return /\bEUSAGE\b|from lock file|lock file's .* does not satisfy|can only install (packages )?(when|with)/i.test(
    output,
  );
}

/** What an installation must match. */
export function stampOf(lockText, nodeVersion = process.version, platform = `${process.platform}-${process.arch}`) {
  return createHash('sha256').update(`${lockText}\n${nodeVersion}\n${platform}\n`).digest('hex');
}

const stampFile = (root) => join(root, 'node_modules', '.medvirk-install-stamp');

/** Remembers that node_modules matches the lock as it is now. */
export function writeStamp(root = ROOT) {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampFile(root), stampOf(readFileSync(join(root, 'package-lock.json'), 'utf8')));
}

function runNpm(root, args, quiet) {
  const viaNode = process.env.npm_execpath?.match(/\.c?js$/) ? process.env.npm_execpath : undefined;
  const command = viaNode ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(command, [...(viaNode ? [viaNode] : []), ...args], {
    cwd: root,
    env: environmentForInstall(process.env),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', 'pipe'],
    shell: !viaNode && process.platform === 'win32',
  });
  return {
    ok: result.status === 0,
    output: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`,
  };
}

/**
 * Installs when needed. Returns 'up to date' or 'installed'; throws an Error whose text says what to do.
 * @param {{ root?: string, say?: (text: string) => void }} options
 */
export function ensure({ root = ROOT, say = (text) => process.stderr.write(`${text}\n`) } = {}) {
  const tooOld = nodeTooOld(process.version);
  if (tooOld) throw new Error(tooOld);

  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = stampFile(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(lockText)) return 'up to date';

  say('Installing packages. The first time takes about a minute.');
  let attempt = runNpm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], true);
  if (!attempt.ok && isLockRefused(attempt.output)) {
    say('npm did not accept the lock file on this machine; installing without it.');
    attempt = runNpm(
      root,
      ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
      true,
    );
  }
  if (!attempt.ok) {
    const lastLines = attempt.output.trim().split('\n').slice(-15).join('\n');
    throw new Error(
      `Packages could not be installed. npm said:\n\n${lastLines}\n\n` +
        'Check the network connection (and HTTPS_PROXY or `npm config get registry` behind a proxy), then try again.',
    );
  }
  writeStamp(root);
  return 'installed';
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    ensure();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
