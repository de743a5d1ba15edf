import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ImportLine, parseModule } from './imports-of.ts';
import { SCOPE } from './rooms.ts';

export interface SourceFile {
  /** From the root, with '/': 'libs/statistics/src/wilson-interval.ts'. */
  readonly path: string;
  readonly room: string;
  readonly isSpec: boolean;
  readonly source: string;
  readonly tree: unknown;
  readonly imports: readonly ImportLine[];
}

export interface House {
  readonly root: string;
  readonly files: readonly SourceFile[];
  /** Files that the parser refused: a rule that can't read a file must say so, not pass it. */
  readonly unreadable: readonly { path: string; reason: string }[];
  /** What a room's package.json exports: its public face. Subpath ('.' is the index) -> source file, as a path from the root. */
  readonly faces: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export interface Violation {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
}

/** One readable line per violation: what Jest shows when a rule is broken. */
export const readable = (violations: readonly Violation[]): string[] =>
  violations.map(({ rule, path, message }) => `[${rule}] ${path}: ${message}`);

const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.nx']);

/** All files below a folder, as paths from `root` with '/'. A missing folder has none. */
export function filesBelow(root: string, folder: string): string[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(start, entry.name);
    const name = relative(root, path).split(sep).join('/');
    return entry.isDirectory() ? filesBelow(root, name) : [name];
  });
}

let own: House | undefined;

/** This house, read once for all specs that share modules: it has some thousands of files. */
export function ownHouse(): House {
  own ??= readHouse(fileURLToPath(new URL('../..', import.meta.url)));
  return own;
}

/** Reads and parses every source file of every room below `root`. */
export function readHouse(root: string): House {
  const files: SourceFile[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  const faces = new Map<string, Map<string, string>>();
  for (const parent of ['apps', 'libs']) {
    for (const path of filesBelow(root, parent)) {
      const room = path.split('/')[1] ?? '';
      if (path === `${parent}/${room}/package.json`) faces.set(room, faceOf(root, path));
      if (!/\/src\/.*\.(ts|tsx|mts)$/.test(path) || path.endsWith('.d.ts')) continue;
      const source = readFileSync(join(root, path), 'utf8');
      try {
        const { tree, imports } = parseModule(source, path);
        files.push({ path, room, isSpec: /\.(spec|stories)\.tsx?$/.test(path), source, tree, imports });
      } catch (error) {
        unreadable.push({ path, reason: String(error).split('\n')[0] ?? '' });
      }
    }
  }
  return { root, files, unreadable, faces };
}

function faceOf(root: string, packageFile: string): Map<string, string> {
  type Target = string | { readonly '@medvirk/source'?: string; readonly default?: string };
  const { exports = {} }: { exports?: Record<string, Target> | string } = JSON.parse(
    readFileSync(join(root, packageFile), 'utf8'),
  );
  const targets = typeof exports === 'string' ? { '.': exports } : exports;
  return new Map(
    Object.entries(targets).map(([subpath, target]) => {
      const file = typeof target === 'string' ? target : (target['@medvirk/source'] ?? target.default ?? '');
      return [subpath, posix.join(dirname(packageFile), file)];
    }),
  );
}

/** '@medvirk/ui/styles.css' -> { room: 'ui', subpath: './styles.css' }; undefined for everything that isn't a room. */
export function roomOf(specifier: string): { room: string; subpath: string } | undefined {
  if (!specifier.startsWith(SCOPE)) return undefined;
  const [room = '', ...rest] = specifier.slice(SCOPE.length).split('/');
  return { room, subpath: rest.length === 0 ? '.' : `./${rest.join('/')}` };
}

/** A relative import as a path from the root; undefined for a bare one. */
export function relativeTarget(file: SourceFile, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(dirname(file.path), specifier) : undefined;
}
