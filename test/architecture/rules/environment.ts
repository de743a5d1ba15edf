import { textOf, walk } from '../imports-of.ts';
import type { House, SourceFile, Violation } from '../read-house.ts';

/** The one place of an app that may look at the environment: its `config` folder (or a single config.ts). */
const CONFIG = /^apps\/[^/]+\/src\/(config|config\/[^/]+)\.ts$/;

/**
 * The environment is read once per app, checked, and handed out as a typed object. apps/local starts processes and passes an
 * environment on to them, so it may read it where it needs to.
 */
export function checkEnvironment(house: House): Violation[] {
  const readers = house.files.filter((file) => !file.isSpec && file.room !== 'local' && readsEnvironment(file));
  const firstOf = new Map<string, string>();
  return readers.flatMap((file): Violation[] => {
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

function readsEnvironment(file: SourceFile): boolean {
  let found = file.imports.some(
    ({ specifier, names }) => /^(node:)?process$/.test(specifier) && names.some((name) => name === 'env'),
  );
  walk(file.tree, (node) => {
    if (node.type !== 'MemberExpression' || textOf(node.object) !== 'process') return;
    const property = node.property;
    const computed =
      typeof property === 'object' && property !== null && 'expression' in property ? property.expression : property;
    if (textOf(computed) === 'env') found = true;
  });
  return found;
}
