import { textOf, walk } from '../imports-of.ts';
import type { House, SourceFile, Violation } from '../read-house.ts';

/** Where an app looks at its environment: its `config` folder (or a single config.ts). */
const CONFIG = /^apps\/[^/]+\/src\/(config|config\/[^/]+)\.ts$/;
/** What a process starts with: it may hand the environment on, whole, to a reader from `config`. */
const ENTRY = /^apps\/[^/]+\/src\/[^/]+\.ts$/;

/**
 * The environment is read in one place per app, checked, and handed out as a typed object; anyone else gets that object. apps/local starts
 * processes and passes an environment on to them, so it may read it where it needs to.
 */
export function checkEnvironment(house: House): Violation[] {
  const firstOf = new Map<string, string>();
  return house.files.flatMap((file): Violation[] => {
    if (file.isSpec || file.room === 'local') return [];
    const looks = looksAtEnvironment(file);
    if (looks === 0 || (ENTRY.test(file.path) && looks === handsOnWhole(file))) return [];
    if (!CONFIG.test(file.path)) {
      return [{ rule: 'environment', path: file.path, message: 'reads process.env: only apps/<app>/src/config does' }];
    }
    const first = firstOf.get(file.room);
    firstOf.set(file.room, first ?? file.path);
    return first === undefined
      ? []
      : [{ rule: 'environment', path: file.path, message: `${first} reads process.env already` }];
  });
}

/** How often a file names the environment, however it is written. */
function looksAtEnvironment(file: SourceFile): number {
  let looks = file.imports.filter(
    ({ specifier, names }) => /^(node:)?process$/.test(specifier) && names.includes('env'),
  ).length;
  walk(file.tree, (node) => {
    if (isEnvironment(node)) looks += 1;
  });
  return looks;
}

/** How often it does so as the bare argument of a function that comes from `config`: `readAppConfig(process.env)`. */
function handsOnWhole(file: SourceFile): number {
  const readers = file.imports
    .filter(({ specifier }) => /^\.\/config(\/[^/]+)?\.ts$/.test(specifier))
    .flatMap(({ names }) => names);
  let handed = 0;
  walk(file.tree, (node) => {
    if (node.type !== 'CallExpression' || !Array.isArray(node.arguments)) return;
    if (!readers.includes(textOf(node.callee) ?? '')) return;
    handed += node.arguments.filter((argument) => argument.spread == null && isEnvironment(argument.expression)).length;
  });
  return handed;
}

function isEnvironment(node: unknown): boolean {
  if (typeof node !== 'object' || node === null || !('type' in node) || node.type !== 'MemberExpression') return false;
  const { object, property } = node as { object?: unknown; property?: unknown };
  if (textOf(object) !== 'process') return false;
  const isComputed = typeof property === 'object' && property !== null && 'expression' in property;
  return textOf(isComputed ? property.expression : property) === 'env';
}
