/**
 * Completes package-lock.json for every platform, and keeps it free of host names.
 *
 * A registry mirror may lack some platform packages (`@swc/core-darwin-arm64` ...). npm then leaves them out of the lock,
 * and later `npm ci` rejects that very lock: "Missing: @swc/core-darwin-arm64@ from lock file" (npm/cli#9846). Each name in
 * a parent's optionalDependencies therefore gets an entry. Without an integrity value npm takes it from the registry.
 *
 * Run by `npm run lock`, after every change of dependencies.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, writeStamp } from './ensure.mjs';

const SYSTEMS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
  windows: 'win32',
  aix: 'aix',
  sunos: 'sunos',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
};
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32'];

/** Which machines a platform package is for, read from its name: '@nx/nx-linux-x64-musl' -> linux, x64, musl. */
export function platformOf(name) {
  const words = (name.split('/').pop() ?? '').split('-');
  const system = words.map((word) => SYSTEMS[word]).find(Boolean);
  const processor = PROCESSORS.find((candidate) => words.includes(candidate));
  const libc =
    system !== 'linux'
      ? undefined
      : words.some((word) => word.startsWith('musl'))
        ? 'musl'
        : words.some((word) => word.startsWith('gnu'))
          ? 'glibc'
          : undefined;
  return {
    ...(processor ? { cpu: [processor] } : {}),
    ...(libc ? { libc: [libc] } : {}),
    ...(system ? { os: [system] } : {}),
  };
}

/** Where Node would find `name` for the package at `from`, or undefined when the lock has no such entry. */
export function resolveInLock(packages, from, name) {
  for (let folder = from; ; ) {
    const candidate = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (!folder) return undefined;
    const inner = folder.lastIndexOf('node_modules/');
    folder = inner > 0 ? folder.slice(0, inner - 1) : '';
  }
}

/** Returns the completed lock and what was done; the lock given is left alone. */
export function completeLock(lock) {
  const packages = structuredClone(lock.packages);
  const added = [];
  const unpinned = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (resolveInLock(packages, path, name)) continue;
      const version = range.match(/^[~^]?(\d+\.\d+\.\d+\S*)$/)?.[1];
      if (!version) {
        unpinned.push(`${name}@${range}`);
        continue;
      }
      packages[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        optional: true,
        ...(entry.dev ? { dev: true } : {}),
      };
      added.push(`${name}@${version}`);
    }
  }
  const hosts = [];
  for (const entry of Object.values(packages)) {
    // An address in the lock would send everyone to the registry of whoever ran npm last.
    if (typeof entry.resolved === 'string' && /^https?:/.test(entry.resolved)) {
      hosts.push(entry.resolved);
      delete entry.resolved;
    }
  }
  const sorted = Object.fromEntries(
    Object.keys(packages)
      .sort((a, b) => (a < b ? -1 : 1))
      .map((path) => [path, packages[path]]),
  );
  return { lock: { ...lock, packages: sorted }, added, unpinned, hosts };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = join(ROOT, 'package-lock.json');
  const before = readFileSync(file, 'utf8');
  const { lock, added, unpinned, hosts } = completeLock(JSON.parse(before));
  const after = `${JSON.stringify(lock, null, 2)}\n`;
  if (after !== before) writeFileSync(file, after);
  // `npm run lock` has just installed what the lock says, so the next start need not install again.
  writeStamp();
  process.stdout.write(
    `package-lock.json: ${added.length} platform entries added, ${hosts.length} addresses removed\n`,
  );
  if (unpinned.length > 0) {
    process.stderr.write(`No single version could be read for: ${unpinned.join(', ')}\n`);
    process.exitCode = 1;
  }
}
